import type { CellValue as ExcelValue, Row, Worksheet } from 'exceljs';
import type { CatalogEntry, CatalogReader, CellValue, SourceFile } from '../../core/ports/ingestion.ts';
import { breather } from '../breathe.ts';
import { note } from '../refusals.ts';
import { archiveProblem } from './check-archive.ts';
import { TableRows } from './table-rows.ts';

/** Every visible sheet of a workbook that has a product table. Of formulas their last computed value is read. */
export const xlsxReader: CatalogReader = {
  format: 'xlsx',
  canRead: (file) => /\.(xlsx|xlsm)$/i.test(file.uri),
  read: readWorkbook,
};

type ReadCell = { readonly value: CellValue } | { readonly error: string };
const noValue: ReadCell = { value: '' };

async function* readWorkbook(file: SourceFile): AsyncGenerator<CatalogEntry> {
  const problem = await archiveProblem(file.path);
  if (problem) {
    yield { type: 'failed', ...problem };
    return;
  }
  const missing: CatalogEntry[] = [];
  let tables = 0;
  try {
    // Loaded when the first workbook is read: it is a third of what a start would load otherwise.
    const { default: exceljs } = await import('exceljs');
    const book = new exceljs.Workbook();
    // Not its streaming reader: that one relies on the order of the parts in the archive, and refuses whole workbooks, or
    // throws outside any caller's reach, when it runs into the sheets first. The archive's size is bounded above.
    await book.xlsx.readFile(file.path);
    for (const sheet of book.worksheets) {
      if (sheet.state !== 'visible') continue;
      const table = new TableRows({ isRagged: true });
      let isOver = false;
      const breathe = breather();
      for (const row of rowsOf(sheet)) {
        if (isOver) break;
        const cells = cellsOf(row.values);
        const error = cells.find((cell) => 'error' in cell);
        const entries =
          error && table.hasHeading
            ? [errorRow(row.number, error)]
            : table.add({ line: row.number, cells: cells.map((cell) => ('value' in cell ? cell.value : '')) });
        for (const entry of entries) {
          if (entry.type === 'failed') isOver = true;
          if (entry.type === 'failed') missing.push(entry);
          else yield entry;
        }
        await breathe();
      }
      if (!isOver) missing.push(...table.end());
      if (table.hasHeading && !isOver) tables += 1;
    }
  } catch (error) {
    yield { type: 'failed', ...note(0, 'XLSX_INVALID', error instanceof Error ? error.message : String(error)) };
    return;
  }
  // A sheet of notes beside the products is no failure; a workbook without any product table is.
  for (const entry of missing) yield entry.type === 'failed' && tables > 0 ? { ...entry, type: 'warning' } : entry;
}

/** Rows that hold something, with the numbers they have in the sheet. */
function rowsOf(sheet: Worksheet): readonly Row[] {
  const rows: Row[] = [];
  sheet.eachRow((row) => rows.push(row));
  return rows;
}

function errorRow(line: number, cell: ReadCell): CatalogEntry {
  return { type: 'refused', ...note(line, 'CELL_ERROR', 'error' in cell ? cell.error : '') };
}

/** ExcelJS counts columns from 1 and leaves holes. */
function cellsOf(values: unknown): readonly ReadCell[] {
  if (!Array.isArray(values)) return [];
  return Array.from(values.slice(1) as readonly (ExcelValue | undefined)[], cellOf);
}

function cellOf(value: ExcelValue | undefined): ReadCell {
  if (value === null || value === undefined) return noValue;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { value };
  if (value instanceof Date) return { value: value.toISOString().slice(0, 10) };
  if ('error' in value) return { error: value.error };
  if ('richText' in value) return { value: value.richText.map(({ text }) => text).join('') };
  if ('hyperlink' in value) return { value: typeof value.text === 'string' ? value.text : value.hyperlink };
  if ('formula' in value || 'sharedFormula' in value) {
    const { result } = value;
    if (result === undefined || result === null) return { value: '=' };
    return cellOf(result as ExcelValue);
  }
  return noValue;
}
