import type { Product } from '../../core/catalog/product.ts';
import type { Executor } from '../executor.ts';
import { sql } from '../orm.ts';
import { toStorableJson } from '../schema/columns.ts';

/**
 * Inserts or replaces products and adds each new price to the history. One statement with one parameter, whatever the number of rows:
 * the ORM's own insert writes a placeholder for each value, which took longer than the database needed for the rows.
 */
export async function writeProducts(
  db: Executor,
  entries: readonly { readonly product: Product; readonly hash: string }[],
  since: Date,
): Promise<void> {
  const rows = toStorableJson(entries.map(toRow));
  // Both writes see the products as they were before the statement, so the history is compared with the old price. `offset 0` keeps the
  // search for it by article: a database that has never counted its rows would read all of them for each page that is written.
  await db.execute(sql`
    with wanted as materialized (
      select * from jsonb_to_recordset(${rows}::jsonb) as wanted (
        sku text, brand text, price_minor bigint, currency text, stock double precision, details jsonb, content_hash text
      )
    ),
    history as (
      insert into product_prices (sku, price_minor, currency, since)
      select wanted.sku, wanted.price_minor, wanted.currency, ${since.toISOString()}::timestamptz
      from wanted left join lateral (
        select price_minor, currency from products where products.sku = wanted.sku offset 0
      ) before on true
      where (before.price_minor, before.currency) is distinct from (wanted.price_minor, wanted.currency)
    )
    insert into products (sku, brand, price_minor, currency, stock, details, content_hash)
    select sku, brand, price_minor, currency, stock, details, content_hash from wanted
    on conflict (sku) do update set
      brand = excluded.brand, price_minor = excluded.price_minor, currency = excluded.currency, stock = excluded.stock,
      details = excluded.details, content_hash = excluded.content_hash, removed_at = null`);
}

function toRow({ product, hash }: { readonly product: Product; readonly hash: string }) {
  const { sku, brand, price, stock, ...details } = product;
  return { sku, brand, price_minor: price.minor, currency: price.currency, stock, details, content_hash: hash };
}
