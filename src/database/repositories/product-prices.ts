import type { Executor } from '../executor.ts';
import { sql } from '../orm.ts';

type PricedRow = { readonly sku: string; readonly priceMinor: number; readonly currency: string };

/** Adds to the history what is about to become the price; call before the products themselves are written. */
export async function appendNewPrices(db: Executor, rows: readonly PricedRow[], since: Date): Promise<void> {
  const wanted = JSON.stringify(
    rows.map(({ sku, priceMinor, currency }) => ({ sku, price_minor: priceMinor, currency })),
  );
  await db.execute(sql`
    insert into product_prices (sku, price_minor, currency, since)
    select wanted.sku, wanted.price_minor, wanted.currency, ${since.toISOString()}::timestamptz
    from jsonb_to_recordset(${wanted}::jsonb) as wanted (sku text, price_minor bigint, currency text)
    left join products on products.sku = wanted.sku
    where products.sku is null
      or (products.price_minor, products.currency) is distinct from (wanted.price_minor, wanted.currency)`);
}
