import { isSaleUnitName } from '../../core/catalog/sale-unit.ts';
import { measuresOut } from '../../core/catalog/sold-by-measure.ts';
import type { SaidBound } from './read-amount.ts';
import type { Reading } from './reading.ts';

/** "3 метра" where cloth is sold by the metre: how much is wanted, and no width. */
export function isAmountOfSale(reading: Reading, bound: SaidBound): boolean {
  const amount = bound.to ?? bound.from;
  if (bound.isMarked || bound.from !== bound.to || !amount?.quantity) return false;
  return measuresOut(saleUnitsOf(reading), amount.quantity.unit, amount.quantity.amount);
}

const saleUnits = new WeakMap<object, readonly string[]>();

function saleUnitsOf({ known: { vocabulary } }: Reading): readonly string[] {
  let units = saleUnits.get(vocabulary);
  if (!units) {
    units = vocabulary.values.flatMap(({ attribute, name }) => (isSaleUnitName(attribute.key) ? [name] : []));
    saleUnits.set(vocabulary, units);
  }
  return units;
}
