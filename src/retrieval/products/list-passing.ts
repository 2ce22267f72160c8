import type { ProductSort } from '../../core/ports/search.ts';
import type { IndexFile } from '../storage/index-file.ts';
import type { CatalogVocabulary } from '../vocabulary/catalog-vocabulary.ts';
import { countPassing, namedFirst, usualOrder } from './candidates.ts';
import { type Condition, findAttribute } from './filter-sql.ts';
import type { ProductSearchPlan } from './product-matcher.ts';
import { type Candidate, type Ranked, rank } from './rank.ts';

/** What passes and holds the words, and the conditions of every match, for counting facets. */
export type Matched = { readonly ranked: readonly Ranked[]; readonly total: number; readonly matches: Condition };

/** Products that meet the condition, in the wanted order; `words` are not looked for. */
export function listPassing(
  file: IndexFile,
  vocabulary: CatalogVocabulary,
  plan: Pick<ProductSearchPlan, 'sort' | 'limit' | 'offset'>,
  passing: Condition,
  total = countPassing(file, passing),
): Matched {
  const order = orderBy(plan.sort, vocabulary) ?? { sql: usualOrder, values: [] };
  const ranked = file.all<Ranked>(
    `select p.id, p.sku, 0 as score, 0 as coveredShare from products p where ${passing.sql} order by ${order.sql} limit ? offset ?`,
    ...passing.values,
    ...order.values,
    plan.limit,
    plan.offset,
  );
  return { ranked, total, matches: passing };
}

/** The same, those first that say most plainly what they were filtered by. */
export function listPlainestFirst(
  file: IndexFile,
  vocabulary: CatalogVocabulary,
  plan: ProductSearchPlan,
  passing: Condition,
  candidates: readonly Candidate[],
  total: number,
): Matched {
  const isWholeBrand = plan.filter.brand !== undefined && plan.filter.category === undefined;
  const question = { groups: plan.filterGroups, filterGroups: [], usual: plan.usual, isWholeBrand };
  const first = rank(candidates, question).map((one) => ({ ...one, coveredShare: 0 }));
  const end = plan.offset + plan.limit;
  const seen = new Set(first.map((one) => one.sku));
  const page = { sort: plan.sort, limit: first.length >= end ? 0 : end, offset: 0 };
  const all = listPassing(file, vocabulary, page, passing, total);
  const rest = all.ranked.filter((one) => !seen.has(one.sku));
  return { ...all, ranked: namedFirst([...first, ...rest], plan.named).slice(plan.offset, end) };
}

/** Undefined: relevance orders. */
export function orderBy(sort: ProductSort, vocabulary: CatalogVocabulary): Condition | undefined {
  if (sort.by === 'relevance') return undefined;
  const direction = sort.order === 'ascending' ? 'asc' : 'desc';
  if (sort.by === 'price') return { sql: `p.price ${direction}, p.in_stock desc, p.id`, values: [] };
  const attribute = findAttribute(sort.key, vocabulary);
  if (!attribute) return undefined;
  // Products that do not give the attribute come last, whichever way it is sorted.
  return {
    sql: `(select min(n.low) from product_numbers n where n.product = p.id and n.attribute = ?) ${direction} nulls last, p.in_stock desc, p.id`,
    values: [attribute.id],
  };
}
