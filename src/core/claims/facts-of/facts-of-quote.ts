import type { Quote } from '../../quotes/quote.ts';
import type { Fact, FactSource } from '../fact.ts';
import { factsOfAgreedDelivery, factsOfDiscount, factsOfLines, total } from './facts-of-money.ts';

/** A customer's own quote: its number, its days, what it offers at which prices, and the link where it can be read. */
export function factsOfQuote(quote: Quote, link: string): readonly Fact[] {
  const source: FactSource = { kind: 'quote', number: quote.number };
  const includes = quote.items.map((line) => line.sku);
  const { delivery, vat, buyer } = quote;
  return [
    { type: 'link', url: link, source },
    { type: 'request-number', number: quote.number.replace(/\D/g, ''), source },
    ...[quote.number, buyer.name, buyer.company].flatMap((name) =>
      name ? [{ type: 'name' as const, name, source }] : [],
    ),
    ...[quote.issuedOn, quote.validUntil].map((date) => ({ type: 'date' as const, date, source })),
    ...factsOfLines(quote.items, source),
    total(quote.itemsTotal, 'items-total', includes, source),
    total(quote.total, 'total', includes, source),
    ...factsOfDiscount(quote.discount, includes, source),
    ...(vat
      ? [
          { type: 'percent' as const, percent: vat.percent, isDiscount: false, source },
          total(vat.amount, 'total', includes, source),
        ]
      : []),
    ...(delivery ? factsOfAgreedDelivery(delivery, source) : []),
  ];
}
