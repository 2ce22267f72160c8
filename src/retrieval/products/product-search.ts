import type { ProductQuery, ProductSearch, ProductSearchResult } from '../../core/ports/search.ts';
import { type Interpreted, interpret } from '../interpretation/interpret.ts';
import type { IndexFile } from '../storage/index-file.ts';
import type { CatalogVocabulary } from '../vocabulary/catalog-vocabulary.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { countFacets } from './count-facets.ts';
import { findNamed } from './find-named.ts';
import { type FoundProducts, findProducts } from './find-products.ts';
import type { TermGroup } from './match-expression.ts';
import type { ProductStore } from './product-store.ts';

/** What the index knows right now; asked for at each search, since it changes under it. */
export type ProductKnowledge = {
  readonly vocabulary: CatalogVocabulary;
  readonly lexicon: Lexicon;
  readonly products: number;
};

export function createProductSearch(
  file: IndexFile,
  store: ProductStore,
  knowledge: () => ProductKnowledge,
): ProductSearch {
  return {
    search: (query) => search(file, knowledge(), query),
    upsert: (products) => store.upsert(products),
    remove: (skus) => store.remove(skus),
    count: () => file.get<{ products: number }>('select count(*) as products from products')?.products ?? 0,
  };
}

function search(file: IndexFile, known: ProductKnowledge, query: ProductQuery): ProductSearchResult {
  const { vocabulary } = known;
  const read = interpret(query, known);
  const named = findNamed(file, read.words, known);
  const filter = { ...read.interpretation.filter, ...query.filter, ...joinedAttributes(read, query) };
  const sort = query.sort ?? read.interpretation.sort;
  const plan = { filter, sort, groups: read.groups, limit: query.limit, offset: query.offset ?? 0 };
  const found = findProducts(file, vocabulary, plan);
  return {
    hits: toHits(found, read.groups, read.wordCount),
    total: found.total,
    interpretation: { ...read.interpretation, named },
    facets: query.withFacets ? countFacets(file, vocabulary, found.matches, query.language) : {},
  };
}

/** Bounds that the caller sets replace those read from the words for the same attribute; the others hold together. */
function joinedAttributes(read: Interpreted, query: ProductQuery): ProductQuery['filter'] {
  const own = query.filter?.attributes ?? [];
  const fromWords = (read.interpretation.filter.attributes ?? []).filter(
    (one) => !own.some((other) => other.key === one.key),
  );
  const attributes = [...own, ...fromWords];
  return attributes.length > 0 ? { attributes } : {};
}

/** Words turned into filters are met by every hit; unknown words by none. */
function toHits(found: FoundProducts, groups: readonly TermGroup[], wordCount: number): ProductSearchResult['hits'] {
  const searched = groups.reduce((sum, group) => sum + group.weight, 0);
  const searchedShare = wordCount === 0 ? 0 : groups.length / wordCount;
  return found.ranked.map((one) => ({
    sku: one.sku,
    score: one.score,
    coverage: wordCount === 0 ? 1 : searched === 0 ? 0 : (one.covered / searched) * searchedShare,
  }));
}
