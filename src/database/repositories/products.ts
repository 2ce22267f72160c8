import type { Product } from '../../core/catalog/product.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { ProductRepository } from '../../core/ports/repositories.ts';
import type { Executor } from '../executor.ts';
import { and, asc, eq, gt, inArray, isNull } from '../orm.ts';
import { productPrices, products } from '../schema/products.ts';
import { inPages } from './in-pages.ts';
import { writeProducts } from './write-products.ts';

const isOnOffer = isNull(products.removedAt);

export function createProductRepository(db: Executor, clock: Clock): ProductRepository {
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
        const rows = await db
          .select()
          .from(products)
          .where(and(inArray(products.sku, page), isOnOffer));
        for (const row of rows) found.set(row.sku, toProduct(row));
      }
      return skus.flatMap((sku) => found.get(sku) ?? []);
    },

    async listHashes() {
      const rows = await db.select({ sku: products.sku, hash: products.contentHash }).from(products).where(isOnOffer);
      return new Map(rows.map((row) => [row.sku, row.hash]));
    },

    async listOffers(afterSku, limit) {
      const rows = await db
        .select({
          sku: products.sku,
          hash: products.contentHash,
          minor: products.priceMinor,
          currency: products.currency,
        })
        .from(products)
        .where(and(isOnOffer, afterSku === undefined ? undefined : gt(products.sku, afterSku)))
        .orderBy(asc(products.sku))
        .limit(limit);
      return rows.map(({ sku, hash, minor, currency }) => ({ sku, hash, price: { minor, currency } }));
    },

    async listPage(afterSku, limit) {
      const rows = await db
        .select()
        .from(products)
        .where(and(isOnOffer, afterSku === undefined ? undefined : gt(products.sku, afterSku)))
        .orderBy(asc(products.sku))
        .limit(limit);
      return rows.map(toProduct);
    },

    count: () => db.$count(products, isOnOffer),

    async upsertMany(entries) {
      const last = new Map(entries.map((entry) => [entry.product.sku, entry]));
      for (const page of inPages([...last.values()])) await writeProducts(db, page, clock.now());
    },

    async removeMany(skus) {
      for (const page of inPages(skus)) {
        await db
          .update(products)
          .set({ removedAt: clock.now() })
          .where(and(inArray(products.sku, page), isOnOffer));
      }
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

function toProduct(row: typeof products.$inferSelect): Product {
  return {
    ...row.details,
    sku: row.sku,
    brand: row.brand ?? undefined,
    price: { minor: row.priceMinor, currency: row.currency },
    stock: row.stock ?? undefined,
  };
}
