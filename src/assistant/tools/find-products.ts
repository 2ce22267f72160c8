import { fittingAge } from '../../core/catalog/ages.ts';
import type { Product } from '../../core/catalog/product.ts';
import type { Language } from '../../core/language.ts';
import type { ProductFilter, ProductQuery, ProductSearchResult } from '../../core/ports/search.ts';
import { searchProducts } from '../../core/search/search-products.ts';
import type { ToolScope } from './tool-scope.ts';
import { viewOfProduct } from './view-of-product.ts';
import type { NamedProduct, SearchProductsResult } from './views.ts';

export type FoundProducts = {
  readonly view: SearchProductsResult;
  readonly products: readonly Product[];
  /** Near in meaning alone; the words did not find them. */
  readonly similar: readonly Product[];
};

/**
 * Searches, and when no product passes every bound, drops the one bound that costs least, so that the customer
 * hears what comes nearest and by what it misses.
 */
export async function findProducts(
  query: ProductQuery,
  scope: Pick<ToolScope, 'search' | 'products' | 'language'>,
): Promise<FoundProducts> {
  const exact = await searchProducts(scope.search, query);
  const relaxed = exact.hits.length === 0 ? await relax(query, exact, scope) : undefined;
  const result = relaxed?.result ?? exact;
  const { named } = exact.interpretation;
  const found = await scope.products.find([
    ...result.hits.map((hit) => hit.sku),
    ...exact.similar,
    ...(named.length > 1 ? named : []),
  ]);
  const hits = result.hits.flatMap((hit) => found.get(hit.sku) ?? []);
  const products = fittingAge(hits, exact.interpretation.forAge, (product) => product);
  const similar = exact.similar.flatMap((sku) => found.get(sku) ?? []);
  const coverage = new Map(result.hits.map((hit) => [hit.sku, hit.coverage]));
  return {
    products,
    similar,
    view: {
      products: products.map((product) => viewOfProduct(product, scope.language, coverage.get(product.sku))),
      total: relaxed ? 0 : result.total,
      interpretation: exact.interpretation,
      ...(named.length > 1 ? { named: namedOf(named, found, scope.language) } : {}),
      ...(similar.length > 0 ? { similar: similar.map((product) => viewOfProduct(product, scope.language, 0)) } : {}),
      ...(relaxed ? { relaxed: [{ dropped: relaxed.dropped }] } : {}),
    },
  };
}

function namedOf(skus: readonly string[], found: ReadonlyMap<string, Product>, language: Language): NamedProduct[] {
  return skus.flatMap((sku) => {
    const product = found.get(sku);
    if (!product) return [];
    const { name, category } = viewOfProduct(product, language);
    return [{ sku, name, category }];
  });
}

type Relaxed = { readonly result: ProductSearchResult; readonly dropped: string };

async function relax(
  query: ProductQuery,
  exact: ProductSearchResult,
  scope: Pick<ToolScope, 'search'>,
): Promise<Relaxed | undefined> {
  const whole: ProductFilter = { ...exact.interpretation.filter, ...query.filter };
  for (const { dropped, filter } of withoutOneBound(whole)) {
    const result = await scope.search.products.search({
      ...query,
      filter,
      isInterpreted: false,
      text: wordsLeft(exact, query),
    });
    if (result.hits.length > 0) return { result, dropped };
  }
  return undefined;
}

/** The words that named the bounds would match nothing now that the bounds are given apart. */
function wordsLeft(exact: ProductSearchResult, query: ProductQuery): string {
  return exact.interpretation.filter.category ? '' : query.text;
}

function* withoutOneBound(filter: ProductFilter): Generator<{ dropped: string; filter: ProductFilter }> {
  const attributes = filter.attributes ?? [];
  if (filter.inStock) yield { dropped: 'inStock', filter: without(filter, 'inStock') };
  for (const attribute of attributes) {
    yield {
      dropped: `attribute:${attribute.key}`,
      filter: { ...filter, attributes: attributes.filter((other) => other !== attribute) },
    };
  }
  if (filter.priceTo) yield { dropped: 'priceTo', filter: without(filter, 'priceTo') };
  if (filter.priceFrom) yield { dropped: 'priceFrom', filter: without(filter, 'priceFrom') };
  if (filter.brand) yield { dropped: 'brand', filter: without(filter, 'brand') };
  if (attributes.length > 1) yield { dropped: 'attributes', filter: { ...filter, attributes: [] } };
}

function without(filter: ProductFilter, key: keyof ProductFilter): ProductFilter {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => name !== key));
}
