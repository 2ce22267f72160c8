import type { IndexFile } from '../storage/index-file.ts';
import type { Condition } from './filter-sql.ts';

/** So few products that meet a condition are listed rather than each product asked. */
const mostListed = 3_000;

/** That a product is among those kept. */
export const gathered: Condition = { sql: 'p.id in (select id from passing)', values: [] };

/**
 * Conditions on attributes are dear, and a search needs them two or three times: the products that pass are kept in the connection's
 * own temporary table. What this returns holds until the next call. Filters without attributes stay as they are.
 */
export function gatherPassing(file: IndexFile, conditions: readonly Condition[]): readonly Condition[] {
  if (!conditions.some(({ listed }) => listed)) return conditions;
  // Where nothing else bounds them, asking each product would go through the whole catalog.
  const isUnbounded = conditions.every(({ listed }) => listed);
  const chosen = conditions.map((condition, index) => {
    const { listed } = condition;
    return listed && ((isUnbounded && index === 0) || isShort(file, listed)) ? listing(listed) : condition;
  });
  file.run('delete from passing');
  file.run(
    `insert into passing (id) select p.id from products p where ${chosen.map(({ sql }) => sql).join(' and ')}`,
    ...chosen.flatMap(({ values }) => values),
  );
  return [gathered];
}

function isShort(file: IndexFile, { sql, values }: Condition): boolean {
  const found = file.get<{ listed: number }>(`select count(*) as listed from (${sql} limit ${mostListed})`, ...values);
  return (found?.listed ?? 0) < mostListed;
}

function listing({ sql, values }: Condition): Condition {
  return { sql: `p.id in (${sql})`, values };
}
