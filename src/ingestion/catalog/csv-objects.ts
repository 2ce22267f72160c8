import type { CatalogEntry, SourceFile } from '../../core/ports/ingestion.ts';
import { limits } from '../limits.ts';
import { note } from '../refusals.ts';
import { csvRecords } from '../text/csv.ts';
import { textOfHead } from '../text/decode.ts';
import { oneLine } from '../text/plain-text.ts';
import { readCsvLines, separatorOf } from './csv-records.ts';

/** A line of a table whose headings a format prescribes. */
export type CsvObject = {
  readonly type: 'object';
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
};

export type FoldHeading = (heading: string) => string;

/** The headings of a file that begins with them, folded; empty when its first bytes are no table. */
export function headingsOf(head: Buffer, fold: FoldHeading): ReadonlySet<string> {
  const written = textOfHead(head).replace(/^\ufeff/, '');
  // A heading longer than the head ends amid a name, perhaps a quoted one; the names before it must do.
  const text = /[\r\n]/.test(written) ? written : written.replaceAll('"', '');
  for (const record of csvRecords([text], separatorOf(text)))
    return new Set('cells' in record ? record.cells.map((cell) => fold(oneLine(cell))) : []);
  return new Set();
}

/** Lines below the heading with their cells by folded heading; of two columns with one name the first filled one counts. */
export async function* readCsvObjects(
  file: SourceFile,
  fold: FoldHeading,
): AsyncGenerator<CsvObject | Exclude<CatalogEntry, { readonly type: 'row' }>> {
  let headings: readonly string[] | undefined;
  for await (const line of readCsvLines(file)) {
    if (line.type !== 'line') yield { type: line.type, ...line.note };
    else if (line.cells.every((cell) => cell.trim() === '')) continue;
    else if (!headings) {
      headings = line.cells.map((cell) => fold(oneLine(cell)));
      if (headings.length > limits.columns) {
        yield { type: 'failed', ...note(line.line, 'CELL_COUNT', headings.length, limits.columns) };
        return;
      }
    } else if (line.cells.length !== headings.length && !isPadded(line.cells, headings.length))
      yield { type: 'refused', ...note(line.line, 'CELL_COUNT', line.cells.length, headings.length) };
    else yield { type: 'object', line: line.line, values: valuesOf(headings, line.cells) };
  }
  if (!headings) yield { type: 'failed', ...note(0, 'NO_ROWS') };
}

function isPadded(cells: readonly string[], count: number): boolean {
  return cells.length > count && cells.slice(count).every((cell) => cell.trim() === '');
}

function valuesOf(headings: readonly string[], cells: readonly string[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [index, heading] of headings.entries()) {
    const cell = cells[index] ?? '';
    if (heading !== '' && (cell.trim() !== '' || !values.has(heading)) && !values.get(heading))
      values.set(heading, cell);
  }
  return values;
}
