import { toBase } from '../analysis/quantity.ts';
import { usualUnit } from '../products/filter-sql.ts';
import type { AttributeEntry } from '../vocabulary/meaning.ts';
import type { Amount, SaidBound } from './read-amount.ts';
import type { Reading } from './reading.ts';

/** A number without a unit, so many times beyond the largest or below the least, is of no such attribute. */
const farOutside = 10;

/** "Рост 172", "вес до 60": a number without a unit is in the one that the catalog writes, unless only its base fits what there is. */
export function inWrittenUnit(reading: Reading, attribute: AttributeEntry, bound: SaidBound): SaidBound {
  const scaled = { ...bound };
  for (const end of ['from', 'to'] as const) {
    const amount = bound[end];
    if (!amount) continue;
    const quantity = writtenQuantity(attribute, amount);
    if (!quantity || !isLikelier(reading, attribute, quantity.amount, amount.value)) return bound;
    scaled[end] = { ...amount, quantity };
  }
  return scaled;
}

/** "Тихая, до 10000": a bare number far outside all that the attribute has is said of something else. */
export function isOfItsSize(reading: Reading, attribute: AttributeEntry, bound: SaidBound): boolean {
  const amount = bound.to ?? bound.from;
  if (!amount || amount.quantity) return true;
  const written = writtenQuantity(attribute, amount);
  return [amount.value, written?.amount].some(
    (size) => size !== undefined && isWithin(reading, attribute, size, farOutside),
  );
}

function writtenQuantity(attribute: AttributeEntry, { value, quantity, currency }: Amount) {
  if (quantity || currency !== undefined || attribute.writtenUnit === undefined) return undefined;
  const written = toBase(value, attribute.writtenUnit);
  return written?.unit === usualUnit(attribute) && written.amount !== value ? written : undefined;
}

/** Suppliers write one property in several units, and the first of them need not be what most write. */
function isLikelier(reading: Reading, attribute: AttributeEntry, scaled: number, plain: number): boolean {
  if (isWithin(reading, attribute, scaled, 1)) return true;
  return !isWithin(reading, attribute, plain, 1) && isWithin(reading, attribute, scaled, farOutside);
}

function isWithin(reading: Reading, attribute: AttributeEntry, size: number, slack: number): boolean {
  const { low, high } = reading.known.numberSpan(attribute.id, usualUnit(attribute), undefined);
  return size >= low / slack && size <= high * slack;
}
