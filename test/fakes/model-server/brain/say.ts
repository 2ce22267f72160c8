import type { Knowledge, KnownPassage, KnownProduct } from './knowledge.ts';

export type Saying = {
  readonly words: string;
  readonly language: 'ru' | 'en';
  /** A tool did something: say so first. */
  readonly acted: boolean;
};

const phrases = {
  ru: {
    price: (name: string, price: string, stock: string) => `${name} стоит ${price}${stock}.`,
    stock: { in_stock: ', есть в наличии', out_of_stock: ', сейчас нет в наличии', on_order: ', под заказ' },
    done: 'Записал.',
    number: (number: string) => `Номер вашей заявки — ${number}.`,
    ask: 'Подскажите, пожалуйста, что вас интересует?',
    more: 'Рассказать подробнее?',
  },
  en: {
    price: (name: string, price: string, stock: string) => `${name} costs ${price}${stock}.`,
    stock: { in_stock: ', in stock', out_of_stock: ', out of stock at the moment', on_order: ', available to order' },
    done: 'Noted.',
    number: (number: string) => `The number of your request is ${number}.`,
    ask: 'What are you looking for?',
    more: 'Would you like to know more?',
  },
} as const;

export function languageOf(words: string): 'ru' | 'en' {
  return /[а-яё]/iu.test(words) ? 'ru' : 'en';
}

/** A reply that asserts only what it was handed. */
export function say({ products, passages, numbers }: Knowledge, { language, acted }: Saying): string {
  const its = phrases[language];
  const [number] = numbers;
  if (acted) {
    const priced = products.slice(0, 1).map((product) => priceOf(product, language));
    return [its.done, ...(number ? [its.number(number)] : []), ...priced].join(' ');
  }
  const [passage] = passages;
  if (passage && Number(passage.coverage ?? 0) > Number(products[0]?.coverage ?? 0)) return quote(passage);
  const shown = products.slice(0, 3);
  if (shown.length === 0) return passage ? quote(passage) : its.ask;
  return `${shown.map((product) => priceOf(product, language)).join(' ')} ${its.more}\n[[product:${shown[0]?.sku}]]`;
}

/** All that was handed over of products, a sentence for each price and each property; a question when there is nothing. */
export function sayAll({ products }: Knowledge, { language }: Saying): readonly string[] {
  const told = products.flatMap((product) => [
    priceOf(product, language),
    ...propertiesOf(product).map(([name, text]) => `${product.name}: ${name} — ${text}.`),
  ]);
  return told.length > 0 ? told : [phrases[language].ask];
}

function propertiesOf({ attributes = [] }: KnownProduct): readonly (readonly [string, string])[] {
  return Array.isArray(attributes)
    ? attributes.map(({ name, text }: { name: string; text: string }) => [name, text] as const)
    : Object.entries(attributes);
}

function priceOf({ name, price, availability = '' }: KnownProduct, language: 'ru' | 'en'): string {
  const its = phrases[language];
  const stock = its.stock[availability as keyof typeof its.stock] ?? '';
  if (price === undefined) return `${name}${stock}.`;
  const [written = '', unit = ''] = typeof price === 'string' ? price.split(' ') : [price.amount, price.currency];
  const amount = Number(written);
  const money = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: unit,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount);
  return its.price(name, money, stock);
}

/** Its first sentence, word for word. */
function quote({ id, text }: KnownPassage): string {
  const plain = text.replace(/^#+ .*$/gmu, '').trim();
  const [sentence = ''] = /^[^\n]*?[.!?](?=\s|$)|^[^\n]+/u.exec(plain) ?? [];
  return id === undefined ? sentence : `${sentence}\n[[source:${id}]]`;
}
