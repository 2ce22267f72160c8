import { readFile } from 'node:fs/promises';
import type { CatalogEntry, CatalogReader, SourceFile } from '../../core/ports/ingestion.ts';
import { breather } from '../breathe.ts';
import { limits } from '../limits.ts';
import { note } from '../refusals.ts';
import { csvRecords } from '../text/csv.ts';
import { decodePieces, detectEncoding } from '../text/decode.ts';
import { knownFieldOf } from './columns.ts';
import { TableRows } from './table-rows.ts';

const separators = [';', ',', '\t', '|'] as const;

/** Plain tables in any of the encodings and with any of the separators that spreadsheets write. */
export const csvReader: CatalogReader = {
  format: 'csv',
  canRead: (file) => /\.(csv|tsv|tab)$/i.test(file.uri),
  read: readCsv,
};

async function* readCsv(file: SourceFile): AsyncGenerator<CatalogEntry> {
  const bytes = await readFile(file.path);
  const { encoding, isCertain } = detectEncoding(bytes);
  if (!isCertain) yield { type: 'warning', ...note(0, 'ENCODING', encoding) };
  const separator = detectSeparator(decodePieces(bytes.subarray(0, 64 * 1024), encoding));
  const table = new TableRows({ isRagged: false });
  const breathe = breather();
  for (const record of csvRecords(decodePieces(bytes, encoding), separator)) {
    if ('problem' in record) {
      const problem =
        record.problem === 'BROKEN_QUOTES'
          ? note(record.line, 'BROKEN_QUOTES')
          : note(record.line, 'CELL_TOO_LARGE', limits.cell);
      yield { type: 'refused', ...problem };
      continue;
    }
    if (record.line === 1 && /^sep=.?$/i.test(record.cells.join(''))) continue;
    for (const entry of table.add(record)) {
      yield entry;
      if (entry.type === 'failed') return;
    }
    await breathe();
  }
  yield* table.end();
}

/** The separator that makes the most known headings out of the first lines; then the one that makes the most cells. */
function detectSeparator(pieces: Iterable<string>): string {
  const head = [...pieces].join('');
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
