import type { ProductFilter } from '../../ports/search.ts';

/** What the customer wants of a product, as far as a catalog can tell. Its kind is no wish: it says what is being chosen. */
export type Wishes = Pick<ProductFilter, 'priceFrom' | 'priceTo' | 'inStock' | 'brand' | 'attributes'>;

/** Keys of attributes that a wish is about. */
export function wishedKeys(wishes: Wishes): ReadonlySet<string> {
  return new Set((wishes.attributes ?? []).map(({ key }) => key));
}
