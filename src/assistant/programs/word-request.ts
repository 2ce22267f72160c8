import { inLanguage, type Language } from '../../core/language.ts';
import type { Request } from '../../core/requests/request.ts';

/** What staff read in the conversation of a request that came through a program: the wish in the customer's place. */
export function wordRequest(
  { items, contact, delivery, comment }: Request,
  program: string,
  language: Language,
): string {
  const isRussian = language.startsWith('ru');
  const lines = [
    isRussian ? `Заявка через программу «${program}».` : `A request through the program "${program}".`,
    ...items.map(({ name, sku, quantity }) => `- ${inLanguage(name, language)} (${sku}) × ${quantity}`),
    [contact.name, contact.phone, contact.email].filter(Boolean).join(', '),
    [delivery?.place, delivery?.address].filter(Boolean).join(', '),
    comment,
  ];
  return lines.filter(Boolean).join('\n');
}

export function wordPlacement({ number }: Request, language: Language): string {
  return language.startsWith('ru') ? `Заявка № ${number} принята.` : `Request no. ${number} is accepted.`;
}
