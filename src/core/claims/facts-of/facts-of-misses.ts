import type { Miss } from '../../catalog/choosing/misses.ts';
import type { Product } from '../../catalog/product.ts';
import type { Fact } from '../fact.ts';

/** By how much a product's price lies outside what the customer named: "costs 1 200 ₽ more". Other misses are the catalog's own numbers. */
export function factsOfMisses({ sku }: Product, misses: readonly Miss[]): readonly Fact[] {
  return misses.flatMap((miss): readonly Fact[] =>
    miss.by === 'price'
      ? [
          {
            type: 'amount',
            money: miss.difference,
            role: miss.side === 'above' ? 'over-limit' : 'under-limit',
            of: sku,
            source: { kind: 'catalog', sku },
          },
        ]
      : [],
  );
}
