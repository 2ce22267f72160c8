/** Whether a product meets what the customer asked for, as far as its view tells. */
import { amountString } from '../../../../core/catalog/money.ts';
import type { AttributeFilter, ProductFilter } from '../../../../core/ports/search.ts';
import { fold } from '../../../../retrieval/analysis/fold.ts';
import type { ProductView } from '../../../tools/views.ts';
import { stemsOf } from './words.ts';

export function passesFilter(product: ProductView, filter: ProductFilter): boolean {
  const price = Number(product.price.amount);
  if (filter.priceTo && price > Number(amountString(filter.priceTo))) return false;
  if (filter.priceFrom && price < Number(amountString(filter.priceFrom))) return false;
  if (filter.inStock && product.availability !== 'in_stock') return false;
  if (filter.brand && product.brand && fold(product.brand) !== fold(filter.brand)) return false;
  return (filter.attributes ?? []).every((wanted) => passesAttribute(product, wanted));
}

/** A property of it that is told lies outside what was asked: "holds 130 kg", and it holds 110. */
export function fallsShort(product: ProductView, filter: ProductFilter): boolean {
  return (filter.attributes ?? []).some((wanted) => {
    if (wanted.type !== 'number') return false;
    const number = product.attributes.find(({ key }) => key === wanted.key)?.number;
    return number !== undefined && (number < (wanted.from ?? number) || number > (wanted.to ?? number));
  });
}

/** A number in a unit we cannot convert here is left to the search, which did. */
function passesAttribute(product: ProductView, wanted: AttributeFilter): boolean {
  const has = product.attributes.find((attribute) => attribute.key === wanted.key);
  if (wanted.type === 'yes-no') return has ? has.isTrue === undefined || has.isTrue === wanted.isTrue : !wanted.isTrue;
  if (wanted.type === 'number') return has !== undefined;
  if (!has) return wanted.isExcluded === true;
  const stems = new Set(stemsOf(has.text));
  const isAmong = wanted.values.some((value) => stemsOf(value).every((stem) => stems.has(stem)));
  return wanted.isExcluded ? !isAmong : isAmong;
}
