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
  collectMatches(file, matches);
  const facets: Record<string, Count[]> = {};
  const add = (facet: string, value: string, count: number) => {
    const counts = facets[facet] ?? [];
    facets[facet] = counts;
    if (value !== '' && counts.length < valuesPerFacet) counts.push({ value, count });
  };
  for (const row of file.all<{ category: number; count: number }>(countByCategory)) {
    add('category', inLanguage(vocabulary.categoryPath(row.category).at(-1), language), row.count);
  }
  for (const row of file.all<{ name: string; count: number }>(countByBrand)) add('brand', row.name, row.count);
  for (const row of file.all<{ key: string; wordings: string; count: number }>(countByValue)) {
    add(row.key, inLanguage(JSON.parse(row.wordings) as LocalizedText, language), row.count);
  }
  for (const row of file.all<{ key: string; low: number; count: number }>(countByMark)) {
    add(row.key, row.low === 1 ? 'true' : 'false', row.count);
  }
  return facets;
}

const countByCategory =
  'select category, count(*) as count from matches where category is not null group by category order by count desc';
const countByBrand = `select b.name, c.count from (select brand, count(*) as count from matches where brand is not null group by brand) c
  join brands b on b.id = c.brand order by c.count desc, b.name`;
const countByValue = `select k.key, a.wordings, c.count
  from (select v.value, count(*) as count from matches m cross join product_values v on v.product = m.id group by v.value) c
  join attribute_values a on a.id = c.value join attribute_keys k on k.id = a.attribute order by c.count desc, a.key`;
const countByMark = `select k.key, n.low, count(*) as count from matches m
  cross join product_numbers n on n.product = m.id join attribute_keys k on k.id = n.attribute
  where n.unit = 'yes-no' group by k.key, n.low order by count desc`;

/** Into the connection's own temporary table, so that the words are matched once for all the counts. */
function collectMatches(file: IndexFile, matches: Condition): void {
  const from = matches.sql.startsWith('product_text match')
    ? 'product_text cross join products p on p.id = product_text.rowid'
    : 'products p';
  file.run('delete from matches');
  file.run(
    `insert into matches (id, category, brand) select p.id, p.category, p.brand from ${from} where ${matches.sql}`,
    ...matches.values,
  );
}
