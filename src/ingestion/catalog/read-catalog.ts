import { open } from 'node:fs/promises';
import type { Language } from '../../core/language.ts';
import type { CellValue, FileNote, RawRow, SourceFile } from '../../core/ports/ingestion.ts';
import { breather } from '../breathe.ts';
import { note } from '../refusals.ts';
import { countLetters, type LetterCounts, languageOf } from '../text/language.ts';
import { type DecimalMark, provenMark } from '../text/numbers.ts';
import type { Column } from './columns.ts';
import { currencyOf } from './currency.ts';
import { currencyInPrice } from './price-cell.ts';
import { catalogReaders } from './registry.ts';
import { RowColumns } from './row-columns.ts';

/** A catalog file as read, before its cells are given types: that needs the evidence of all files. */
export type CatalogFile = {
  readonly file: SourceFile;
  readonly format: string;
  readonly rows: readonly RawRow[];
  readonly columns: RowColumns;
  /** False only when no row has anything that could be an article number. */
  readonly hasSkuColumn: boolean;
  /** Language of the columns that name none. */
  readonly language: Language;
  readonly mark: DecimalMark;
  readonly letters: LetterCounts;
  readonly currencies: ReadonlyMap<string, number>;
  readonly refused: readonly FileNote[];
  readonly warnings: readonly FileNote[];
  /** Not all of the file could be read. */
  readonly isFailed: boolean;
};

export async function readCatalogFile(file: SourceFile): Promise<CatalogFile> {
  const rows: RawRow[] = [];
  const refused: FileNote[] = [];
  const warnings: FileNote[] = [];
  let isFailed = false;
  const reader =
    catalogReaders.find((candidate) => candidate.canRead(file, Buffer.alloc(0))) ?? (await readerByHead(file));
  const format = reader?.format ?? 'unread';
  try {
    for await (const entry of reader?.read(file) ?? []) {
      if (entry.type === 'row') rows.push(entry);
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
  const { columns, ...facts } = await factsOf(rows);
  warnings.push(...columnWarnings(columns));
  const notes = (list: readonly FileNote[]) => list.map(({ line, code, reason }) => ({ line, code, reason }));
  return { file, format, rows, columns, ...facts, refused: notes(refused), warnings: notes(warnings), isFailed };
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

async function factsOf(rows: readonly RawRow[]) {
  const columns = new RowColumns();
  const letters: LetterCounts = { cyrillic: 0, latin: 0 };
  const currencies = new Map<string, number>();
  const marks = { ',': 0, '.': 0 };
  const ownLanguages = new Set<Language>();
  let hasSkuColumn = false;
  const breathe = breather();
  for (const row of rows) {
    const ofRow = columns.of(row);
    for (const [index, { value }] of row.fields.entries()) {
      const column = ofRow[index];
      if (column?.kind !== 'field') continue;
      if (column.field === 'sku') hasSkuColumn = true;
      if (column.field === 'name' && column.language) ownLanguages.add(column.language);
      if (column.field === 'name' || column.field === 'description')
        if (!column.language) countLetters(String(value).slice(0, 300), letters);
      const currency = currencyIn(column, value);
      if (currency) currencies.set(currency, (currencies.get(currency) ?? 0) + 1);
      if (column.field !== 'price' && column.field !== 'listPrice') continue;
      const mark = typeof value === 'string' ? provenMark(value) : undefined;
      if (mark) marks[mark] += 1;
    }
    await breathe();
  }
  const detected = languageOf(letters) ?? [...ownLanguages][0] ?? 'en';
  const language =
    ownLanguages.has(detected) && letters.cyrillic + letters.latin > 0 ? (detected === 'en' ? 'ru' : 'en') : detected;
  const mark: DecimalMark = marks[','] > 0 === marks['.'] > 0 ? undefined : marks[','] > 0 ? ',' : '.';
  return { columns, hasSkuColumn, language, mark, letters, currencies };
}

function currencyIn(column: Column & { kind: 'field' }, value: CellValue): string | undefined {
  if (column.field === 'currency') return currencyOf(String(value))?.[0];
  if (column.field !== 'price') return undefined;
  return column.currency ?? (typeof value === 'string' ? currencyInPrice(value) : undefined);
}

function columnWarnings(columns: RowColumns): FileNote[] {
  const found = new Set<string>();
  for (const column of columns.all())
    if (column.kind === 'left-out' && column.why === 'private') found.add(column.heading);
  return [...found].map((heading) => note(1, 'PRIVATE_COLUMN', heading));
}

export function extensionOf(uri: string): string {
  return /\.([^./]+)$/.exec(uri)?.[1]?.toLowerCase() ?? 'unknown';
}
