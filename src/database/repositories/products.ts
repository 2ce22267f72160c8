import type { Product } from '../../core/catalog/product.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { ProductRepository } from '../../core/ports/repositories.ts';
import type { Executor } from '../executor.ts';
import { and, asc, eq, gt, inArray, isNull, sql } from '../orm.ts';
import { productPrices, products } from '../schema/products.ts';
import { inPages } from './in-pages.ts';
import { appendNewPrices } from './product-prices.ts';

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
      const rows = [...new Map(entries.map((entry) => [entry.product.sku, toRow(entry)])).values()];
      for (const page of inPages(rows)) {
        await appendNewPrices(db, page, clock.now());
        await db
          .insert(products)
          .values([...page])
          .onConflictDoUpdate({ target: products.sku, set: replaced });
      }
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

const replaced = {
  brand: sql`excluded.brand`,
  priceMinor: sql`excluded.price_minor`,
  currency: sql`excluded.currency`,
  stock: sql`excluded.stock`,
  details: sql`excluded.details`,
  contentHash: sql`excluded.content_hash`,
  removedAt: null,
};

function toRow({ product, hash }: { readonly product: Product; readonly hash: string }) {
  const { sku, brand, price, stock, ...details } = product;
  return { sku, brand, priceMinor: price.minor, currency: price.currency, stock, details, contentHash: hash };
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
