import { remember } from '../../core/remember.ts';
import { unitsByForm } from '../language/units.ts';
import { fold } from './fold.ts';

/** An amount in the base unit of its family (ml, g, mm, W, bar…). */
export type BaseQuantity = { readonly amount: number; readonly unit: string };

/** `1.5, "кВт"` -> `{ amount: 1500, unit: "W" }`; undefined for units the table does not know. */
export function toBase(number: number, unitText: string): BaseQuantity | undefined {
  const unit = unitOf(unitText);
  return unit && { amount: rounded(number * unit.factor), unit: unit.base };
}

/** The one index term of a quantity, however it was written: `_500ml`. */
export function quantityTerm(quantity: BaseQuantity): string {
  const amount = fourDigits(quantity.amount).toString().replace('.', 'd');
  return `_${amount}${quantity.unit.toLowerCase().replace('%', 'pct').replace('/', 'per')}`;
}

function fourDigits(amount: number): number {
  return Number.isInteger(amount) && Math.abs(amount) < 1e4 ? amount : Number(amount.toPrecision(4));
}

const unitOf = remember((text) => {
  const normal = normalUnit(text);
  // Behind a customer's number it multiplies by a thousand; a catalog that names it as the unit means a temperature.
  if (normal === 'к' || normal === 'k') return unitsByForm.get('kelvin');
  return unitsByForm.get(normal) ?? unitsByForm.get(normal.replace(/\.$/, ''));
});

function normalUnit(text: string): string {
  return fold(text)
    .trim()
    .replaceAll('^', '')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, ' ');
}

/** To ten digits; most amounts have no more, and to print them takes long. */
function rounded(amount: number): number {
  return Number.isInteger(amount) && Math.abs(amount) < 1e10 ? amount : Number(amount.toPrecision(10));
}
