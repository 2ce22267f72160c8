import { inLanguage, type Language, type LocalizedText } from '../../core/language.ts';
import type { ProductSearchResult } from '../../core/ports/search.ts';
import type { IndexFile } from '../storage/index-file.ts';
import type { CatalogVocabulary } from '../vocabulary/catalog-vocabulary.ts';
import type { Condition } from './filter-sql.ts';

type Count = { readonly value: string; readonly count: number };

const valuesPerFacet = 30;

/** How many of the matches fall to each category, brand and attribute value, the most frequent first. Keys: `category`, `brand`, attribute keys. */
export function countFacets(
  file: IndexFile,
  vocabulary: CatalogVocabulary,
  matches: Condition,
  language: Language,
): ProductSearchResult['facets'] {
  const from = matches.sql.startsWith('product_text match')
    ? 'product_text cross join products p on p.id = product_text.rowid'
    : 'products p';
  const withMatches = `with matches as materialized (select p.id, p.category, p.brand from ${from} where ${matches.sql})`;
  const facets: Record<string, Count[]> = {};
  const add = (facet: string, value: string, count: number) => {
    const counts = facets[facet] ?? [];
    facets[facet] = counts;
    if (value !== '' && counts.length < valuesPerFacet) counts.push({ value, count });
  };
  for (const row of file.all<{ category: number; count: number }>(
    `${withMatches} select category, count(*) as count from matches where category is not null group by category order by count desc`,
    ...matches.values,
  )) {
    add('category', inLanguage(vocabulary.categoryPath(row.category).at(-1), language), row.count);
  }
  for (const row of file.all<{ name: string; count: number }>(
    `${withMatches} select b.name, count(*) as count from matches join brands b on b.id = matches.brand group by b.id order by count desc, b.name`,
    ...matches.values,
  )) {
    add('brand', row.name, row.count);
  }
  const values = file.all<{ key: string; wordings: string; count: number }>(
    `${withMatches}, counted as (select v.value, count(*) as count from matches join product_values v on v.product = matches.id group by v.value)
     select k.key, a.wordings, counted.count from counted join attribute_values a on a.id = counted.value join attribute_keys k on k.id = a.attribute order by counted.count desc, a.key`,
    ...matches.values,
  );
  for (const row of values) add(row.key, inLanguage(JSON.parse(row.wordings) as LocalizedText, language), row.count);
  const marks = file.all<{ key: string; low: number; count: number }>(
    `${withMatches} select k.key, n.low, count(*) as count from matches join product_numbers n on n.product = matches.id and n.unit = 'yes-no' join attribute_keys k on k.id = n.attribute group by k.key, n.low order by count desc`,
    ...matches.values,
  );
  for (const row of marks) add(row.key, row.low === 1 ? 'true' : 'false', row.count);
  return facets;
}
