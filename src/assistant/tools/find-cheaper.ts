import type { Product } from '../../core/catalog/product.ts';
import { inLanguage } from '../../core/language.ts';
import {
  type CheaperAlternative,
  cheaperAlternative,
  worthwhilePart,
} from '../../core/sales/objections/cheaper-alternative.ts';
import type { ToolScope } from './tool-scope.ts';

const mostCandidates = 12;

/** A cheaper product of the same kind that is much like this one: the dearest candidates first, for they are the likest. */
export async function findCheaper(product: Product, scope: ToolScope): Promise<CheaperAlternative | undefined> {
  const kind = product.category.at(-1);
  if (!kind) return undefined;
  const { hits } = await scope.search.products.search({
    text: '',
    language: scope.language,
    filter: {
      category: inLanguage(kind, scope.language),
      priceTo: { ...product.price, minor: Math.floor(product.price.minor * worthwhilePart) },
      inStock: true,
      excludeSkus: [product.sku],
    },
    sort: { by: 'price', order: 'descending' },
    limit: mostCandidates,
    isInterpreted: false,
  });
  const found = await scope.products.find(hits.map(({ sku }) => sku));
  return cheaperAlternative(product, [...found.values()]);
}
