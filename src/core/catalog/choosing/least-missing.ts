import type { Product } from '../product.ts';
import { distanceTo, type Miss, missesOf } from './misses.ts';
import type { Wishes } from './wishes.ts';

export type NearMiss = { readonly product: Product; readonly misses: readonly Miss[] };

/** More than twice the money, or less than half of what was asked for, is another thing altogether. */
const furthest = 1;

/**
 * Nothing meets every wish: those that miss the least, each with what it misses. A wish broken by a little weighs less than one
 * broken altogether, and one broken wish less than two.
 */
export function leastMissing(products: readonly Product[], wishes: Wishes, most = 3): readonly NearMiss[] {
  return products
    .map((product, place) => {
      const misses = missesOf(product, wishes);
      const sizes = misses.map(sizeOf);
      return { product, misses, place, size: sizes.reduce((sum, size) => sum + size, 0), worst: Math.max(0, ...sizes) };
    })
    .filter(({ worst }) => worst <= furthest)
    .toSorted((left, right) => left.size - right.size || left.place - right.place)
    .slice(0, most)
    .map(({ product, misses }) => ({ product, misses }));
}

/** 0.25 for the mere fact that a wish is broken, and more the further; 1 is the most that is still shown. */
function sizeOf(miss: Miss): number {
  switch (miss.by) {
    case 'price':
      return 0.25 + 0.75 * (miss.difference.minor / Math.max(miss.bound.minor, 1));
    case 'stock':
      return miss.availability === 'on_order' ? 0.4 : 0.8;
    case 'brand':
      return 0.5;
    case 'attribute': {
      // What a data sheet leaves out may be so after all; what it denies is not.
      if (!miss.attribute) return 0.7;
      return miss.wished.type === 'number' ? 0.25 + 0.75 * distanceTo(miss.attribute, miss.wished) : 0.8;
    }
  }
}
