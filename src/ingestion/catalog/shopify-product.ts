import type { CatalogEntry, RawField } from '../../core/ports/ingestion.ts';
import { note } from '../refusals.ts';
import type { CsvObject } from './csv-objects.ts';

/** The rows of one handle: the first tells the product, each with a price or an option is a variant, the rest are pictures. */
export function entriesOfProduct(rows: readonly CsvObject[]): readonly CatalogEntry[] {
  const [main] = rows;
  if (!main) return [];
  const title = textIn(main, 'title');
  const status = textIn(main, 'status').toLowerCase();
  const isUnpublished = /^(false|no|0)$/i.test(textIn(main, 'published'));
  if ((status !== '' && status !== 'active') || isUnpublished)
    return [
      {
        type: 'warning',
        ...note(main.line, 'NOT_OFFERED', title, status === 'active' ? 'unpublished' : status || 'unpublished'),
      },
    ];
  const variants = rows.filter((row) => isVariant(row));
  return variants.flatMap((variant) => entriesOfVariant(main, variant, variants.length > 1));
}

function isVariant(row: CsvObject): boolean {
  return ['price', 'sku', 'option1 value'].some((heading) => textIn(row, heading) !== '');
}

function entriesOfVariant(main: CsvObject, variant: CsvObject, hasSiblings: boolean): readonly CatalogEntry[] {
  const options = optionsOf(main, variant);
  const handle = textIn(main, 'handle');
  const ownSku = textIn(variant, 'sku').replace(/^'/, '');
  const sku = ownSku || [handle, ...options.map(({ value }) => value.toLowerCase().replaceAll(/\s+/g, '-'))].join('-');
  const own = (heading: string) => textIn(variant, heading) || textIn(main, heading);
  const fields: RawField[] = [
    { heading: 'sku', value: sku },
    { heading: 'name', value: textIn(main, 'title') },
    { heading: 'description', value: textIn(main, 'description') },
    // Of the variant alone: the price of a sibling is not its price.
    { heading: 'price', value: textIn(variant, 'price') },
    { heading: 'list price', value: textIn(variant, 'compare at price') },
    ...stockOf(variant),
    { heading: 'category', value: own('type') || own('category') },
    { heading: 'brand', value: own('vendor') },
    { heading: 'image', value: textIn(variant, 'variant image') || textIn(main, 'image') },
    { heading: 'group id', value: hasSiblings ? handle : '' },
    ...options.map(({ name, value }) => ({ heading: name, value, isAttribute: true })),
    ...attributesOf(main, variant),
  ];
  const derived: CatalogEntry[] =
    ownSku === '' ? [{ type: 'warning', ...note(variant.line, 'SKU_DERIVED', textIn(main, 'title'), sku) }] : [];
  return [...derived, { type: 'row', line: variant.line, fields }];
}

/** Only the first row of a product names its options. A product without variants has one, `Title: Default Title`. */
function optionsOf(main: CsvObject, variant: CsvObject): readonly { readonly name: string; readonly value: string }[] {
  return [1, 2, 3].flatMap((number) => {
    const name = textIn(main, `option${number} name`);
    const value = textIn(variant, `option${number} value`);
    return name === '' || value === '' || value === 'Default Title' ? [] : [{ name, value }];
  });
}

/** Stock that nobody tracks is at hand. Below zero means that more was sold than there is, so there is none. */
function stockOf(variant: CsvObject): readonly RawField[] {
  const isTracked = !variant.values.has('tracker') || textIn(variant, 'tracker') !== '';
  const quantity = textIn(variant, 'quantity');
  if (!isTracked || (quantity === '' && !variant.values.has('quantity')))
    return [{ heading: 'availability', value: isTracked ? '' : true }];
  return [
    { heading: 'stock', value: /^-\d+$/.test(quantity) ? '0' : quantity },
    { heading: 'on order', value: /^(continue|true|yes)$/i.test(textIn(variant, 'policy')) },
  ];
}

function attributesOf(main: CsvObject, variant: CsvObject): readonly RawField[] {
  const fields: RawField[] = [];
  const grams = textIn(variant, 'grams');
  // Zero is what Shopify writes when nobody has weighed it.
  if (/[1-9]/.test(grams)) fields.push({ heading: 'Weight', value: grams, unit: 'g', isAttribute: true });
  const barcode = textIn(variant, 'barcode').replace(/^'/, '');
  if (barcode !== '') fields.push({ heading: 'Barcode', value: barcode, isAttribute: true });
  const tags = textIn(main, 'tags')
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);
  if (tags.length > 0) fields.push({ heading: 'Tags', value: tags, isAttribute: true });
  for (const [heading, value] of main.values) {
    // `Fabric (product.metafields.shopify.fabric)`: the only columns of a shop's own.
    const name = /^(.+?) \((?:product|variant)\.metafields\.[^)]+\)$/.exec(heading)?.[1];
    const cell = textIn(variant, heading) || value.trim();
    if (name && cell !== '')
      fields.push({ heading: capitalised(name), value: /;/.test(cell) ? cell.split(/;\s*/) : cell, isAttribute: true });
  }
  return fields;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function textIn(row: CsvObject, heading: string): string {
  return row.values.get(heading)?.trim() ?? '';
}
