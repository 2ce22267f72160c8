/** The last search, and how a follow-up bends it. */
import { amountString } from '../../../../core/catalog/money.ts';
import type { AttributeFilter, ProductSort, QueryInterpretation } from '../../../../core/ports/search.ts';
import type { ToolInput } from '../../../tools/definitions.ts';
import type { Note } from '../note.ts';

export type SearchMemory = NonNullable<Note['search']>;

/** A search as its words tell it. */
export function rememberSearch(query: string, interpretation: QueryInterpretation): SearchMemory {
  const { filter, sort } = interpretation;
  return {
    query,
    ...(filter.category ? { category: filter.category } : {}),
    ...(filter.brand ? { brand: filter.brand } : {}),
    ...(filter.priceFrom ? { priceFrom: Number(amountString(filter.priceFrom)) } : {}),
    ...(filter.priceTo ? { priceTo: Number(amountString(filter.priceTo)) } : {}),
    ...(filter.inStock ? { inStock: true } : {}),
    ...(filter.attributes?.length ? { attributes: [...filter.attributes] } : {}),
    ...(sort.by === 'relevance' ? {} : { sort }),
  };
}

/** The follow-up's bounds replace those of the same kind; the rest of the search stands. */
export function mergeSearch(search: SearchMemory, change: SearchMemory): SearchMemory {
  const changed = attributesOf(change);
  const replaced = new Set(changed.map((filter) => filter.key));
  const attributes = [...attributesOf(search).filter((filter) => !replaced.has(filter.key)), ...changed];
  return {
    ...search,
    ...change,
    query: search.query,
    ...(attributes.length ? { attributes } : {}),
    excludedBrands: [...(search.excludedBrands ?? []), ...(change.excludedBrands ?? [])],
  };
}

export function attributesOf(search: SearchMemory): readonly AttributeFilter[] {
  return (search.attributes ?? []) as readonly AttributeFilter[];
}

export function sortOf(search: SearchMemory): ProductSort | undefined {
  return search.sort as ProductSort | undefined;
}

export function searchInput(
  search: SearchMemory,
  more: { readonly excludeSkus?: readonly string[]; readonly limit: number },
): ToolInput<'search_products'> {
  const sort = sortOf(search);
  return {
    query: search.query,
    ...(search.category ? { category: search.category } : {}),
    ...(search.brand ? { brand: search.brand } : {}),
    ...(search.priceFrom !== undefined ? { priceFrom: search.priceFrom } : {}),
    ...(search.priceTo !== undefined ? { priceTo: search.priceTo } : {}),
    ...(search.inStock ? { inStock: true } : {}),
    ...(search.attributes?.length
      ? { attributes: attributesOf(search).map((filter) => ({ ...filter })) as never }
      : {}),
    ...(sort ? { sort } : {}),
    ...(more.excludeSkus?.length ? { excludeSkus: [...more.excludeSkus].slice(0, 100) } : {}),
    limit: more.limit,
  };
}
