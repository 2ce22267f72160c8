import type { ProductFilter } from '../../core/ports/search.ts';
import { brandIds, findAttribute, valueIds } from '../products/filter-sql.ts';
import type { IndexFile } from '../storage/index-file.ts';
import type { CatalogVocabulary } from '../vocabulary/catalog-vocabulary.ts';
import type { FactCondition } from './product-texts.ts';

export type ServerFilter = {
  readonly facts: readonly FactCondition[];
  /** The server can apply the whole filter; else what it finds must be looked at again. */
  readonly isWhole: boolean;
};

/** What of a filter a search server can apply: its keys are looked up in the index file, whose numbers are its own. */
export function factConditions(file: IndexFile, filter: ProductFilter, vocabulary: CatalogVocabulary): ServerFilter {
  const facts: FactCondition[] = [];
  const keys = (table: string, ids: readonly number[]) =>
    file
      .all<{ key: string }>(
        `select key from ${table} where id in (select value from json_each(?))`,
        JSON.stringify(ids),
      )
      .map(({ key }) => key);
  if (filter.category !== undefined)
    facts.push({
      type: 'one-of',
      fact: 'category',
      keys: keys('categories', vocabulary.categoryIds(filter.category) ?? []),
    });
  if (filter.brand !== undefined)
    facts.push({ type: 'one-of', fact: 'brand', keys: keys('brands', brandIds(filter.brand, vocabulary)) });
  const { priceFrom, priceTo } = filter;
  const currency = priceFrom?.currency ?? priceTo?.currency;
  if (currency !== undefined) {
    facts.push({ type: 'one-of', fact: 'currency', keys: [currency] });
    facts.push({
      type: 'price',
      ...(priceFrom ? { from: priceFrom.minor } : {}),
      ...(priceTo ? { to: priceTo.minor } : {}),
    });
  }
  if (filter.inStock !== undefined) facts.push({ type: 'in-stock', isTrue: filter.inStock });
  let isWhole = filter.fits === undefined && filter.isFor === undefined && (filter.excludeSkus ?? []).length === 0;
  for (const wanted of filter.attributes ?? []) {
    const attribute = findAttribute(wanted.key, vocabulary);
    if (wanted.type !== 'value' || wanted.isExcluded || !attribute) isWhole = false;
    else {
      const ids = wanted.values.flatMap((value) => valueIds(value, attribute, vocabulary));
      facts.push({ type: 'one-of', fact: 'value', keys: valueKeys(file, ids) });
    }
  }
  return { facts, isWhole };
}

function valueKeys(file: IndexFile, ids: readonly number[]): string[] {
  return file
    .all<{ attribute: string; value: string }>(
      `select k.key as attribute, v.key as value from attribute_values v join attribute_keys k on k.id = v.attribute
       where v.id in (select value from json_each(?))`,
      JSON.stringify(ids),
    )
    .map(({ attribute, value }) => valueFactKey(attribute, value));
}

/** A value of an attribute as one key. */
export const valueFactKey = (attribute: string, value: string): string => `${attribute}=${value}`;
