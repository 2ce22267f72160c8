import { findDelivery } from '../../core/catalog/find-delivery.ts';
import { quotePrice } from '../../core/catalog/quote-price.ts';
import type { Request } from '../../core/requests/request.ts';
import { replyText, type TakenTurn, type Talk } from '../talking/transcript.ts';
import { type CompanyFigures, majorOf } from './company-figures.ts';
import type { Failure } from './failure.ts';
import { readReply } from './read-reply.ts';
import { type FactResolver, priced } from './resolve-fact.ts';

/**
 * Every amount of a reply must stand in the company's data, follow from the goods that are talked of and the quantities the
 * customer named by the company's own rules, or be the customer's own. Independent of the guard, which it examines as well.
 */
export function amountFailures(
  talk: Talk,
  requests: readonly Request[],
  figures: CompanyFigures,
  resolver: FactResolver,
): readonly Failure[] {
  return talk.turns.flatMap((taken, index) => {
    const text = replyText(taken);
    const { amounts } = readReply(text);
    if (amounts.length === 0) return [];
    const said = new Set(talk.turns.slice(0, index + 1).flatMap((turn) => readReply(turn.said).numbers));
    const isKnown = (amount: number) => figures.amounts.has(amount) || said.has(amount);
    const unknown = amounts.filter((readings) => !readings.some((amount) => amount === 0 || isKnown(amount)));
    if (unknown.length === 0) return [];
    const derived = derivedAmounts(talk.turns.slice(0, index + 1), requests, resolver);
    const left = unknown.filter((readings) => !readings.some((amount) => follows(amount, derived)));
    return left.length === 0
      ? []
      : [
          {
            turn: taken.turn,
            check: 'amounts',
            expected: 'amounts of the company’s data',
            found: `${left.map(([first]) => first).join(', ')} in: ${text}`,
          },
        ];
  });
}

/** Every percentage must be one of the company's; one that the customer named may be named in refusing it. */
export function percentFailures(talk: Talk, figures: CompanyFigures): readonly Failure[] {
  return talk.turns.flatMap((taken, index) => {
    const said = new Set(talk.turns.slice(0, index + 1).flatMap((turn) => readReply(turn.said).numbers));
    return replyText(taken)
      .split(/(?<=[.!?…])\s+|\n+/u)
      .flatMap((sentence) => {
        const wrong = readReply(sentence).percents.filter(
          (percent) => !figures.percents.has(percent) && !(said.has(percent) && refusal.test(sentence)),
        );
        return wrong.length === 0
          ? []
          : [{ turn: taken.turn, check: 'percents', expected: 'percentages of the company’s data', found: sentence }];
      });
  });
}

const refusal = /(?<!\p{L})(?:не|нет|нельзя|no|not|cannot|without)(?!\p{L})|n't/iu;

/** Line totals, quotes, discounts and sums of what the last turns are about. */
function derivedAmounts(
  turns: readonly TakenTurn[],
  requests: readonly Request[],
  resolver: FactResolver,
): readonly number[] {
  const recent = turns.slice(-4);
  const skus = new Set([
    ...recent.flatMap(({ replies }) => replies.flatMap(({ products }) => products.map(({ sku }) => sku))),
    ...recent.flatMap(({ draft }) => draft.items.map(({ sku }) => sku)),
    ...requests.flatMap(({ items }) => items.map(({ sku }) => sku)),
    ...namedIn(recent, resolver),
  ]);
  const quantities = new Set([
    1,
    ...recent.flatMap(({ said }) => readReply(said).numbers.filter((one) => one > 0 && one <= 1_000)),
  ]);
  for (const { draft } of recent) for (const { quantity } of draft.items) quantities.add(quantity);
  const { pricing, profile, delivery } = resolver.materials;
  const amounts: number[] = [];
  for (const sku of [...skus].slice(0, 24)) {
    const product = resolver.products.get(sku);
    if (!product) continue;
    for (const quantity of quantities) {
      const quote = quotePrice({
        items: [{ product, quantity }],
        policy: pricing,
        currency: profile.currency,
        today: resolver.today,
      });
      amounts.push(majorOf(quote.total), majorOf(quote.itemsTotal));
      if (quote.discount) amounts.push(majorOf(quote.discount.amount));
      const place = recent.at(-1)?.draft.place;
      if (place)
        for (const option of findDelivery(delivery, place, quote.total))
          amounts.push(majorOf(quote.total) + majorOf(option.cost));
    }
  }
  for (const { draft } of turns) {
    const { quote, total } = priced(
      Object.fromEntries(draft.items.map(({ sku, quantity }) => [sku, quantity])),
      { promoCode: draft.promoCode, place: draft.place },
      resolver,
    );
    amounts.push(majorOf(quote.itemsTotal), majorOf(quote.total), majorOf(total));
    if (quote.discount) amounts.push(majorOf(quote.discount.amount));
  }
  for (const { items, itemsTotal, total, discount } of requests) {
    amounts.push(majorOf(itemsTotal), majorOf(total), majorOf(itemsTotal) - (discount ? majorOf(discount.amount) : 0));
    if (discount) amounts.push(majorOf(discount.amount));
    for (const item of items) amounts.push(majorOf(item.total), majorOf(item.unitPrice));
  }
  return [...new Set(amounts)];
}

function namedIn(turns: readonly TakenTurn[], { products }: FactResolver): readonly string[] {
  const text = turns
    .map((turn) => `${turn.said}\n${replyText(turn)}`)
    .join('\n')
    .toLowerCase();
  return [...products.values()]
    .filter(
      ({ name, sku }) =>
        text.includes(sku.toLowerCase()) || Object.values(name).some((one) => text.includes(one.toLowerCase())),
    )
    .map(({ sku }) => sku);
}

/** Itself, the sum of two, or the difference of two, to the smallest unit. */
function follows(amount: number, derived: readonly number[]): boolean {
  const rounded = new Set(derived.map((one) => Math.round(one * 100)));
  const wanted = Math.round(amount * 100);
  if (rounded.has(wanted)) return true;
  return [...rounded].some(
    (one) => rounded.has(wanted - one) || rounded.has(one - wanted) || rounded.has(one + wanted),
  );
}
