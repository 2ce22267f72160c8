import type { ProductFilter, ProductQuery, ProductSearch, ProductSearchResult } from '../ports/search.ts';
import type { SemanticSearch } from '../ports/semantic-search.ts';
import { orderByMeaning } from './fuse-ranks.ts';

export type ProductSearches = { readonly products: ProductSearch; readonly semantic?: SemanticSearch };

export type FusedProducts = ProductSearchResult & {
  /** SKUs near in meaning that the words did not find, nearest first: suggestions, never a match. All pass the filter. */
  readonly similar: readonly string[];
};

/** So many of either side are fused; what comes behind is in the order of words alone. */
const window = 50;
/** Suggestions within a filter are looked for among so many products that pass it. */
const mostWithinFilter = 2_000;

/**
 * Searches by words, and where there is a semantic search, lets it reorder what was found and suggest more.
 * Totals, facets and what counts as found are those of the words.
 */
export async function searchProducts(search: ProductSearches, query: ProductQuery): Promise<FusedProducts> {
  const { products, semantic } = search;
  if (!semantic || query.text.trim() === '') return { ...(await products.search(query)), similar: [] };
  const offset = query.offset ?? 0;
  const [nearest, byWords] = await Promise.all([
    semantic.nearest({ kind: 'product', text: query.text, language: query.language, limit: window }),
    products.search(offset < window ? { ...query, offset: 0, limit: Math.max(window, offset + query.limit) } : query),
  ]);
  const page = (hits: ProductSearchResult['hits']) => hits.slice(offset, offset + query.limit);
  if (offset >= window) return { ...byWords, similar: [] };
  if (nearest.length === 0) return { ...byWords, hits: page(byWords.hits), similar: [] };
  const skus = nearest.map((hit) => hit.id);
  const isByRelevance = (query.sort ?? byWords.interpretation.sort).by === 'relevance';
  return {
    ...byWords,
    hits: page(isByRelevance ? reordered(byWords, skus) : byWords.hits),
    similar: isByRelevance ? await similarTo(byWords, skus, query, products) : [],
  };
}

/** Products named outright stay in front; the others of the window follow by words and meaning. */
function reordered(
  { hits, interpretation }: ProductSearchResult,
  nearest: readonly string[],
): ProductSearchResult['hits'] {
  const named = new Set(interpretation.named);
  const fused = hits.slice(0, window);
  const others = fused.filter((hit) => !named.has(hit.sku)).map((hit) => ({ ...hit, id: hit.sku }));
  const places = { byWords: others.map((hit) => hit.id), byMeaning: nearest };
  return [
    ...fused.filter((hit) => named.has(hit.sku)),
    ...orderByMeaning(others, places).map(({ id: _id, ...hit }) => hit),
    ...hits.slice(window),
  ];
}

async function similarTo(
  { hits, interpretation }: ProductSearchResult,
  nearest: readonly string[],
  query: ProductQuery,
  products: ProductSearch,
): Promise<readonly string[]> {
  const found = new Set(hits.map((hit) => hit.sku));
  const others = nearest.filter((sku) => !found.has(sku)).slice(0, query.limit);
  const filter: ProductFilter = { ...interpretation.filter, ...query.filter };
  if (others.length === 0 || Object.keys(filter).length === 0) return others;
  const attributes = [...(interpretation.filter.attributes ?? []), ...(query.filter?.attributes ?? [])];
  const passing = await products.search({
    text: '',
    language: query.language,
    filter: attributes.length > 0 ? { ...filter, attributes } : filter,
    isInterpreted: false,
    limit: mostWithinFilter,
  });
  const allowed = new Set(passing.hits.map((hit) => hit.sku));
  return others.filter((sku) => allowed.has(sku));
}
