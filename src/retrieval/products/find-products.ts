import type { ProductFilter, ProductSort } from '../../core/ports/search.ts';
import type { IndexFile } from '../storage/index-file.ts';
import type { CatalogVocabulary } from '../vocabulary/catalog-vocabulary.ts';
import { type Condition, filterConditions, findAttribute } from './filter-sql.ts';
import { matchExpression, type TermGroup } from './match-expression.ts';
import { type Candidate, type Ranked, rank } from './rank.ts';

export type FoundProducts = {
  readonly ranked: readonly Ranked[];
  readonly total: number;
  /** SQL that selects the ids of every match, for counting facets. */
  readonly matches: Condition;
};

export type ProductSearchPlan = {
  readonly groups: readonly TermGroup[];
  readonly filter: ProductFilter;
  readonly sort: ProductSort;
  readonly limit: number;
  readonly offset: number;
};

const candidateLimit = 200;
/** With this many products that hold every word, those that hold only some are not shown. */
const enough = 10;
/** Field weights of name, brand, category, attributes, description, code. */
const bm25 = 'bm25(product_text, 3, 2, 2, 1, 1, 2)';
const columns = 'p.id, p.sku, p.name_terms, p.other_terms, p.in_stock, p.popularity';

/** Products that pass the filter and hold the words: all of the words where enough do, else any, better covered first. */
export function findProducts(file: IndexFile, vocabulary: CatalogVocabulary, plan: ProductSearchPlan): FoundProducts {
  const conditions = filterConditions(plan.filter, vocabulary);
  if (plan.groups.length === 0) return listFiltered(file, vocabulary, plan, conditions);
  const all = matching(matchExpression(plan.groups, 'AND'), conditions);
  const total = count(file, all);
  if (total >= enough || plan.groups.length === 1) return take(file, vocabulary, plan, { matches: all, total });
  const any = matching(matchExpression(plan.groups, 'OR'), conditions);
  const anyTotal = count(file, any);
  if (anyTotal === 0) return listFiltered(file, vocabulary, plan, conditions);
  return take(file, vocabulary, plan, { matches: any, total: anyTotal, first: total > 0 ? all : undefined });
}

type Matches = { readonly matches: Condition; readonly total: number; readonly first?: Condition | undefined };

function take(file: IndexFile, vocabulary: CatalogVocabulary, plan: ProductSearchPlan, found: Matches): FoundProducts {
  const { matches, total } = found;
  if (plan.sort.by !== 'relevance') return { ranked: sorted(file, vocabulary, plan, matches), total, matches };
  const wanted = Math.max(candidateLimit, plan.offset + plan.limit);
  const best = new Map<number, Candidate>();
  for (const source of [matches, ...(found.first ? [found.first] : [])]) {
    const sql = `select ${columns}, ${bm25} as bm25 from product_text cross join products p on p.id = product_text.rowid where ${source.sql} order by bm25 limit ${wanted}`;
    for (const row of file.all<Candidate>(sql, ...source.values)) best.set(row.id, best.get(row.id) ?? row);
  }
  return { ranked: rank([...best.values()], plan.groups).slice(plan.offset, plan.offset + plan.limit), total, matches };
}

function matching(expression: string, conditions: readonly Condition[]): Condition {
  return {
    sql: ['product_text match ?', ...conditions.map((condition) => condition.sql)].join(' and '),
    values: [expression, ...conditions.flatMap((condition) => condition.values)],
  };
}

function count(file: IndexFile, matches: Condition): number {
  // Without a filter the full-text index alone can count.
  const source =
    matches.values.length === 1 ? 'product_text' : 'product_text cross join products p on p.id = product_text.rowid';
  return (
    file.get<{ total: number }>(`select count(*) as total from ${source} where ${matches.sql}`, ...matches.values)
      ?.total ?? 0
  );
}

function listFiltered(
  file: IndexFile,
  vocabulary: CatalogVocabulary,
  plan: ProductSearchPlan,
  conditions: readonly Condition[],
): FoundProducts {
  const where = conditions.map((condition) => condition.sql).join(' and ') || '1';
  const values = conditions.flatMap((condition) => condition.values);
  const total =
    file.get<{ total: number }>(`select count(*) as total from products p where ${where}`, ...values)?.total ?? 0;
  const matches = { sql: where, values };
  const order = orderBy(plan.sort, vocabulary) ?? { sql: 'p.in_stock desc, p.popularity desc, p.id', values: [] };
  const rows = file.all<{ id: number; sku: string }>(
    `select p.id, p.sku from products p where ${where} order by ${order.sql} limit ? offset ?`,
    ...values,
    ...order.values,
    plan.limit,
    plan.offset,
  );
  return { ranked: rows.map((row) => ({ ...row, score: 0, covered: 0 })), total, matches };
}

function sorted(file: IndexFile, vocabulary: CatalogVocabulary, plan: ProductSearchPlan, matches: Condition): Ranked[] {
  const order = orderBy(plan.sort, vocabulary) ?? { sql: 'p.id', values: [] };
  const rows = file.all<Candidate>(
    `select ${columns}, 0 as bm25 from product_text cross join products p on p.id = product_text.rowid where ${matches.sql} order by ${order.sql} limit ? offset ?`,
    ...matches.values,
    ...order.values,
    plan.limit,
    plan.offset,
  );
  const covered = new Map(rank(rows, plan.groups).map((one) => [one.id, one]));
  return rows.flatMap((row) => covered.get(row.id) ?? []);
}

function orderBy(sort: ProductSort, vocabulary: CatalogVocabulary): Condition | undefined {
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
