import { amountString } from '../../../core/catalog/money.ts';
import type { Product } from '../../../core/catalog/product.ts';
import { inLanguage, type LocalizedText } from '../../../core/language.ts';
import type { RawField } from '../../../core/ports/ingestion.ts';
import { currencyInPrice } from '../../catalog/price-cell.ts';
import { attributeKey } from '../../catalog/row-attributes.ts';
import { note } from '../../refusals.ts';
import { type GivenProduct, mentions, productOfRow } from './product-of-given.ts';
import {
  type FieldProblem,
  fieldsOf,
  type GivenRow,
  givenRow,
  isBlankCell,
  problemOf,
  type ReadingContext,
  readGiven,
} from './read-given.ts';

/** The product with the given fields changed, read by the rules of a catalog row; what is not named stays. */
export async function patchProduct(known: Product, value: unknown, context: ReadingContext): Promise<GivenProduct> {
  const given = await readGiven(value, context);
  if ('code' in given) return { type: 'refused', problem: given };
  const problem = problemOfPatch(known, given);
  if (problem) return { type: 'refused', problem };
  const whole = await givenRow({ ...given.row, fields: [...given.row.fields, ...missing(known, given)] }, [
    given.file.language,
  ]);
  const read = productOfRow(whole, context, known);
  if (read.type === 'refused') return read;
  const { product, warnings } = overlay(known, read.product, { given, context });
  return { type: 'product', product, warnings: [...read.warnings, ...warnings] };
}

function problemOfPatch(known: Product, given: GivenRow): FieldProblem | undefined {
  if (given.row.fields.length === 0)
    return problemOf('', { code: 'NOTHING_GIVEN', reason: 'Name at least one field to change.' });
  const blank = (field: 'name' | 'price') => fieldsOf(given, field).find((found) => isBlankCell(found.value));
  const noName = blank('name');
  if (noName) return problemOf(noName.heading, note(0, 'NAME_MISSING'));
  const noPrice = blank('price');
  if (noPrice) return problemOf(noPrice.heading, note(0, 'PRICE_MISSING'));
  const otherSku = fieldsOf(given, 'sku').find((found) => String(found.value).trim() !== known.sku);
  if (otherSku)
    return problemOf(otherSku.heading, {
      code: 'SKU_DIFFERS',
      reason: `The article number of a product cannot be changed. Delete ${known.sku} and create the other.`,
    });
  const [currency] = fieldsOf(given, 'currency');
  if (currency && !mentions(given, 'price'))
    return problemOf(currency.heading, { code: 'PRICE_MISSING', reason: 'Give the price together with its currency.' });
  return undefined;
}

/** What a row needs besides the given fields: the product's own. */
function missing(known: Product, given: GivenRow): readonly RawField[] {
  const fields: RawField[] = [];
  if (!mentions(given, 'sku')) fields.push({ heading: 'sku', value: known.sku });
  if (!mentions(given, 'name'))
    fields.push({ heading: 'name', value: inLanguage(known.name, given.file.language) || known.sku });
  if (!mentions(given, 'price')) fields.push({ heading: 'price', value: Number(amountString(known.price)) });
  // A bare number is in the currency the product already has.
  const named = fieldsOf(given, 'price').some(({ value }) => typeof value === 'string' && currencyInPrice(value));
  if (!named && !mentions(given, 'currency')) fields.push({ heading: 'currency', value: known.price.currency });
  return fields;
}

type Patch = { readonly given: GivenRow; readonly context: ReadingContext };

function overlay(known: Product, read: Product, { given, context }: Patch) {
  const has = (...fields: Parameters<typeof mentions>[1][]) => mentions(given, ...fields);
  const text = (field: 'name' | 'description'): LocalizedText =>
    !has(field) ? known[field] : Object.keys(read[field]).length === 0 ? {} : { ...known[field], ...read[field] };
  const { price } = read;
  const keepsListPrice =
    known.listPrice?.currency === price.currency &&
    known.listPrice !== undefined &&
    known.listPrice.minor > price.minor;
  const listPrice = has('listPrice') ? read.listPrice : keepsListPrice ? known.listPrice : undefined;
  const warnings =
    known.listPrice && !listPrice && !has('listPrice')
      ? [problemOf('listPrice', note(0, 'LIST_PRICE_DROPPED', known.sku))]
      : [];
  const group = has('group') ? read.group : known.group;
  const { isAtHand: _, group: __, ...rest } = known;
  const product: Product = {
    ...rest,
    name: text('name'),
    description: text('description'),
    category: has('category', 'subcategory') ? read.category : known.category,
    brand: has('brand') ? read.brand : known.brand,
    price,
    listPrice,
    ...stockOf(known, read, given),
    attributes: attributesOf(known, read, { given, context }),
    ...(group === undefined ? {} : { group }),
    fits: has('fits') ? read.fits : known.fits,
    url: has('url') ? read.url : known.url,
    image: has('image') ? read.image : known.image,
  };
  return { product, warnings };
}

function stockOf(known: Product, read: Product, given: GivenRow) {
  const of = ({ stock, isOrderable, isAtHand }: Product) => ({
    stock,
    isOrderable,
    ...(isAtHand === undefined ? {} : { isAtHand }),
  });
  if (!mentions(given, 'stock', 'availability', 'orderable')) return of(known);
  if (!mentions(given, 'stock', 'availability')) return { ...of(known), isOrderable: read.isOrderable };
  // A new count says nothing about whether a counted product can also be ordered.
  const isCountAlone = !mentions(given, 'availability', 'orderable') && read.stock !== undefined;
  if (isCountAlone && known.stock !== undefined) return { ...of(read), isOrderable: known.isOrderable };
  return of(read);
}

function attributesOf(known: Product, read: Product, { given, context }: Patch) {
  const named = new Set(
    given.columns.flatMap((column) => (column.kind === 'attribute' ? [attributeKey(column, context.book)] : [])),
  );
  const changed = new Map(read.attributes.map((attribute) => [attribute.key, attribute]));
  const kept = known.attributes.flatMap((attribute) => {
    const next = changed.get(attribute.key);
    changed.delete(attribute.key);
    return next ?? (named.has(attribute.key) ? [] : attribute);
  });
  return [...kept, ...changed.values()];
}
