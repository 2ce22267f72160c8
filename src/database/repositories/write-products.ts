import type { PackedEntries } from '../../core/catalog/product-entries.ts';
import type { Executor } from '../executor.ts';
import { sql } from '../orm.ts';
import { storableBytes } from '../schema/columns.ts';

/**
 * Inserts or replaces products and adds each new price to the history. One statement with one parameter, whatever the number of rows:
 * the ORM's own insert writes a placeholder for each value, which took longer than the database needed for the rows. The database
 * takes the entries apart, so that this thread need not know what an import writes.
 */
export async function writeProducts(db: Executor, { json }: PackedEntries, since: Date): Promise<void> {
  // Both writes see the products as they were before the statement, so the history is compared with the old price. `offset 0` keeps the
  // search for it by article: a database that has never counted its rows would read all of them for each page that is written.
  await db.execute(sql`
    with wanted as materialized (
      select
        product ->> 'sku' as sku, product ->> 'brand' as brand, (product #>> '{price,minor}')::bigint as price_minor,
        product #>> '{price,currency}' as currency, (product ->> 'stock')::double precision as stock,
        product - '{sku,brand,price,stock}'::text[] as details, hash as content_hash
      from jsonb_to_recordset(${storableBytes(json)}::text::jsonb) as entry (product jsonb, hash text)
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
