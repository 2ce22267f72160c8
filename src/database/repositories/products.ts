import type { Product } from '../../core/catalog/product.ts';
import { packEntries } from '../../core/catalog/product-entries.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { ProductRepository } from '../../core/ports/repositories.ts';
import type { Executor } from '../executor.ts';
import { and, asc, eq, gt, inArray, isNull, sql } from '../orm.ts';
import { productPrices, products } from '../schema/products.ts';
import { inPages } from './in-pages.ts';
import { prepared } from './prepared.ts';
import { isOfFolder, isSetByApi, rowHash, rowHashOf, setByApi, takenOffByApi } from './product-origins.ts';
import { writeProducts } from './write-products.ts';

const isOnOffer = isNull(products.removedAt);

/** As many as turns ask for at once; of each number there is a statement that is written once. */
const fewProducts = 16;

function fewOf(db: Executor) {
  const byCount = Array.from({ length: fewProducts + 1 }, (_, count) =>
    prepared(`products_by_sku_${count}`, () =>
      db
        .select()
        .from(products)
        .where(
          and(
            inArray(
              products.sku,
              Array.from({ length: count }, (_, at) => sql.placeholder(`sku${at}`)),
            ),
            isOnOffer,
          ),
        ),
    ),
  );
  return (count: number) => {
    const statement = byCount[count];
    if (!statement) throw new RangeError(`There is no statement for ${count} products.`);
    return statement();
  };
}

export function createProductRepository(db: Executor, clock: Clock): ProductRepository {
  const few = fewOf(db);

  /**
   * Rows by article, those off offer too. What is wanted of them is chosen from the page: a database that has never counted its rows
   * would take a condition for a reason to read the whole table, and sort it, for each page.
   */
  const pageAfter = (afterSku: string | undefined, limit: number) =>
    db
      .select()
      .from(products)
      .where(afterSku === undefined ? undefined : gt(products.sku, afterSku))
      .orderBy(asc(products.sku))
      .limit(limit)
      .as('page');

  return {
    async find(sku) {
      const [row] = await db
        .select()
        .from(products)
        .where(and(eq(products.sku, sku), isOnOffer));
      return row && toProduct(row);
    },

    async findMany(skus) {
      const found = new Map<string, Product>();
      for (const page of inPages([...new Set(skus)])) {
        const values = Object.fromEntries(page.map((sku, at) => [`sku${at}`, sku]));
        const rows =
          page.length > fewProducts
            ? await db
                .select()
                .from(products)
                .where(and(inArray(products.sku, page), isOnOffer))
            : await few(page.length).execute(values);
        for (const row of rows) found.set(row.sku, toProduct(row));
      }
      return skus.flatMap((sku) => found.get(sku) ?? []);
    },

    async listHashes() {
      const rows = await db.select({ sku: products.sku, hash: products.contentHash }).from(products).where(isOnOffer);
      return new Map(rows.map((row) => [row.sku, row.hash]));
    },

    async listOffers(afterSku, limit) {
      const page = pageAfter(afterSku, limit);
      const hash = rowHash(page);
      // One text instead of thousands of rows, which cost the database's thread and this one more than finding them.
      const [row] = await db
        .select({
          rows: sql<number>`count(*)::int`,
          count: sql<number>`(count(*) filter (where ${isOfFolder(page)}))::int`,
          lastSku: sql<string | null>`max(${page.sku})`,
          json: sql<string>`coalesce(
            json_agg(json_build_array(${page.sku}, ${hash}, ${page.priceMinor}, ${page.currency}))
              filter (where ${isOfFolder(page)}), '[]')::text`,
        })
        .from(page);
      const { rows = 0, count = 0, lastSku, json = '[]' } = row ?? {};
      return { count, json, goOnAfter: rows < limit ? undefined : (lastSku ?? undefined) };
    },

    async listPage(afterSku, limit) {
      const found: Product[] = [];
      for (let after = afterSku; ; ) {
        const rows = await db.select().from(pageAfter(after, limit));
        for (const row of rows) if (row.removedAt === null && found.length < limit) found.push(toProduct(row));
        if (rows.length < limit || found.length === limit) return found;
        after = rows.at(-1)?.sku;
      }
    },

    count: () => db.$count(products, isOnOffer),

    async upsertMany(entries) {
      const last = new Map(entries.map((entry) => [entry.product.sku, entry]));
      for (const page of inPages([...last.values()])) await writeProducts(db, packEntries(page), clock.now());
    },

    upsertPacked: (entries) => writeProducts(db, entries, clock.now()),

    async removeMany(skus) {
      for (const page of inPages(skus)) {
        await db
          .update(products)
          .set({
            removedAt: sql`coalesce(${products.removedAt}, ${clock.now().toISOString()}::timestamptz)`,
            contentHash: '',
          })
          .where(inArray(products.sku, page));
      }
    },

    async upsertManyByApi(entries) {
      const last = new Map(entries.map((entry) => [entry.product.sku, entry]));
      for (const page of inPages([...last.values()])) {
        const rows = await rowHashes(
          db,
          page.map(({ product }) => product.sku),
        );
        const kept = page.map(({ product, hash }) => ({ product, hash: setByApi(hash, rows.get(product.sku) ?? '') }));
        await writeProducts(db, packEntries(kept), clock.now());
      }
    },

    async removeManyByApi(skus) {
      for (const page of inPages(skus)) {
        for (const [sku, row] of await rowHashes(db, page)) {
          // What the folder never had needs no mark: a row that brings it later is news.
          await db
            .update(products)
            .set({ removedAt: clock.now(), contentHash: row === '' ? '' : takenOffByApi(row) })
            .where(and(eq(products.sku, sku), isOnOffer));
        }
      }
    },

    async listSetByApi(skus) {
      const found = new Set<string>();
      for (const page of inPages(skus)) {
        const rows = await db
          .select({ sku: products.sku, contentHash: products.contentHash })
          .from(products)
          .where(and(inArray(products.sku, page), isOnOffer));
        for (const row of rows) if (isSetByApi(row.contentHash)) found.add(row.sku);
      }
      return found;
    },

    async listPrices(sku) {
      const rows = await db
        .select()
        .from(productPrices)
        .where(eq(productPrices.sku, sku))
        .orderBy(asc(productPrices.position));
      return rows.map(({ priceMinor: minor, currency, since }) => ({ price: { minor, currency }, since }));
    },
  };
}

/** Of known products the hash of the folder's row; empty when the folder has none. */
async function rowHashes(db: Executor, skus: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ sku: products.sku, contentHash: products.contentHash, removedAt: products.removedAt })
    .from(products)
    .where(inArray(products.sku, [...skus]));
  return new Map(rows.map((row) => [row.sku, rowHashOf(row)]));
}

function toProduct(row: typeof products.$inferSelect): Product {
  return {
    ...row.details,
    sku: row.sku,
    brand: row.brand ?? undefined,
    price: { minor: row.priceMinor, currency: row.currency },
    stock: row.stock ?? undefined,
  };
}
