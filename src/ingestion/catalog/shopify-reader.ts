import type { CatalogEntry, CatalogReader, SourceFile } from '../../core/ports/ingestion.ts';
import { note } from '../refusals.ts';
import { type CsvObject, headingsOf, readCsvObjects } from './csv-objects.ts';
import { isPlainTable } from './csv-reader.ts';
import { entriesOfProduct } from './shopify-product.ts';

/** Product CSV as Shopify exports it: a product is several rows with one handle. https://help.shopify.com/manual/products/import-export/using-csv */
export const shopifyReader: CatalogReader = {
  format: 'shopify',
  canRead: (file, head) => isPlainTable(file, head) && isShopifyHeading(headingsOf(head, foldHeading)),
  read: readShopify,
};

/** More rows than Shopify's own limit of variants and images for a product. */
const mostRows = 5000;

async function* readShopify(file: SourceFile): AsyncGenerator<CatalogEntry> {
  let product: CsvObject[] = [];
  for await (const found of readCsvObjects(file, foldHeading)) {
    if (found.type !== 'object') {
      yield found;
      continue;
    }
    const handle = found.values.get('handle')?.trim() ?? '';
    if (handle === '') {
      yield { type: 'refused', ...note(found.line, 'SKU_MISSING') };
      continue;
    }
    if (product[0]?.values.get('handle')?.trim() !== handle || product.length >= mostRows) {
      yield* entriesOfProduct(product);
      product = [];
    }
    product.push(found);
  }
  yield* entriesOfProduct(product);
}

function isShopifyHeading(headings: ReadonlySet<string>): boolean {
  return headings.has('handle') && headings.has('title') && (headings.has('price') || headings.has('option1 value'));
}

/** Shopify's template of 2025 has names of its own for the columns of the earlier one. */
const aliases: Readonly<Record<string, string>> = {
  'url handle': 'handle',
  'body (html)': 'description',
  'product category': 'category',
  'variant sku': 'sku',
  'variant price': 'price',
  'variant compare at price': 'compare at price',
  'compare-at price': 'compare at price',
  'variant inventory qty': 'quantity',
  'inventory quantity': 'quantity',
  'variant inventory policy': 'policy',
  'continue selling when out of stock': 'policy',
  'variant inventory tracker': 'tracker',
  'inventory tracker': 'tracker',
  'variant grams': 'grams',
  'weight value (grams)': 'grams',
  'variant barcode': 'barcode',
  'image src': 'image',
  'product image url': 'image',
  'variant image': 'variant image',
  'variant image url': 'variant image',
  published: 'published',
  'published on online store': 'published',
};

function foldHeading(heading: string): string {
  const folded = heading.toLowerCase();
  return aliases[folded] ?? folded;
}
