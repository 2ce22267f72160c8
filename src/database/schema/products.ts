import type { Product } from '../../core/catalog/product.ts';
import { bigint, doublePrecision, index, pgTable } from '../orm.ts';
import { instant, json, minorUnits, storableText } from './columns.ts';

/** What is sorted and filtered by has a column; the rest of a product is read whole. */
export type ProductDetails = Omit<Product, 'sku' | 'brand' | 'price' | 'stock'>;

export const products = pgTable('products', {
  sku: storableText().primaryKey(),
  brand: storableText(),
  priceMinor: minorUnits().notNull(),
  currency: storableText().notNull(),
  /** Not an integer: goods are also sold by weight and length. */
  stock: doublePrecision(),
  details: json<ProductDetails>().notNull(),
  contentHash: storableText().notNull(),
  /** Set when the product went off offer; the row stays, because price history and old requests speak of it. */
  removedAt: instant(),
});

export const productPrices = pgTable(
  'product_prices',
  {
    position: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    sku: storableText().notNull(),
    priceMinor: minorUnits().notNull(),
    currency: storableText().notNull(),
    since: instant().notNull(),
  },
  (table) => [index('product_prices_sku').on(table.sku, table.position)],
);
