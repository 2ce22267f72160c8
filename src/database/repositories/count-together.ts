import type { OrderedTogether } from '../../core/sales/offers/offer-grounds.ts';
import type { Executor } from '../executor.ts';
import { sql } from '../orm.ts';
import { toStorableJson } from '../schema/columns.ts';
import { requests } from '../schema/requests.ts';

/** Older orders tell of goods that were replaced since. */
const newestOrders = 2_000;
const mostPairs = 20;

/** Orders are found by the index on their items; customers are counted, so that one who orders weekly is one. */
export async function countTogether(
  db: Executor,
  sku: string,
  lostStageIds: readonly string[],
): Promise<OrderedTogether> {
  const holding = db
    .select({ customerId: requests.customerId, items: requests.items })
    .from(requests)
    .where(
      sql`${requests.items} @> ${toStorableJson([{ sku }])}::jsonb and ${requests.kind} = 'order' ${
        lostStageIds.length > 0
          ? sql`and ${requests.stageId} not in (${sql.join(
              lostStageIds.map((id) => sql`${id}`),
              sql`, `,
            )})`
          : sql``
      }`,
    )
    .orderBy(sql`${requests.createdAt} desc`)
    .limit(newestOrders)
    .as('holding');
  const customers = sql<number>`count(distinct ${holding.customerId})::int`;
  const other = sql<string>`item->>'sku'`;
  const rows = await db
    .select({ sku: other, customers })
    .from(holding)
    .crossJoinLateral(sql`jsonb_array_elements(${holding.items}) as item`)
    .groupBy(other)
    .orderBy(sql`2 desc, 1`)
    .limit(mostPairs + 1);
  return {
    customers: rows.find((row) => row.sku === sku)?.customers ?? 0,
    pairs: rows.filter((row) => row.sku !== sku),
  };
}
