import { dayRangeText } from '../catalog/day-range.ts';
import { formatMoney } from '../catalog/money.ts';
import type { CompanyMaterials } from '../company/company.ts';
import { inLanguage } from '../language.ts';
import type { CardContent } from '../ports/tracker.ts';
import { callTimeOnCard } from '../sales/callbacks/call-time-text.ts';
import { type CardWords, cardWords } from './card-words.ts';
import type { Request } from './request.ts';

/** The card of a request in the company's first language: the same words in every tracker. */
export function cardContent(request: Request, materials: CompanyMaterials, publicUrl: string): CardContent {
  const language = materials.profile.languages[0] ?? 'en';
  const words = cardWords(language);
  const marker = cardMarker(request);
  const first = request.items[0];
  const subject = first
    ? inLanguage(first.name, language) + (request.items.length > 1 ? ` +${request.items.length - 1}` : '')
    : (request.comment?.slice(0, 80) ?? request.contact.name ?? '');
  const total = request.items.length > 0 ? formatMoney(request.total, language) : '';
  return {
    title: [`№ ${request.number} ${words.kinds[request.kind]}`, subject.replace(/\s+/g, ' '), total]
      .filter(Boolean)
      .join(' · '),
    description: [
      ...itemLines(request, language, words),
      ...callLines(request, materials, words),
      ...contactLines(request, words),
      ...commentLines(request, words),
      `${words.transcript}: ${publicUrl}/dashboard/conversations/${request.conversationId}`,
      words.howToAnswer,
      marker,
    ].join('\n\n'),
    marker,
    labels: [words.kinds[request.kind], request.language.toUpperCase()],
  };
}

/** Unique to the request, also among several installations on one board. */
function cardMarker(request: Pick<Request, 'id' | 'number'>): string {
  return `vitrina:${request.number}:${request.id}`;
}

function itemLines(request: Request, language: string, words: CardWords): string[] {
  const money = (amount: Request['total']) => formatMoney(amount, language);
  const items = request.items.map(
    (line) =>
      `- ${inLanguage(line.name, language)} (${line.sku}) · ${line.quantity} × ${money(line.unitPrice)} = ${money(line.total)}`,
  );
  if (items.length === 0) return [];
  const { discount, delivery } = request;
  const totals = [
    ...(discount ? [`${words.discount} ${discount.percent} % (${discount.id}): −${money(discount.amount)}`] : []),
    ...(delivery
      ? [
          `${words.delivery}: ${[inLanguage(delivery.method, language), delivery.place, delivery.address].filter(Boolean).join(', ')} · ${money(delivery.cost)}${delivery.days ? ` · ${dayRangeText(delivery.days, language)}` : ''}`,
        ]
      : []),
    `**${words.total}: ${money(request.total)}**`,
  ];
  return [items.join('\n'), totals.join('\n\n')];
}

function contactLines(request: Request, words: CardWords): string[] {
  const { name, phone, email } = request.contact;
  const contact = [name, phone, email].filter(Boolean).join(', ');
  return contact ? [`${words.contact}: ${contact}`] : [];
}

function commentLines(request: Request, words: CardWords): string[] {
  return request.comment ? [`${words.comment}:\n${quoted(request.comment)}`] : [];
}

function callLines({ call }: Request, { profile }: CompanyMaterials, words: CardWords): string[] {
  if (!call) return [];
  return [`**${words.call}: ${callTimeOnCard(call, profile.timezone, profile.languages[0] ?? 'en')}**`];
}

/** A customer's own words stand as a quotation, so that none of their lines can pass for ours or for an operator's. */
function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}
