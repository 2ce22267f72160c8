import { concessionId } from '../../../../core/catalog/negotiation/concession.ts';
import type { PriceQuoteResult, UpdateRequestResult } from '../../../tools/views.ts';
import type { Sentence } from '../wording/speech.ts';
import { say } from '../wording/speech.ts';
import type { Value } from '../wording/value.ts';
import { zonesValue } from './delivery-words.ts';

/** Lines and total: "2 штуки × 1 200 ₽ = 2 400 ₽". */
export function quoteWords(quote: Pick<PriceQuoteResult, 'lines' | 'itemsTotal'>): readonly Sentence[] {
  const [only] = quote.lines;
  if (only && quote.lines.length === 1) {
    return [
      say(only.quantity === 1 ? 'quote.single' : 'quote.line', {
        name: only.name,
        quantity: { count: only.quantity, of: 'piece' },
        unitPrice: only.unitPrice,
        total: only.total,
      }),
    ];
  }
  return [say('quote.total', { items: { list: quote.lines.map(lineValue), joint: 'comma' }, total: quote.itemsTotal })];
}

export function lineValue(line: {
  readonly name: string;
  readonly quantity: number;
  readonly total: { readonly amount: string; readonly currency: string };
}): Value {
  return {
    phrase: 'quote.item',
    values: { name: line.name, quantity: { count: line.quantity, of: 'piece' }, total: line.total },
  };
}

/** The rule that applied and what is to be paid. */
export function discountWords(quote: Pick<PriceQuoteResult, 'discount' | 'total'>): readonly Sentence[] {
  if (!quote.discount) return [];
  const { percent, amount, name } = quote.discount;
  return [say('quote.discount', { percent: { percent }, amount, total: quote.total, ...(name ? { name } : {}) })];
}

export function promoWords(promo: PriceQuoteResult['promo']): readonly Sentence[] {
  if (!promo) return [];
  if (promo.isApplied) return [say('promo.applied', { code: promo.code })];
  return [say(`promo.${promo.rejection ?? 'unknown'}`, { code: promo.code })];
}

/** What would bring a discount: thresholds as the rules give them, at most two. */
export function reachableDiscounts(quote: Pick<PriceQuoteResult, 'available' | 'discount'>): readonly Sentence[] {
  const better = quote.available.filter((rule) => rule.percent > (quote.discount?.percent ?? 0));
  return better.slice(0, 2).map((rule) =>
    say('discount.rule', {
      percent: { percent: rule.percent },
      ...(rule.name ? { name: rule.name } : {}),
      ...(rule.quantityFrom !== undefined ? { quantity: rule.quantityFrom } : {}),
      ...(rule.amountFrom ? { amount: rule.amountFrom } : {}),
      ...(rule.category ? { scope: rule.category } : rule.brand ? { scope: rule.brand } : {}),
    }),
  );
}

/** Where a discount of the customer's own is the better one: what the rules would give for so much, and that both are not added. */
export function rulesBesideOwn({ discount, available, lines, itemsTotal }: PriceQuoteResult): readonly Sentence[] {
  if (discount?.id !== concessionId) return [];
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const reached = available.filter(
    ({ quantityFrom = 0, amountFrom }) =>
      quantityFrom <= pieces && Number(amountFrom?.amount ?? 0) <= Number(itemsTotal.amount),
  );
  const [best] = reached.toSorted((left, right) => right.percent - left.percent);
  if (!best) return [];
  const { percent, quantityFrom, amountFrom } = best;
  return [
    say('discount.beside-own', {
      percent: { percent },
      own: { percent: discount.percent },
      ...(quantityFrom === undefined ? {} : { quantity: quantityFrom }),
      ...(amountFrom ? { amount: amountFrom } : {}),
    }),
  ];
}

export function shortageWords(quote: PriceQuoteResult): readonly Sentence[] {
  return quote.shortages.map((shortage) => {
    const name = quote.lines.find((line) => line.sku === shortage.sku)?.name ?? shortage.sku;
    return shortage.inStock > 0
      ? say('problem.not-enough', { name, inStock: { count: shortage.inStock, of: 'piece' } })
      : say('problem.out-of-stock', { name });
  });
}

/** What was not taken into the draft, and why. */
export function problemWords(
  problems: UpdateRequestResult['problems'],
  nameOf: (sku: string) => string | undefined,
  zones: readonly string[],
): readonly Sentence[] {
  return problems.map((problem) => {
    const name = (problem.sku && nameOf(problem.sku)) ?? problem.value;
    if (problem.code === 'not-enough-stock') {
      return problem.inStock
        ? say('problem.not-enough', { name, inStock: { count: problem.inStock, of: 'piece' } })
        : say('problem.out-of-stock', { name });
    }
    if (problem.code === 'out-of-stock') return say('problem.out-of-stock', { name });
    if (problem.code === 'too-many') return say('problem.too-many', { name });
    if (problem.code === 'not-served') {
      return say('delivery.not-served', {
        place: { place: problem.value },
        ...zonesValue(zones),
      });
    }
    if (problem.field === 'phone') return say('problem.phone', { value: problem.value });
    if (problem.field === 'email') return say('problem.email', { value: problem.value });
    if (problem.field === 'promoCode') return say('promo.unknown', { code: problem.value });
    if (problem.field === 'place' || problem.field === 'delivery')
      return say('problem.place', { value: problem.value });
    if (problem.field === 'name') return say('problem.name');
    return say('problem.item', { value: problem.value });
  });
}
