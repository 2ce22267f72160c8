import type { IndexFile } from '../storage/index-file.ts';
import type { Condition } from './filter-sql.ts';
import { gathered } from './gather-passing.ts';
import type { TermGroup } from './match-expression.ts';
import type { Candidate, Ranked } from './rank.ts';

export const candidateLimit = 200;
/** With this many products that hold every word, those that hold only some are not shown. */
export const enough = 10;
/** Words of so many products cost more to look for than they tell. */
const commonDocuments = 5000;
/** With more matches than this, those that hold the words in their name are ranked first and alone. */
export const manyMatches = 1500;

export const columns =
  'p.id, p.sku, w.name_terms, w.other_terms, p.in_stock, p.popularity, exists (select 1 from product_fits f where f.product = p.id) as is_part';
export const withWords = 'cross join product_words w on w.id = p.id';
/** The best sellers that are in stock first. */
export const usualOrder = 'p.in_stock desc, p.popularity desc, p.id';

/** Few enough hold each of the words that looking for any of them is quick. */
export function areRare(groups: readonly TermGroup[]): boolean {
  return groups.length > 0 && groups.every((group) => group.documents <= commonDocuments);
}

/** A word that a large part of the catalog holds finds nothing by itself beside one that few do ("usb gadget"). */
export function tellingGroups(groups: readonly TermGroup[]): readonly TermGroup[] {
  const telling = groups.filter((group) => group.documents <= commonDocuments);
  return telling.length > 0 ? telling : groups;
}

export function namedFirst(ranked: readonly Ranked[], named: readonly string[]): Ranked[] {
  if (named.length === 0) return [...ranked];
  const place = new Map(named.map((sku, index) => [sku, index]));
  return [...ranked].sort(
    (left, right) => (place.get(left.sku) ?? named.length) - (place.get(right.sku) ?? named.length),
  );
}

/** All conditions as one; without any, every product meets it. */
export function together(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map((condition) => condition.sql).join(' and ') || '1',
    values: conditions.flatMap((condition) => condition.values),
  };
}

/** What ranking needs of the products that meet the condition. */
export function candidatesOf(file: IndexFile, { sql, values }: Condition, order?: { first: number }): Candidate[] {
  const limited = order ? ` order by ${usualOrder} limit ${order.first}` : '';
  return file.all<Candidate>(`select ${columns} from products p ${withWords} where ${sql}${limited}`, ...values);
}

export function countPassing(file: IndexFile, { sql, values }: Condition): number {
  if (sql === gathered.sql) return file.get<{ total: number }>('select count(*) as total from passing')?.total ?? 0;
  return file.get<{ total: number }>(`select count(*) as total from products p where ${sql}`, ...values)?.total ?? 0;
}
