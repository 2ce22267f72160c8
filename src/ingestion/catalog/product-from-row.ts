import { createHash } from 'node:crypto';
import type { Money } from '../../core/catalog/money.ts';
import type { Product } from '../../core/catalog/product.ts';
import type { Language, LocalizedText } from '../../core/language.ts';
import type { CellValue, FileNote, RawRow } from '../../core/ports/ingestion.ts';
import { note } from '../refusals.ts';
import { localized } from '../text/language.ts';
import type { DecimalMark } from '../text/numbers.ts';
import { oneLine, plainLine, plainText } from '../text/plain-text.ts';
import { isAbsent, readYesNo } from './attribute-kinds.ts';
import { attributeReader } from './attribute-reader.ts';
import { categoryLevels, categoryPath } from './category-path.ts';
import type { KnownField } from './column-names.ts';
import { currencyOf } from './currency.ts';
import { readLink } from './links.ts';
import { readPrice } from './price-cell.ts';
import type { CatalogFile } from './read-catalog.ts';
import type { AttributeContext } from './row-attributes.ts';
import { cellOf, type RowCells, rowCells } from './row-cells.ts';
import { joinStock, readStock, type Stock } from './stock-cell.ts';

export type ProductContext = Pick<AttributeContext, 'book' | 'kinds' | 'languages'> & {
  /** The company's own currency, for prices that name none. */
  readonly currency: string;
};

/** The same for the rows of one file. */
export type RowContext = ProductContext & { readonly attributeOf: ReturnType<typeof attributeReader> };

export type RowResult =
  | { readonly type: 'product'; readonly product: Product; readonly warnings: readonly FileNote[] }
  | { readonly type: 'refused'; readonly note: FileNote };

export function rowContext(file: CatalogFile, context: ProductContext): RowContext {
  return { ...context, attributeOf: attributeReader({ ...context, language: file.language, mark: file.mark }) };
}

/** One row to one product, or the reason why not. The first reason found is told. */
export function productFromRow(row: RawRow, file: CatalogFile, context: RowContext): RowResult {
  const refused = (found: FileNote): RowResult => ({ type: 'refused', note: found });
  const cells = rowCells(row, file);
  if ('code' in cells) return refused(cells);
  const warnings: FileNote[] = [];
  const cell = (field: KnownField) => cellOf(cells, field, file.language);
  const name = texts(cells, 'name', context.languages, plainLine);
  const writtenSku = oneLine(String(cell('sku')));
  if (file.hasSkuColumn && isAbsent(writtenSku)) return refused(note(row.line, 'SKU_MISSING'));
  if (/^\d[.,]\d+e\+?\d+$/i.test(writtenSku)) return refused(note(row.line, 'SKU_MANGLED', writtenSku));
  if (Object.keys(name).length === 0) return refused(note(row.line, 'NAME_MISSING'));
  const sku = file.hasSkuColumn ? writtenSku : derivedSku(name);
  const prices = readPrices(row.line, cells, file, context, sku);
  if ('code' in prices) return refused(prices);
  warnings.push(...prices.warnings);
  const stock = readAvailability(row.line, cell, warnings);
  if ('code' in stock) return refused(stock);
  const product: Product = {
    sku,
    name,
    description: texts(cells, 'description', context.languages, plainText),
    category: category(cells, file.language, context),
    brand: isAbsent(cell('brand')) ? undefined : plainLine(String(cell('brand'))),
    price: prices.price,
    listPrice: prices.listPrice,
    ...readCost(cells.cost, prices.price, row.line, file.mark),
    ...stock,
    attributes: cells.attributes.flatMap((found) => context.attributeOf(found) ?? []),
    ...(isAbsent(cell('group')) ? {} : { group: oneLine(String(cell('group'))) }),
    fits: skuList(cell('fits')),
    url: link('url', cell('url'), row.line, warnings),
    image: link('image', cell('image'), row.line, warnings),
  };
  return { type: 'product', product, warnings };
}

type Prices = { readonly price: Money; readonly listPrice: Money | undefined; readonly warnings: readonly FileNote[] };

function readPrices(
  line: number,
  cells: RowCells,
  file: CatalogFile,
  context: ProductContext,
  sku: string,
): Prices | FileNote {
  const named = oneLine(String(cellOf(cells, 'currency', file.language)));
  const possible = named === '' ? undefined : currencyOf(named);
  if (named !== '' && !possible) return note(line, 'CURRENCY_UNKNOWN', named);
  const stated = possible?.includes(context.currency) ? context.currency : (possible?.[0] ?? cells.priceCurrency);
  const read = readPrice(cellOf(cells, 'price', file.language), {
    line,
    mark: file.mark,
    stated,
    fallback: context.currency,
  });
  if (read.type === 'refused') return read.note;
  const warnings: FileNote[] = [];
  const sale = readSale(cellOf(cells, 'salePrice', file.language), read.money, { line, mark: file.mark });
  if (sale.warning) warnings.push(sale.warning);
  const { price, regular } = sale;
  if (price.currency !== context.currency)
    warnings.push(note(line, 'CURRENCY_DIFFERS', price.currency, context.currency));
  const listCell = cellOf(cells, 'listPrice', file.language);
  if (isAbsent(listCell)) return { price, listPrice: regular, warnings };
  const list = readPrice(listCell, { line, mark: file.mark, stated: price.currency, fallback: price.currency });
  if (list.type === 'refused') {
    // A zero is how shops write "no old price".
    if (list.note.code !== 'PRICE_ZERO') warnings.push(note(line, 'LIST_PRICE_UNREADABLE', String(listCell)));
    return { price, listPrice: regular, warnings };
  }
  if (list.money.minor > price.minor) return { price, listPrice: list.money, warnings };
  if (list.money.minor < price.minor) warnings.push(note(line, 'LIST_PRICE_DROPPED', sku));
  return { price, listPrice: regular, warnings };
}

/** A cost that cannot be read, or is in another currency, is as good as none: it must never bound a discount wrongly. */
function readCost(
  cell: CellValue | undefined,
  price: Money,
  line: number,
  mark: DecimalMark,
): { readonly cost?: Money } {
  if (cell === undefined || isAbsent(cell)) return {};
  const cost = readPrice(cell, { line, mark, stated: undefined, fallback: price.currency });
  return cost.type === 'price' && cost.money.currency === price.currency ? { cost: cost.money } : {};
}

type Sale = { readonly price: Money; readonly regular: Money | undefined; readonly warning?: FileNote };

/** The sale price when there is one below the price, which then is the price before the reduction. */
function readSale(cell: CellValue, price: Money, place: { readonly line: number; readonly mark: DecimalMark }): Sale {
  if (isAbsent(cell)) return { price, regular: undefined };
  const sale = readPrice(cell, { ...place, stated: price.currency, fallback: price.currency });
  if (sale.type === 'price' && sale.money.minor < price.minor) return { price: sale.money, regular: price };
  const isNone = sale.type === 'price' ? sale.money.minor === price.minor : sale.note.code === 'PRICE_ZERO';
  if (isNone) return { price, regular: undefined };
  return { price, regular: undefined, warning: note(place.line, 'SALE_PRICE_LEFT_OUT', String(cell)) };
}

function readAvailability(
  line: number,
  cell: (field: KnownField) => CellValue,
  warnings: FileNote[],
): Stock | FileNote {
  const read: (Stock | undefined)[] = [];
  for (const field of ['stock', 'availability'] as const) {
    const found = readStock(cell(field), line);
    if (found.type === 'refused') return found.note;
    if (found.type === 'unknown' && found.note) warnings.push(found.note);
    read.push(found.type === 'stock' ? found.stock : undefined);
  }
  return joinStock(read[0], read[1], readYesNo(cell('orderable')));
}

function texts(
  cells: RowCells,
  field: KnownField,
  languages: readonly Language[],
  clean: (text: string) => string,
): LocalizedText {
  const found = [...(cells.fields.get(field) ?? [])];
  return localized(
    found.map(
      ([language, value]) => [language, clean(typeof value === 'object' ? value.join(', ') : String(value))] as const,
    ),
    languages,
  );
}

function category(cells: RowCells, language: Language, context: ProductContext): readonly LocalizedText[] {
  const paths = new Map<Language, readonly string[]>();
  for (const field of ['category', 'subcategory'] as const) {
    const found = [...(cells.fields.get(field) ?? [])].sort(
      ([left], [right]) => Number(right === language) - Number(left === language),
    );
    for (const [own, value] of found)
      paths.set(own, [...(paths.get(own) ?? []), ...categoryLevels(value, context.book)]);
  }
  return categoryPath(paths, context.book, context.languages);
}

function skuList(value: CellValue): readonly string[] {
  const parts = typeof value === 'object' ? value : String(value).split(/[,;|\n]/);
  return [...new Set(parts.map(oneLine).filter((part) => !isAbsent(part)))];
}

function link(field: string, value: CellValue, line: number, warnings: FileNote[]): string | undefined {
  const found = readLink(value);
  if (found === null) warnings.push(note(line, 'LINK_UNSAFE', field));
  return found ?? undefined;
}

/** The same name always gives the same article, so that a second import knows the product again. */
function derivedSku(name: LocalizedText): string {
  const first = Object.values(name)[0] ?? '';
  return `P-${createHash('sha256').update(first.toLowerCase()).digest('hex').slice(0, 10).toUpperCase()}`;
}
