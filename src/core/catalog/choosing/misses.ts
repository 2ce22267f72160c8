import { allWordings } from '../../language.ts';
import type { AttributeFilter } from '../../ports/search.ts';
import type { Attribute } from '../attribute.ts';
import { type Money, subtractMoney } from '../money.ts';
import { type Availability, availabilityOf, type Product } from '../product.ts';
import { toBase } from '../units.ts';
import { measureOf, valuesOf } from './measure.ts';
import type { Wishes } from './wishes.ts';

/** A wish that a product does not meet, and by what it misses it. */
export type Miss =
  | { readonly by: 'price'; readonly side: 'above' | 'below'; readonly bound: Money; readonly difference: Money }
  | { readonly by: 'stock'; readonly availability: Availability }
  | { readonly by: 'brand'; readonly wished: string }
  /** `attribute` is the product's own; undefined where its data does not say. */
  | { readonly by: 'attribute'; readonly wished: AttributeFilter; readonly attribute: Attribute | undefined };

/** Bounds in converted units never meet exactly; the search allows the same. */
const slack = 5e-4;

export function missesOf(product: Product, wishes: Wishes): readonly Miss[] {
  const misses: Miss[] = [];
  const { price, brand } = product;
  const { priceTo, priceFrom } = wishes;
  if (priceTo && priceTo.currency === price.currency && price.minor > priceTo.minor)
    misses.push({ by: 'price', side: 'above', bound: priceTo, difference: subtractMoney(price, priceTo) });
  if (priceFrom && priceFrom.currency === price.currency && price.minor < priceFrom.minor)
    misses.push({ by: 'price', side: 'below', bound: priceFrom, difference: subtractMoney(priceFrom, price) });
  const availability = availabilityOf(product);
  if (wishes.inStock && availability !== 'in_stock') misses.push({ by: 'stock', availability });
  if (wishes.brand !== undefined && folded(brand ?? '') !== folded(wishes.brand))
    misses.push({ by: 'brand', wished: wishes.brand });
  for (const wished of wishes.attributes ?? []) {
    const attribute = product.attributes.find(({ key }) => key === wished.key);
    if (!meets(attribute, wished)) misses.push({ by: 'attribute', wished, attribute });
  }
  return misses;
}

/** Whether an attribute is as wished. What the data does not say meets no wish, but is excluded by none either. */
export function meets(attribute: Attribute | undefined, wished: AttributeFilter): boolean {
  if (wished.type === 'value') {
    const isAmong = attribute !== undefined && holdsValue(attribute, wished.values);
    return wished.isExcluded ? !isAmong : isAmong;
  }
  if (wished.type === 'yes-no')
    return attribute?.value.type === 'yes-no' ? attribute.value.isTrue === wished.isTrue : !wished.isTrue && !attribute;
  return attribute !== undefined && distanceTo(attribute, wished) === 0;
}

/** How far outside the wished span a number lies, as a share of the bound; 0 inside, 1 where it cannot be told. */
export function distanceTo(attribute: Attribute, wished: AttributeFilter & { readonly type: 'number' }): number {
  const measure = measureOf(attribute);
  if (!measure) return 1;
  const inBase = (bound: number | undefined) =>
    bound === undefined || wished.unit === undefined ? bound : (toBase(bound, wished.unit)?.amount ?? bound);
  const [from, to] = [inBase(wished.from), inBase(wished.to)];
  const share = (over: number, bound: number) => over / Math.max(Math.abs(bound), 1e-9);
  if (to !== undefined && measure.from > to + Math.abs(to) * slack) return share(measure.from - to, to);
  if (from !== undefined && measure.to < from - Math.abs(from) * slack) return share(from - measure.to, from);
  return 0;
}

function holdsValue(attribute: Attribute, wanted: readonly string[]): boolean {
  const own = (valuesOf(attribute) ?? []).flatMap((value) => allWordings(value)).map(folded);
  // A value is looked for as it stands in the catalog, so it need not be inflected: "steel" is met by "stainless steel".
  return wanted.some((value) => own.some((each) => ` ${each} `.includes(` ${folded(value)} `)));
}

function folded(text: string): string {
  return text
    .toLocaleLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
