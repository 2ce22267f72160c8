import { hash } from 'node:crypto';
import { amountString, type Money } from '../../core/catalog/money.ts';
import type { Product } from '../../core/catalog/product.ts';
import type { FileNote, RawRow } from '../../core/ports/ingestion.ts';
import { breather } from '../breathe.ts';
import { note } from '../refusals.ts';
import { oneLine } from '../text/plain-text.ts';
import { type AttributeKind, KindEvidence } from './attribute-kinds.ts';
import { type ProductContext, productFromRow } from './product-from-row.ts';
import type { CatalogFile } from './read-catalog.ts';
import { attributeKey } from './row-attributes.ts';
import { cellOf, rowCells } from './row-cells.ts';
import type { TermBook } from './term-book.ts';

export type CatalogResult =
  | {
      readonly type: 'product';
      readonly file: CatalogFile;
      readonly line: number;
      readonly product: Product;
      readonly hash: string;
    }
  | { readonly type: 'refused' | 'warning'; readonly file: CatalogFile; readonly note: FileNote };

/** Of an article the row that counts; one is kept for each product of the catalog. */
type FirstRow = { readonly hash: string; readonly uri: string; readonly line: number; readonly price: Money };

/** Every product of all files in file order, with refusals and warnings where they stand. One article number, one product. */
export async function* productsOfCatalog(
  files: readonly CatalogFile[],
  context: Omit<ProductContext, 'kinds'>,
): AsyncGenerator<CatalogResult> {
  const typed = { ...context, kinds: await attributeKinds(files, context.book) };
  const seen = new Map<string, FirstRow>();
  const breathe = breather();
  for (const file of files) {
    if (!file.hasSkuColumn && file.rows.length > 0)
      yield { type: 'warning', file, note: note(firstLine(file), 'NO_SKU_COLUMN') };
    for (const row of file.rows) {
      const result = productFromRow(row, file, typed);
      if (result.type === 'refused')
        yield { type: 'refused', file, note: { ...result.note, product: subjectOf(row, file) } };
      else {
        const { product } = result;
        const contentHash = hash('sha256', JSON.stringify(product), 'base64url');
        const first = seen.get(product.sku.toLowerCase());
        if (!first) {
          const { uri } = file.file;
          seen.set(product.sku.toLowerCase(), { hash: contentHash, uri, line: row.line, price: product.price });
          for (const warning of result.warnings) yield { type: 'warning', file, note: warning };
          yield { type: 'product', file, line: row.line, product, hash: contentHash };
        } else if (first.hash === contentHash)
          yield { type: 'warning', file, note: note(row.line, 'DUPLICATE_ROW', product.sku, placeOf(first)) };
        else {
          const about = {
            ...subjectOf(row, file),
            price: amountString(product.price),
            firstPrice: amountString(first.price),
            firstPlace: placeOf(first),
          };
          yield {
            type: 'refused',
            file,
            note: { ...note(row.line, 'DUPLICATE_SKU', product.sku, placeOf(first)), product: about },
          };
        }
      }
      await breathe();
    }
  }
}

function placeOf({ uri, line }: FirstRow): string {
  return `${uri}:${line}`;
}

function firstLine({ rows }: CatalogFile): number {
  for (const { line } of rows) return line;
  return 0;
}

/** Article and name of a row that is no product, so that a person finds it without counting lines. */
function subjectOf(row: RawRow, file: CatalogFile): NonNullable<FileNote['product']> {
  const cells = rowCells(row, file);
  if ('code' in cells) return {};
  const [sku, name] = (['sku', 'name'] as const).map((field) =>
    oneLine(String(cellOf(cells, field, file.language))).slice(0, 200),
  );
  return { ...(sku ? { sku } : {}), ...(name ? { name } : {}) };
}

async function attributeKinds(
  files: readonly CatalogFile[],
  book: TermBook,
): Promise<ReadonlyMap<string, AttributeKind>> {
  const evidence = new Map<string, KindEvidence>();
  const breathe = breather();
  for (const file of files) {
    const mark = file.mark ?? (file.language === 'ru' ? ',' : '.');
    for (const row of file.rows) {
      const columns = file.columns.of(row);
      for (const [index, field] of row.fields.entries()) {
        const column = columns[index];
        if (column?.kind !== 'attribute' || (column.language !== undefined && column.language !== file.language))
          continue;
        const key = attributeKey(column, book);
        const found = evidence.get(key) ?? new KindEvidence();
        evidence.set(key, found);
        found.add(field.value, mark);
      }
      await breathe();
    }
  }
  return new Map([...evidence].map(([key, found]) => [key, found.kind()]));
}
