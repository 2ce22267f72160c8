import type { QuoteStatus } from '../core/quotes/quote.ts';

export type PaperWords = {
  readonly title: (number: string) => string;
  readonly revision: (revision: number) => string;
  readonly date: string;
  readonly validUntil: string;
  readonly buyer: string;
  readonly columns: {
    readonly sku: string;
    readonly name: string;
    readonly quantity: string;
    readonly price: string;
    readonly total: string;
  };
  readonly itemsTotal: string;
  readonly discount: (percent: string) => string;
  readonly delivery: string;
  readonly free: string;
  readonly total: string;
  readonly vat: (percent: string) => string;
  readonly terms: string;
  readonly notes: (number: string, validUntil: string) => readonly string[];
  readonly status: Readonly<Record<Exclude<QuoteStatus, 'open'>, string>>;
  readonly page: (page: number, of: number) => string;
};

const russian: PaperWords = {
  title: (number) => `Коммерческое предложение № ${number}`,
  revision: (revision) => `редакция ${revision}`,
  date: 'Дата',
  validUntil: 'Действует до',
  buyer: 'Для кого',
  columns: { sku: 'Артикул', name: 'Наименование', quantity: 'Кол-во', price: 'Цена', total: 'Сумма' },
  itemsTotal: 'Товары',
  discount: (percent) => `Скидка ${percent}\u00a0%`,
  delivery: 'Доставка',
  free: 'бесплатно',
  total: 'Итого',
  vat: (percent) => `в том числе НДС ${percent}\u00a0%`,
  terms: 'Условия',
  notes: (number, validUntil) => [
    `Цены действуют по ${validUntil} включительно. Наличие проверяется, когда вы принимаете предложение.`,
    `Чтобы заказать по этим ценам, напишите в чат: «Принимаю КП ${number}».`,
  ],
  status: {
    accepted: 'Предложение принято: по нему оформлен заказ.',
    expired: 'Срок предложения истёк. Новое можно запросить в чате.',
    withdrawn: 'Предложение больше не действует.',
  },
  page: (page, of) => `стр. ${page} из ${of}`,
};

const english: PaperWords = {
  title: (number) => `Quote ${number}`,
  revision: (revision) => `revision ${revision}`,
  date: 'Date',
  validUntil: 'Valid until',
  buyer: 'Prepared for',
  columns: { sku: 'Article', name: 'Description', quantity: 'Qty', price: 'Price', total: 'Amount' },
  itemsTotal: 'Items',
  discount: (percent) => `Discount ${percent}%`,
  delivery: 'Delivery',
  free: 'free',
  total: 'Total',
  vat: (percent) => `including VAT ${percent}%`,
  terms: 'Terms',
  notes: (number, validUntil) => [
    `Prices hold through ${validUntil}. Stock is checked when you accept the quote.`,
    `To order at these prices, write in the chat: “I accept quote ${number}”.`,
  ],
  status: {
    accepted: 'Accepted: an order was placed on this quote.',
    expired: 'This quote has expired. Ask for a new one in the chat.',
    withdrawn: 'This quote no longer holds.',
  },
  page: (page, of) => `page ${page} of ${of}`,
};

export function paperWords(language: string): PaperWords {
  return language.startsWith('ru') ? russian : english;
}
