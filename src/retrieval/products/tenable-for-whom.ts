import type { ProductFilter } from '../../core/ports/search.ts';
import type { IndexFile } from '../storage/index-file.ts';
import type { CatalogVocabulary } from '../vocabulary/catalog-vocabulary.ts';
import type { CategoryEntry } from '../vocabulary/meaning.ts';
import { filterConditions } from './filter-sql.ts';
import { childrensOf, counterpartsOf } from './for-whom.ts';

/**
 * For whom it is bounds only where there is such a thing: else goods whose texts mention it, then the kind that is called so: of the
 * one that was named ("frames", and there are kids frames), or the only one where the customer's word names several kinds that are not
 * ("glasses", and there are reading glasses, sunglasses and kids frames); then any.
 */
export function tenableForWhom(
  file: IndexFile,
  vocabulary: CatalogVocabulary,
  filter: ProductFilter,
  joined: (filter: ProductFilter) => ProductFilter,
): ProductFilter {
  const { isFor, attributes: _attributes, ...bare } = filter;
  if (isFor === undefined) return filter;
  // What else is wished is told as missed, and makes nothing be for others.
  const isThere = (wanted: ProductFilter) => anyPasses(file, vocabulary, joined({ ...bare, ...wanted }));
  if (isThere({ isFor })) return filter;
  if (isFor === 'children') {
    const mentioned = { isFor: 'children-mentioned' } as const;
    if (filter.category !== undefined && isThere(mentioned)) return { ...filter, ...mentioned };
    const category = childrensKindOf(vocabulary, filter.category);
    if (category !== undefined && isThere({ category, isFor })) return { ...filter, category };
  }
  const { isFor: _isFor, ...rest } = filter;
  return rest;
}

function childrensKindOf(vocabulary: CatalogVocabulary, category: string | undefined): string | undefined {
  if (category === undefined) return undefined;
  const { categories } = childrensOf(vocabulary);
  const isNamed = ({ name }: CategoryEntry) => name === category;
  const likely = categories.filter((one) => counterpartsOf(one, vocabulary).some(isNamed));
  const isFamily = vocabulary.phrases
    .findText(category)
    .some((one) => one.kind === 'category' && isNamed(one) && one.isFamily === true);
  const [only, ...others] = likely.length > 0 || !isFamily ? likely : categories;
  return others.length === 0 ? only?.name : undefined;
}

function anyPasses(file: IndexFile, vocabulary: CatalogVocabulary, filter: ProductFilter): boolean {
  const conditions = filterConditions(filter, vocabulary);
  const where = conditions.map(({ sql }) => sql).join(' and ') || '1';
  const values = conditions.flatMap((condition) => condition.values);
  return file.get(`select 1 from products p where ${where} limit 1`, ...values) !== undefined;
}
