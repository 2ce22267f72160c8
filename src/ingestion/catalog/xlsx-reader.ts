import type { CatalogEntry, CatalogReader, SourceFile } from '../../core/ports/ingestion.ts';
import { breather } from '../breathe.ts';
import { note } from '../refusals.ts';
import { archiveProblem } from './check-archive.ts';
import { TableRows } from './table-rows.ts';
import { sheetRows } from './xlsx/sheet-rows.ts';
import { openWorkbook, type Sheet, type Workbook } from './xlsx/workbook.ts';

/**
 * Every visible sheet of a workbook that has a product table. Sheets are streamed: only the texts that cells share are held. ExcelJS
 * would hold the whole workbook at twenty times its size, and its streaming reader relies on the order of the parts in the archive.
 */
export const xlsxReader: CatalogReader = {
  format: 'xlsx',
  canRead: (file) => /\.(xlsx|xlsm)$/i.test(file.uri),
  read: readWorkbook,
};

async function* readWorkbook(file: SourceFile): AsyncGenerator<CatalogEntry> {
  const problem = await archiveProblem(file.path);
  if (problem) {
    yield { type: 'failed', ...problem };
    return;
  }
  const missing: CatalogEntry[] = [];
  let tables = 0;
  try {
    const book = await openWorkbook(file.path);
    if (book.sheets.length === 0) missing.push({ type: 'failed', ...note(0, 'NO_ROWS') });
    for (const sheet of book.sheets) {
      if (!sheet.isVisible) {
        yield { type: 'warning', ...note(0, 'HIDDEN_SHEET', sheet.name) };
        continue;
      }
      const read = yield* readSheet(book, sheet);
      if (read.failed) missing.push(read.failed);
      else tables += 1;
    }
  } catch (error) {
    yield { type: 'failed', ...note(0, 'XLSX_INVALID', error instanceof Error ? error.message : String(error)) };
    return;
  }
  // A sheet of notes beside the products is no failure; a workbook without any product table is.
  for (const entry of missing) yield entry.type === 'failed' && tables > 0 ? { ...entry, type: 'warning' } : entry;
}

/** The rows of one sheet; gives back why it has none. */
async function* readSheet(
  book: Workbook,
  sheet: Sheet,
): AsyncGenerator<CatalogEntry, { readonly failed?: CatalogEntry }> {
  const hidden = new Set<number>();
  const table = new TableRows({ isRagged: true, hidden });
  const breathe = breather();
  for await (const row of sheetRows(book, sheet)) {
    await breathe();
    if (row.type === 'hidden-columns') {
      for (let column = row.from; column <= Math.min(row.to, 1000); column += 1) hidden.add(column);
      continue;
    }
    if (row.type === 'refused') {
      // Above the heading stands nothing that is for sale.
      if (table.hasHeading) yield { type: 'refused', ...row.note };
      continue;
    }
    for (const entry of table.add(row.line)) {
      if (entry.type === 'failed') return { failed: entry };
      yield entry;
    }
  }
  for (const entry of table.end()) {
    if (entry.type === 'failed') return { failed: entry };
    yield entry;
  }
  return {};
}
