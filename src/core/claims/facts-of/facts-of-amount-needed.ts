import type { AmountNeeded } from '../../catalog/amount-needed.ts';
import type { Product } from '../../catalog/product.ts';
import type { Fact } from '../fact.ts';

/** Square millimetres, the base unit of areas, in a square metre. */
const inBase = 1_000_000;
/** Amounts are told in kilos and litres, to a tenth of them where they are no whole ones. */
const tenth = 100;

/** What so many square metres of one product's rate come to: reckoned from its row, and true of it alone. */
export function factsOfAmountNeeded(
  { sku }: Pick<Product, 'sku'>,
  needed: AmountNeeded,
  area: number,
): readonly Fact[] {
  const told = (number: number, unit: string | undefined): Fact => ({
    type: 'quantity',
    number,
    unit,
    of: sku,
    source: { kind: 'catalog', sku },
  });
  const amounts = [needed.from, needed.to].flatMap((amount) => [amount, Math.round(amount / tenth) * tenth]);
  return [
    told(area * inBase, 'mm2'),
    ...[...new Set([...amounts, needed.pack])].map((amount) => told(amount, needed.unit)),
    ...[...new Set([needed.packs.from, needed.packs.to])].map((packs) => told(packs, undefined)),
  ];
}
