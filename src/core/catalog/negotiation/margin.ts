import type { AppliedDiscount, DiscountAuthority } from '../pricing.ts';
import type { Product } from '../product.ts';

type Item = { readonly product: Product; readonly quantity: number };

/**
 * The largest discount in percent that leaves `minMarginPercent` of the reduced price on every item: price × (1 − d) ≥ cost / (1 − margin).
 * Undefined when no item's purchase cost is known: the margin cannot be seen then, and the company's `maxPercent` alone bounds the
 * discount. `added` is a discount that would add up with it; all of it is counted against each item, to be on the safe side.
 */
export function percentWithinMargin(
  items: readonly Item[],
  { minMarginPercent }: Pick<DiscountAuthority, 'minMarginPercent'>,
  added: AppliedDiscount | undefined,
): number | undefined {
  const bounds = items.flatMap(({ product: { price, cost }, quantity }) => {
    if (cost === undefined || cost.currency !== price.currency || price.minor === 0) return [];
    const least = minMarginPercent >= 100 ? Number.POSITIVE_INFINITY : cost.minor / (1 - minMarginPercent / 100);
    const takenOff = added ? added.amount.minor / quantity : 0;
    return [Math.max(0, ((price.minor - takenOff - least) / price.minor) * 100)];
  });
  // A hair's breadth more than the quotient, so that 5 % is not lost to a rounding error.
  return bounds.length === 0 ? undefined : Math.min(...bounds) + 1e-9;
}
