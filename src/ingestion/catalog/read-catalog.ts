import { open } from 'node:fs/promises';
import type { Language } from '../../core/language.ts';
import type { FileNote, RawRow, SourceFile } from '../../core/ports/ingestion.ts';
import { breather } from '../breathe.ts';
import { note } from '../refusals.ts';
import type { LetterCounts } from '../text/language.ts';
import type { DecimalMark } from '../text/numbers.ts';
import type { CatalogMemory } from './catalog-memory.ts';
import { type ClassedCells, FileFacts } from './file-facts.ts';
import { catalogReaders } from './registry.ts';
import type { RowColumns } from './row-columns.ts';
import { RowGatherer } from './row-gatherer.ts';
import { RowRuns } from './row-runs.ts';

/** A catalog file as read, before its cells are given types: that needs the evidence of all files. */
export type CatalogFile = {
  readonly file: SourceFile;
  readonly format: string;
  readonly columns: RowColumns;
  /** False only when no row has anything that could be an article number. */
  readonly hasSkuColumn: boolean;
  /** Language of the columns that name none. */
  readonly language: Language;
  readonly mark: DecimalMark;
  readonly letters: LetterCounts;
  /** What the cells of attributes look like, for `attributeKinds`. */
  readonly attributeCells: () => Iterable<ClassedCells>;
  readonly currencies: ReadonlyMap<string, number>;
  readonly refused: readonly FileNote[];
  readonly warnings: readonly FileNote[];
  /** Not all of the file could be read. */
  readonly isFailed: boolean;
};

/** Rows of a large file wait on disk: close them when they are not needed any more. */
export type ReadCatalogFile = CatalogFile & { readonly rows: RowRuns; readonly facts: FileFacts };

/** With the memory of an earlier import, rows that it knows are not read again where the format can tell them apart unread. */
export async function readCatalogFile(file: SourceFile, memory?: CatalogMemory): Promise<ReadCatalogFile> {
  const facts = new FileFacts();
  const rows = new RowRuns(facts.columns, memory);
  const gathered = new RowGatherer(file.uri, rows, facts, memory);
  const breathe = breather();
  const refused: FileNote[] = [];
  const warnings: FileNote[] = [];
  let isFailed = false;
  const reader =
    catalogReaders.find((candidate) => candidate.canRead(file, Buffer.alloc(0))) ?? (await readerByHead(file));
  const format = reader?.format ?? 'unread';
  try {
    for await (const entry of reader?.read(file, (digest) => memory?.has(digest) ?? false) ?? []) {
      gathered.take(entry);
      if (entry.type === 'row' || entry.type === 'run') await breathe();
      else if (entry.type === 'warning') warnings.push(entry);
      else {
        refused.push(entry);
        isFailed ||= entry.type === 'failed';
      }
    }
    if (!reader) refused.push(note(0, 'FORMAT_NOT_READ', extensionOf(file.uri)));
  } catch (error) {
    refused.push(note(0, 'FILE_UNREADABLE', error instanceof Error ? error.message : String(error)));
    isFailed = true;
  }
  const told = facts.result();
  warnings.push(...columnWarnings(told.columns));
  const notes = (list: readonly FileNote[]) => list.map(({ line, code, reason }) => ({ line, code, reason }));
  return { ...told, file, format, rows, facts, refused: notes(refused), warnings: notes(warnings), isFailed };
}

/** What so few rows say that they need no file. */
export async function factsOf(rows: readonly RawRow[]) {
  const facts = new FileFacts();
  for (const row of rows) facts.add(row);
  return facts.result();
}

async function readerByHead(file: SourceFile) {
  const handle = await open(file.path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return catalogReaders.find((reader) => reader.canRead(file, buffer.subarray(0, bytesRead)));
  } finally {
    await handle.close();
  }
}

/** What the rows of one source prove about how they are to be read. */
function columnWarnings(columns: RowColumns): FileNote[] {
  const found = new Set<string>();
  for (const column of columns.all())
    if (column.kind === 'left-out' && column.why === 'private') found.add(column.heading);
  return [...found].map((heading) => note(1, 'PRIVATE_COLUMN', heading));
}

export function extensionOf(uri: string): string {
  return /\.([^./]+)$/.exec(uri)?.[1]?.toLowerCase() ?? 'unknown';
}
