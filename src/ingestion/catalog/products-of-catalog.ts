import { hash } from 'node:crypto';
import { amountString, type Money } from '../../core/catalog/money.ts';
import type { Product } from '../../core/catalog/product.ts';
import type { FileNote, RawRow } from '../../core/ports/ingestion.ts';
import { breather } from '../breathe.ts';
import { note } from '../refusals.ts';
import { oneLine } from '../text/plain-text.ts';
import { type AttributeKind, KindEvidence } from './attribute-kinds.ts';
import { type KnownFacts, type KnownRow, MemoryOutdated } from './catalog-memory.ts';
import type { CatalogMemoryWriter } from './catalog-memory-writer.ts';
import type { RowFacts } from './file-facts.ts';
import { type ProductContext, productFromRow, type RowContext, rowContext } from './product-from-row.ts';
import type { CatalogFile, ReadCatalogFile } from './read-catalog.ts';
import { attributeKey } from './row-attributes.ts';
import { cellOf, rowCells } from './row-cells.ts';
import type { TermBook } from './term-book.ts';

export type CatalogResult =
  | {
      readonly type: 'product';
      readonly file: CatalogFile;
      readonly line: number;
      readonly product: Product;
      /** The product as JSON. */
      readonly text: string;
      readonly hash: string;
    }
  /** A product as an earlier import made it of the same row. */
  | { readonly type: 'known'; readonly file: CatalogFile; readonly line: number; readonly row: KnownRow }
  | { readonly type: 'refused' | 'warning'; readonly file: CatalogFile; readonly note: FileNote };

/** `kinds` are `attributeKinds` of the same files. */
export type CatalogContext = ProductContext & {
  /** Gets what the rows come to, for the next import. */
  readonly memory?: CatalogMemoryWriter;
};

/** Of an article the row that counts; one is kept for each product of the catalog. */
type FirstRow = { readonly hash: string; readonly uri: string; readonly line: number; readonly price: Money };

/** To hand over each of a hundred thousand known products takes longer than to compare it. */
const knownTogether = 100;

/**
 * Every product of all files in file order, with refusals and warnings where they stand, results that stand together in one list. One
 * article number, one product. Throws `MemoryOutdated` when a row must be read after all that an earlier import knew.
 */
export async function* productsOfCatalog(
  files: readonly ReadCatalogFile[],
  context: CatalogContext,
): AsyncGenerator<readonly CatalogResult[]> {
  const seen = new Map<string, FirstRow>();
  const breathe = breather();
  for (const file of files) {
    const ofFile = rowContext(file, context);
    if (!file.hasSkuColumn && file.rows.length > 0)
      yield [{ type: 'warning', file, note: note(firstLine(file), 'NO_SKU_COLUMN') }];
    let known: CatalogResult[] = [];
    for (const run of file.rows) {
      if ('known' in run) {
        known.push(...knownProducts(run.known, run.line, file, seen));
        context.memory?.keepKnown(run.digest);
        if (known.length < knownTogether) continue;
        yield known;
        known = [];
      } else {
        if (known.length > 0) yield known;
        known = [];
        const rows: KnownRow[] = [];
        for (const row of run.rows) {
          const results = resultsOfRow(row, file, ofFile, seen);
          yield results;
          const [only] = results;
          if (only?.type === 'product' && results.length === 1) rows.push(knownRow(only, run.line));
        }
        // A run with anything to complain of is read again each time, so that it is said each time.
        if (run.digest !== undefined && rows.length === run.rows.length)
          context.memory?.keep(run.digest, { rows, facts: run.facts.flatMap((found) => knownFacts(found, file)) });
      }
      const pause = breathe();
      if (pause) await pause;
    }
    yield known;
  }
}

function knownProducts(
  rows: readonly KnownRow[],
  line: number,
  file: CatalogFile,
  seen: Map<string, FirstRow>,
): readonly CatalogResult[] {
  return rows.map((row) => {
    const sku = row.sku.toLowerCase();
    // Which of two rows counts, and why, takes their names to tell.
    if (seen.has(sku)) throw new MemoryOutdated();
    seen.set(sku, { hash: row.hash, uri: file.file.uri, line: line + row.offset, price: row.price });
    return { type: 'known', file, line: line + row.offset, row };
  });
}

function resultsOfRow(
  row: RawRow,
  file: CatalogFile,
  context: RowContext,
  seen: Map<string, FirstRow>,
): readonly CatalogResult[] {
  const result = productFromRow(row, file, context);
  if (result.type === 'refused')
    return [{ type: 'refused', file, note: { ...result.note, product: subjectOf(row, file) } }];
  const { product } = result;
  const text = JSON.stringify(product);
  const contentHash = hash('sha256', text, 'base64url');
  const first = seen.get(product.sku.toLowerCase());
  if (!first) {
    const { uri } = file.file;
    seen.set(product.sku.toLowerCase(), { hash: contentHash, uri, line: row.line, price: product.price });
    return [
      ...result.warnings.map((warning) => ({ type: 'warning' as const, file, note: warning })),
      { type: 'product', file, line: row.line, product, text, hash: contentHash },
    ];
  }
  if (first.hash === contentHash)
    return [{ type: 'warning', file, note: note(row.line, 'DUPLICATE_ROW', product.sku, placeOf(first)) }];
  const about = {
    ...subjectOf(row, file),
    price: amountString(product.price),
    firstPrice: amountString(first.price),
    firstPlace: placeOf(first),
  };
  return [
    {
      type: 'refused',
      file,
      note: { ...note(row.line, 'DUPLICATE_SKU', product.sku, placeOf(first)), product: about },
    },
  ];
}

function knownRow(
  { product, hash: contentHash, line }: CatalogResult & { readonly type: 'product' },
  firstOfRun: number,
): KnownRow {
  const { sku, price, fits } = product;
  return { sku, hash: contentHash, price, fits, offset: line - firstOfRun };
}

function knownFacts({ proof, cyrillic, latin }: RowFacts, file: ReadCatalogFile): readonly KnownFacts[] {
  const found = file.facts.proofAt(proof);
  return found ? [{ proof: found, cyrillic, latin }] : [];
}

function placeOf({ uri, line }: FirstRow): string {
  return `${uri}:${line}`;
}

function firstLine({ rows }: ReadCatalogFile): number {
  for (const run of rows) return 'rows' in run ? (run.rows[0]?.line ?? run.line) : run.line;
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

/** How each attribute is read, decided with all its cells in all files. */
export function attributeKinds(files: readonly CatalogFile[], book: TermBook): ReadonlyMap<string, AttributeKind> {
  const evidence = new Map<string, KindEvidence>();
  for (const file of files) {
    for (const { column, found, count } of file.attributeCells()) {
      const key = attributeKey(column, book);
      const ofKey = evidence.get(key) ?? new KindEvidence();
      evidence.set(key, ofKey);
      ofKey.add(found, count);
    }
  }
  return new Map([...evidence].map(([key, found]) => [key, found.kind()]));
}
