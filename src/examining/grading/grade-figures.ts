import { findDelivery } from '../../core/catalog/find-delivery.ts';
import type { Product } from '../../core/catalog/product.ts';
import { quotePrice } from '../../core/catalog/quote-price.ts';
import { allWordings } from '../../core/language.ts';
import { plainText } from '../scenarios/fact.ts';
import { replyText, type TakenTurn, type Talk } from '../talking/transcript.ts';
import { type CompanyFigures, majorOf } from './company-figures.ts';
import type { Failure } from './failure.ts';
import type { World } from './grade-end.ts';
import { readReply } from './read-reply.ts';
import { type FactResolver, priced } from './resolve-fact.ts';

/**
 * Every amount of a reply must stand in the company's data, follow from the goods that are talked of and the quantities the
 * customer named by the company's own rules, or be the customer's own. Independent of the guard, which it examines as well.
 */
export function amountFailures(
  talk: Talk,
  world: Pick<World, 'requests' | 'concession'>,
  figures: CompanyFigures,
  resolver: FactResolver,
): readonly Failure[] {
  return talk.turns.flatMap((taken, index) => {
    const text = replyText(taken);
    const { amounts } = readReply(withoutNames(text, resolver));
    if (amounts.length === 0) return [];
    const said = new Set(talk.turns.slice(0, index + 1).flatMap((turn) => readReply(turn.said).numbers));
    const isKnown = (amount: number) => figures.amounts.has(amount) || said.has(amount);
    const unknown = amounts.filter((readings) => !readings.some((amount) => amount === 0 || isKnown(amount)));
    if (unknown.length === 0) return [];
    const derived = derivedAmounts(talk.turns.slice(0, index + 1), world, resolver);
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
  { requests, concession }: Pick<World, 'requests' | 'concession'>,
  resolver: FactResolver,
): readonly number[] {
  const recent = turns.slice(-4);
  const skus = new Set([
    ...recent.flatMap(({ replies }) => replies.flatMap(({ products }) => products.map(({ sku }) => sku))),
    ...recent.flatMap(({ draft }) => draft.items.map(({ sku }) => sku)),
    ...requests.flatMap(({ items }) => items.map(({ sku }) => sku)),
    ...(concession?.skus ?? []),
    ...namedIn(recent, resolver),
  ]);
  const quantities = new Set([
    1,
    ...recent.flatMap(({ said }) => readReply(said).numbers.filter((one) => one > 0 && one <= 1_000)),
  ]);
  for (const { draft } of recent) for (const { quantity } of draft.items) quantities.add(quantity);
  const { pricing, profile, delivery } = resolver.materials;
  const said = turns.map((turn) => turn.said.toLowerCase()).join('\n');
  const codes = [
    undefined,
    ...pricing.discounts.flatMap(({ code }) => (code && said.includes(code.toLowerCase()) ? [code] : [])),
  ];
  const amounts: number[] = [];
  for (const sku of [...skus].slice(0, 24)) {
    const product = resolver.products.get(sku);
    if (!product) continue;
    for (const quantity of quantities) {
      for (const promoCode of codes) {
        const items = [{ product, quantity }];
        const quote = quotePrice({
          items,
          policy: pricing,
          currency: profile.currency,
          promoCode,
          concession,
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
  }
  for (const { draft } of turns) {
    const { quote, total } = priced(
      Object.fromEntries(draft.items.map(({ sku, quantity }) => [sku, quantity])),
      { promoCode: draft.promoCode, place: draft.place, concession },
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

function namedIn(turns: readonly TakenTurn[], resolver: FactResolver): readonly string[] {
  return productsIn(turns.map((turn) => `${turn.said}\n${replyText(turn)}`).join('\n'), resolver).map(({ sku }) => sku);
}

function productsIn(text: string, { products }: FactResolver): readonly Product[] {
  const said = plainText(text).toLowerCase();
  return [...products.values()].filter((product) => namesOf(product).some((name) => said.includes(name)));
}

function namesOf({ sku, name }: Product): readonly string[] {
  return [sku, ...allWordings(name)].map((one) => plainText(one).toLowerCase());
}

/** The 750 of "Skarvik Tur 750 — 3 290 ₽" is no amount. */
function withoutNames(text: string, resolver: FactResolver): string {
  const names = productsIn(text, resolver).flatMap(namesOf);
  return names
    .toSorted((left, right) => right.length - left.length)
    .reduce((left, name) => left.replaceAll(name, '…'), plainText(text).toLowerCase());
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
