import type { CatalogEntry, CatalogReader, SourceFile } from '../../core/ports/ingestion.ts';
import { readCsvLines } from './csv-records.ts';
import { TableRows } from './table-rows.ts';

/** Plain tables. An empty file is one too: it is said to have no rows. */
export const csvReader: CatalogReader = {
  format: 'csv',
  canRead: isPlainTable,
  read: readCsv,
};

/** By its ending alone; undecided until the first bytes are there, because feeds share the ending. */
export function isPlainTable(file: SourceFile, head: Buffer): boolean {
  return /\.(csv|tsv|tab)$/i.test(file.uri) && (head.length > 0 || file.size === 0);
}

async function* readCsv(file: SourceFile): AsyncGenerator<CatalogEntry> {
  const table = new TableRows({ isRagged: false });
  for await (const line of readCsvLines(file)) {
    if (line.type !== 'line') {
      yield { type: line.type, ...line.note };
      if (line.type === 'failed') return;
      continue;
    }
    for (const entry of table.add(line)) {
      yield entry;
      if (entry.type === 'failed') return;
    }
  }
  yield* table.end();
}
