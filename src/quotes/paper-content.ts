import { dayRangeText } from '../core/catalog/day-range.ts';
import { fractionDigits, type Money } from '../core/catalog/money.ts';
import { placeName } from '../core/catalog/place-name.ts';
import { inLanguage, type Language } from '../core/language.ts';
import { dayText } from '../core/quotes/day-text.ts';
import type { Quote, QuoteStatus } from '../core/quotes/quote.ts';
import { type PaperWords, paperWords } from './words.ts';

/** What stands on the paper, from top to bottom, every text ready to be set. */
export type PaperContent = {
  readonly seller: string;
  readonly legal: readonly string[];
  readonly contacts: readonly string[];
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** Why it no longer can be accepted. */
  readonly status: string | undefined;
  readonly columns: PaperWords['columns'];
  readonly rows: readonly PaperRow[];
  readonly sums: readonly { readonly label: string; readonly value: string; readonly isTotal?: boolean }[];
  readonly terms: { readonly title: string; readonly paragraphs: readonly string[] } | undefined;
  readonly notes: readonly string[];
  readonly foot: string;
  readonly page: PaperWords['page'];
};

export type PaperRow = Readonly<Record<keyof PaperWords['columns'], string>>;

/** `clean` makes any text printable; see `printableText`. */
export function paperContent(
  quote: Quote,
  status: QuoteStatus,
  clean: (text: string, longest?: number) => string,
): PaperContent {
  const { language, seller, buyer } = quote;
  const words = paperWords(language);
  const present = (texts: readonly (string | undefined)[]) => texts.map((text) => clean(text ?? '')).filter(Boolean);
  const validUntil = dayText(quote.validUntil, language);
  const money = amountFormat(quote);
  const revision = quote.revision > 1 ? `, ${words.revision(quote.revision)}` : '';
  const forWhom = present([buyer.company, buyer.name]).join(', ');
  return {
    seller: clean(seller.name) || clean(seller.legalName ?? ''),
    legal: present([seller.legalName === seller.name ? undefined : seller.legalName, seller.legalAddress]),
    contacts: present([seller.phone, seller.email, seller.site?.replace(/^https?:\/\//, '').replace(/\/$/, '')]),
    title: words.title(quote.number) + revision,
    facts: [
      [words.date, dayText(quote.issuedOn, language)],
      [words.validUntil, validUntil],
      ...(forWhom ? [[words.buyer, forWhom] as const] : []),
    ],
    status: status === 'open' ? undefined : words.status[status],
    columns: words.columns,
    rows: quote.items.map((item) => ({
      sku: clean(item.sku),
      name: clean(inLanguage(item.name, language)) || '—',
      quantity: new Intl.NumberFormat(language).format(item.quantity),
      price: money(item.unitPrice),
      total: money(item.total),
    })),
    sums: sumsOf(quote, words, money, clean),
    terms: quote.terms
      ? {
          title: words.terms,
          paragraphs: quote.terms
            .split(/\n+/)
            .map((line) => clean(line, longestTerms))
            .filter(Boolean),
        }
      : undefined,
    notes: status === 'open' ? words.notes(quote.number, validUntil) : [],
    foot: [clean(seller.name), quote.number + revision].filter(Boolean).join(' · '),
    page: words.page,
  };
}

const longestTerms = 6_000;

function sumsOf(
  { language, itemsTotal, discount, delivery, vat, total }: Quote,
  words: PaperWords,
  money: (money: Money) => string,
  clean: (text: string) => string,
): PaperContent['sums'] {
  const percent = (value: number) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  const way = delivery && [
    inLanguage(delivery.method, language),
    placeName(delivery.place, language),
    delivery.address,
    delivery.days && dayRangeText(delivery.days, language),
  ];
  return [
    ...(discount || delivery ? [{ label: words.itemsTotal, value: money(itemsTotal) }] : []),
    ...(discount ? [{ label: words.discount(percent(discount.percent)), value: `−${money(discount.amount)}` }] : []),
    ...(delivery && way
      ? [
          {
            label: `${words.delivery}: ${clean(way.filter(Boolean).join(', '))}`,
            value: delivery.cost.minor === 0 ? words.free : money(delivery.cost),
          },
        ]
      : []),
    { label: words.total, value: money(total), isTotal: true },
    ...(vat ? [{ label: words.vat(percent(vat.percent)), value: money(vat.amount) }] : []),
  ];
}

/** All sums of a paper with as many decimals, so that they stand under each other; none when none has any. */
function amountFormat(quote: Quote): (money: Money) => string {
  const { currency } = quote.total;
  const digits = fractionDigits(currency);
  const amounts = [
    ...quote.items.flatMap((item) => [item.unitPrice, item.total]),
    quote.total,
    ...[quote.discount?.amount, quote.delivery?.cost, quote.vat?.amount].filter((amount) => amount !== undefined),
  ];
  const isWhole = amounts.every(({ minor }) => minor % 10 ** digits === 0);
  return moneyFormat(quote.language, currency, isWhole ? 0 : digits);
}

function moneyFormat(language: Language, currency: string, digits: number): (money: Money) => string {
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'always',
  });
  return ({ minor }) => format.format(minor / 10 ** fractionDigits(currency)).replaceAll('\u202f', '\u00a0');
}
