import type { Product } from '../../core/catalog/product.ts';
import type { ProductRepository } from '../../core/ports/repositories.ts';
import type { ProductLookup } from '../tools/tool-scope.ts';

/** Each product is read at most once a turn, so that every step of a turn sees the same price. */
export function createProductLookup(repository: ProductRepository): ProductLookup {
  const known = new Map<string, Product | undefined>();
  return {
    async find(skus) {
      const unread = [...new Set(skus)].filter((sku) => !known.has(sku));
      if (unread.length > 0) {
        for (const sku of unread) known.set(sku, undefined);
        for (const product of await repository.findMany(unread)) known.set(product.sku, product);
      }
      return new Map(
        skus.flatMap((sku) => {
          const product = known.get(sku);
          return product ? [[sku, product] as const] : [];
        }),
      );
    },
  };
}
