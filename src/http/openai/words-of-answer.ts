import { wordsOf } from '../../assistant/api-turns/history-chain.ts';
import { formatMoney } from '../../core/catalog/money.ts';
import type { Availability } from '../../core/catalog/product.ts';
import type { Message } from '../../core/conversation/message.ts';
import type { Language } from '../../core/language.ts';

type Words = {
  readonly operator: string;
  readonly answers: string;
  readonly sources: string;
  readonly availability: Readonly<Record<Availability, string>>;
  readonly passedOn: string;
};

const russian: Words = {
  operator: 'Сотрудник',
  answers: 'Можно ответить',
  sources: 'Источник',
  availability: { in_stock: 'в наличии', on_order: 'под заказ', out_of_stock: 'нет в наличии' },
  passedOn: 'Сообщение передано сотруднику, он ответит здесь.',
};
const english: Words = {
  operator: 'A colleague',
  answers: 'You can answer',
  sources: 'Source',
  availability: { in_stock: 'in stock', on_order: 'on order', out_of_stock: 'out of stock' },
  passedOn: 'Your message was passed to a colleague, who will answer here.',
};

function wordsIn(language: Language): Words {
  return language.startsWith('ru') ? russian : english;
}

/** A whole message as Markdown: what a chat of ours would draw around the words is written under them. */
export function wholeText(message: Message, publicUrl: string): string {
  const said =
    message.author === 'operator' ? `**${wordsIn(message.language).operator}:** ${message.text}` : message.text;
  return [said, besideWords(message, publicUrl)].filter(Boolean).join('\n\n');
}

/** Products that the words do not name, or that have a page; quick choices; sources. */
export function besideWords(message: Message, publicUrl: string): string {
  const words = wordsIn(message.language);
  const said = wordsOf(message.text);
  const products = message.products.flatMap((product) => {
    const link = linkOf(product.url, publicUrl);
    const isNamed = said.includes(wordsOf(product.name));
    if (isNamed && link === undefined) return [];
    const name = link ? `[${escaped(product.name)}](${link})` : `**${escaped(product.name)}**`;
    if (isNamed) return [`- ${name}`];
    const price = formatMoney(product.price, message.language);
    return [`- ${name} — ${price}, ${words.availability[product.availability]}`];
  });
  const choices = message.choices.map(escaped).join(' · ');
  const sources = message.sources.map(({ title, uri }) => {
    const link = linkOf(uri, publicUrl);
    return link ? `[${escaped(title)}](${link})` : escaped(title);
  });
  return [
    products.join('\n'),
    choices && `${words.answers}: ${choices}`,
    sources.length > 0 ? `${words.sources}: ${sources.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** For a turn that a person answers later: an empty answer looks like a failure. */
export function passedOn(language: Language): string {
  return wordsIn(language).passedOn;
}

/** An absolute address of the web, or nothing. */
function linkOf(address: string | undefined, publicUrl: string): string | undefined {
  if (!address || !URL.canParse(address, publicUrl)) return undefined;
  const url = new URL(address, publicUrl);
  return /^https?:$/.test(url.protocol) ? url.href.replaceAll('(', '%28').replaceAll(')', '%29') : undefined;
}

/** Names and titles are the company's data: what would be Markdown in them stays text. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}
