import type { SourceFile } from '../../core/ports/ingestion.ts';
import { breather } from '../breathe.ts';
import { limits } from '../limits.ts';
import { note } from '../refusals.ts';
import { CsvParser, type CsvRecord, csvRecords } from '../text/csv.ts';
import { decodePieces } from '../text/decode.ts';
import { encodingOfFile, headOfFile, streamText } from '../text/stream-text.ts';
import { knownFieldOf } from './columns.ts';

export type CsvLine =
  | { readonly type: 'line'; readonly line: number; readonly cells: readonly string[] }
  | { readonly type: 'refused' | 'warning' | 'failed'; readonly note: ReturnType<typeof note> };

const separators = [';', ',', '\t', '|'] as const;

/** The lines of a plain table in any of the encodings and with any of the separators that spreadsheets write. */
export async function* readCsvLines(file: SourceFile): AsyncGenerator<CsvLine> {
  const head = await headOfFile(file.path, 64 * 1024);
  const stranger = formatOf(head);
  if (stranger) {
    yield { type: 'failed', note: note(0, 'WRONG_FORMAT', stranger) };
    return;
  }
  const { encoding, isCertain } = await encodingOfFile(file.path);
  if (!isCertain) yield { type: 'warning', note: note(0, 'ENCODING', encoding) };
  const separator = separatorOf([...decodePieces(head, encoding)].join(''));
  const parser = new CsvParser(separator);
  const breathe = breather();
  for await (const piece of streamText(file.path, encoding)) {
    for (const record of parser.add(piece)) {
      if (!isDeclaration(record)) yield lineOf(record);
      await breathe();
    }
  }
  for (const record of parser.end()) if (!isDeclaration(record)) yield lineOf(record);
}

/** `sep=;`, which tells spreadsheets the separator. */
function isDeclaration(record: CsvRecord): boolean {
  return record.line === 1 && 'cells' in record && /^sep=.?$/i.test(record.cells.join(''));
}

function lineOf(record: CsvRecord): CsvLine {
  if (!('problem' in record)) return { type: 'line', ...record };
  const told =
    record.problem === 'BROKEN_QUOTES'
      ? note(record.line, 'BROKEN_QUOTES')
      : note(record.line, 'CELL_TOO_LARGE', limits.cell);
  return { type: 'refused', note: told };
}

/** A file named .csv that a program or a person gave the wrong name. */
function formatOf(head: Buffer): string | undefined {
  const start = head.toString('latin1', 0, 8);
  if (start.startsWith('PK\u0003\u0004')) return 'xlsx';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'xls';
  return start.startsWith('%PDF') ? 'pdf' : undefined;
}

/** The separator that makes the most known headings out of the first lines; then the one that makes the most cells. */
export function separatorOf(head: string): string {
  const declared = /^\ufeff?sep=(.)\r?\n/i.exec(head)?.[1];
  if (declared) return declared;
  let best: { separator: string; known: number; cells: number } = { separator: ',', known: -1, cells: 0 };
  for (const separator of separators) {
    let known = 0;
    let cells = 0;
    let lines = 0;
    for (const record of csvRecords([head], separator)) {
      if (lines++ >= 30) break;
      if ('problem' in record) continue;
      known = Math.max(known, new Set(record.cells.map(knownFieldOf).filter(Boolean)).size);
      cells = Math.max(cells, record.cells.length);
    }
    if (known > best.known || (known === best.known && cells > best.cells)) best = { separator, known, cells };
  }
  return best.separator;
}
