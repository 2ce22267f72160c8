import type { Product } from '../core/catalog/product.ts';
import type { Passage } from '../core/knowledge/document.ts';
import type { SearchIndex } from './open-search-index.ts';

/** Empties the index and fills it from the pages given, in their order; the generation is set by the caller afterwards. */
export async function rebuild(
  index: SearchIndex,
  pages: {
    readonly products: AsyncIterable<readonly Product[]> | Iterable<readonly Product[]>;
    readonly passages: AsyncIterable<readonly Passage[]> | Iterable<readonly Passage[]>;
  },
): Promise<void> {
  index.clear();
  for await (const products of pages.products) index.products.upsert(products);
  for await (const passages of pages.passages) index.passages.upsert(passages);
}
