import { setImmediate } from 'node:timers/promises';
import type { ProductFilter, ProductQuery, ProductSearch, ProductSearchResult } from '../../core/ports/search.ts';
import { type Interpreted, interpret } from '../interpretation/interpret.ts';
import type { IndexFile } from '../storage/index-file.ts';
import type { ProductKnowledge } from '../vocabulary/product-knowledge.ts';
import { findNamed } from './find-named.ts';
import { passes } from './passes.ts';
import type { FoundProducts, ProductMatcher } from './product-matcher.ts';
import type { ProductStore } from './product-store.ts';
import { tenableForWhom } from './tenable-for-whom.ts';

const largeCatalog = 20_000;

export function createProductSearch(
  file: IndexFile,
  matcher: ProductMatcher,
  store: ProductStore,
  knowledge: () => ProductKnowledge,
): ProductSearch {
  return {
    search: (query) => search({ file, matcher, known: knowledge() }, query),
    upsert: (products) => store.upsert(products),
    remove: (skus) => store.remove(skus),
    count: () => file.get<{ products: number }>('select count(*) as products from products')?.products ?? 0,
  };
}

type Searched = { readonly file: IndexFile; readonly matcher: ProductMatcher; readonly known: ProductKnowledge };

async function search(searched: Searched, query: ProductQuery): Promise<ProductSearchResult> {
  const { file, matcher, known } = searched;
  const read = interpret(query, known);
  const named = await tenableNames(searched, query, read, await namedBesideKind(searched, read));
  const heard = read.interpretation.filter;
  const tenable = await tenableFilter(searched, query, read, named);
  const readFilter = tenableForWhom(file, known.vocabulary, tenable, (one) => joinedFilter(one, query.filter));
  const filter = joinedFilter(readFilter, query.filter);
  const isWhole = tenable === heard;
  const groups = isWhole ? read.groups : [...read.groups, ...read.filterGroups];
  const filterGroups = isWhole ? read.filterGroups : [];
  const sort = query.sort ?? read.interpretation.sort;
  // Words that mean nothing here find nothing, within a filter too; no words at all list what passes the caller's filter.
  const isPointless =
    groups.length === 0 &&
    read.isEmptyHanded &&
    (read.interpretation.unknownWords.length > 0 || (query.filter === undefined && query.sort === undefined)) &&
    query.text.trim() !== '';
  if (isPointless) return { hits: [], total: 0, interpretation: { ...read.interpretation, named }, facets: {} };
  const plan = {
    filter,
    sort,
    groups,
    filterGroups,
    named,
    usual: known.usualLengths(),
    limit: query.limit,
    offset: query.offset ?? 0,
    facetsIn: query.withFacets ? query.language : undefined,
  };
  // In a large catalog either half takes milliseconds; others are answered in between.
  if (known.products >= largeCatalog) await setImmediate();
  const found = await matcher.find(plan, known.vocabulary);
  return {
    hits: toHits(found, read, isWhole),
    total: found.total,
    interpretation: { ...read.interpretation, filter: readFilter, sort, named },
    facets: found.facets,
  };
}

/** "Camp furniture" is a kind of goods: its words name no Camping Stove, which is of another kind. */
async function namedBesideKind({ file, matcher, known }: Searched, read: Interpreted): Promise<readonly string[]> {
  const named = await findNamed(file, matcher, read, known);
  const { category } = read.interpretation.filter;
  if (category === undefined || named.some((sku) => passes(file, known.vocabulary, { category }, sku))) return named;
  return named.length === 0 ? named : await findNamed(file, matcher, { ...read, naming: read.namingBesideKind }, known);
}

/**
 * "175/70 r13 зимняя": a size that one name has in the customer's spelling names none that is for summer, where others of what is asked for
 * have every word that was said.
 */
async function tenableNames(
  { file, matcher, known }: Searched,
  query: ProductQuery,
  { interpretation: { filter }, groups }: Interpreted,
  named: readonly string[],
): Promise<readonly string[]> {
  const isBounded = filter.category !== undefined || filter.attributes !== undefined;
  if (named.length === 0 || !isBounded || groups.length < 2) return named;
  if (named.some((sku) => passes(file, known.vocabulary, filter, sku))) return named;
  return (await matcher.holdsAll({ groups }, joinedFilter(filter, query.filter), known.vocabulary)) ? [] : named;
}

/**
 * The filter read out of the words, without what cannot have been meant: a category or value that the
 * product named outright does not have, and a category that leaves nothing of the other words although
 * products outside it have them all, and are themselves called so ("descaler for coffee machines").
 */
async function tenableFilter(
  { file, matcher, known }: Searched,
  query: ProductQuery,
  read: Interpreted,
  named: readonly string[],
): Promise<ProductFilter> {
  const { vocabulary } = known;
  const { filter } = read.interpretation;
  const { category, brand, attributes, isFor, ...rest } = filter;
  if ([category, brand, attributes, isFor].every((bound) => bound === undefined)) return filter;
  const isNamedLost = named.length > 0 && !named.some((sku) => passes(file, vocabulary, filter, sku));
  if (isNamedLost) return rest;
  if (category === undefined || read.groups.length === 0) return filter;
  const inside = joinedFilter(filter, query.filter);
  const { groups, filterGroups: inName } = read;
  if (await matcher.holdsAll({ groups }, inside, vocabulary)) return filter;
  const outside = {
    ...rest,
    ...(isFor === undefined ? {} : { isFor }),
    ...(brand === undefined ? {} : { brand }),
    ...(attributes === undefined ? {} : { attributes }),
  };
  const isOutside = await matcher.holdsAll({ groups, inName }, joinedFilter(outside, query.filter), vocabulary);
  return isOutside ? outside : filter;
}

/** The caller wins; bounds on other attributes than the caller's hold together with them. */
function joinedFilter(fromWords: ProductFilter, fromCaller: ProductFilter | undefined): ProductFilter {
  const own = fromCaller?.attributes ?? [];
  const others = (fromWords.attributes ?? []).filter((one) => !own.some((other) => other.key === one.key));
  const attributes = [...own, ...others];
  const joined = { ...fromWords, ...fromCaller };
  return attributes.length > 0 ? { ...joined, attributes } : joined;
}

/** Words turned into filters are met by every hit; unknown words by none. */
function toHits(found: FoundProducts, read: Interpreted, isWhole: boolean): ProductSearchResult['hits'] {
  const met = isWhole ? read.filterWordCount : 0;
  const searched =
    read.wordCount === 0 ? 0 : (read.groups.length + (isWhole ? 0 : read.filterGroups.length)) / read.wordCount;
  const metShare = read.wordCount === 0 ? 1 : met / read.wordCount;
  return found.ranked.map(({ sku, score, coveredShare }) => ({
    sku,
    score,
    coverage: Math.min(1, metShare + searched * coveredShare),
  }));
}
