import { parseUnit } from '../../core/catalog/units.ts';
import type { CatalogEntry, CatalogReader, CellValue, RawField, RawRow } from '../../core/ports/ingestion.ts';
import { oneLine } from '../text/plain-text.ts';
import { readYesNo } from './attribute-kinds.ts';
import type { Column } from './columns.ts';
import { RowColumns } from './row-columns.ts';

/** Variants of one model stand together; a feed that scatters thousands of one group must not fill the memory. */
const mostTogether = 500;
const mostOptions = 4;
const longestOption = 60;

/** The reader, giving variants that share a name the values they differ by: `T-shirt` becomes `T-shirt, red, size 42`. */
export function withVariantNames(reader: CatalogReader): CatalogReader {
  return {
    format: reader.format,
    canRead: (file, head) => reader.canRead(file, head),
    read: (file, isKnown) => nameVariants(reader.read(file, isKnown)),
  };
}

/** Only rows of one group, or of one name, that follow each other are compared; others keep the names they came with. */
async function* nameVariants(entries: AsyncIterable<CatalogEntry>): AsyncGenerator<CatalogEntry> {
  const columns = new RowColumns();
  let waiting: CatalogEntry[] = [];
  let group = '';
  for await (const entry of entries) {
    const own = entry.type === 'row' ? groupOf(entry, columns) || nameOf(entry, columns) : group;
    if (own !== group || waiting.length >= mostTogether) {
      yield* named(waiting, columns);
      waiting = [];
      group = own;
    }
    if (group === '') yield entry;
    else waiting.push(entry);
  }
  yield* named(waiting, columns);
}

function groupOf(row: RawRow, columns: RowColumns): string {
  const index = columns.of(row).findIndex((column) => column.kind === 'field' && column.field === 'group');
  const value = index === -1 ? '' : row.fields[index]?.value;
  return typeof value === 'object' ? value.join(' ') : oneLine(String(value ?? ''));
}

function named(entries: readonly CatalogEntry[], columns: RowColumns): readonly CatalogEntry[] {
  // Most goods have no other of their name.
  if (entries.length < 2) return entries;
  const alike = new Map<string, RawRow[]>();
  for (const entry of entries) {
    if (entry.type !== 'row') continue;
    const name = nameOf(entry, columns);
    alike.set(name, [...(alike.get(name) ?? []), entry]);
  }
  return entries.map((entry) => {
    if (entry.type !== 'row') return entry;
    const siblings = alike.get(nameOf(entry, columns)) ?? [];
    return siblings.length > 1 ? withOptions(entry, differing(siblings, columns), columns) : entry;
  });
}

function nameOf(row: RawRow, columns: RowColumns): string {
  const found = columns.of(row);
  return row.fields
    .filter((_, index) => isField(found[index], 'name'))
    .map(({ value }) => String(value))
    .join('\n');
}

/**
 * The fewest attributes that tell the rows apart, taken in the order of the file, choices (red, 42) before measures (50 m) and those
 * before what a thing weighs. Labels (barcodes) tell a customer nothing.
 */
function differing(rows: readonly RawRow[], columns: RowColumns): ReadonlySet<string> {
  const values = rows.map((row) => attributeTexts(row, columns));
  const candidates = [...new Set(values.flatMap((found) => [...found.keys()]))].sort(
    (left, right) => rankOf(rows, left, columns) - rankOf(rows, right, columns),
  );
  const chosen = new Set<string>();
  let keys = rows.map(() => '');
  for (const heading of candidates) {
    if (chosen.size >= mostOptions || new Set(keys).size === rows.length) break;
    const next = keys.map((key, index) => `${key}\u0000${values[index]?.get(heading) ?? ''}`);
    if (new Set(next).size === new Set(keys).size) continue;
    keys = next;
    chosen.add(heading);
  }
  return chosen;
}

function attributeTexts(row: RawRow, columns: RowColumns): ReadonlyMap<string, string> {
  const found = columns.of(row);
  const texts = new Map<string, string>();
  for (const [index, { heading, value }] of row.fields.entries()) {
    const column = found[index];
    if (column?.kind === 'attribute' && !column.isLabel && column.language === undefined)
      texts.set(heading, String(value).trim());
  }
  return texts;
}

function rankOf(rows: readonly RawRow[], heading: string, columns: RowColumns): 0 | 1 | 2 {
  const units = rows.flatMap((row) =>
    row.fields.flatMap((field, index) =>
      field.heading === heading ? (unitOf(field, columns.of(row)[index]) ?? []) : [],
    ),
  );
  if (units.length === 0) return 0;
  return units.some((unit) => parseUnit(unit)?.base === 'g') ? 2 : 1;
}

/** Beside the value, or in the heading: "Length, m". */
function unitOf({ unit }: RawField, column: Column | undefined): string | undefined {
  return unit ?? (column?.kind === 'attribute' ? column.unit : undefined);
}

function withOptions(row: RawRow, headings: ReadonlySet<string>, columns: RowColumns): RawRow {
  const found = columns.of(row);
  const options = row.fields
    .flatMap((field, index) =>
      headings.has(field.heading) && String(field.value).trim() !== ''
        ? [optionText(field, unitOf(field, found[index]))]
        : [],
    )
    .filter((text) => text.length <= longestOption);
  if (options.length === 0) return row;
  const fields = row.fields.map((field, index) =>
    isField(found[index], 'name') && String(field.value).trim() !== ''
      ? { ...field, value: [String(field.value).trim(), ...options].join(', ') }
      : field,
  );
  return { ...row, fields };
}

/** A word speaks for itself; of a bare number or yes and no one must say of what. */
function optionText({ heading, value }: RawField, unit: string | undefined): string {
  const text = oneLine(typeof value === 'object' ? value.join(' / ') : String(value));
  if (unit) return /\p{L}/u.test(text) ? text : `${text} ${unit}`;
  return isBare(value, text) ? `${heading.toLowerCase()} ${text}` : text;
}

function isBare(value: CellValue, text: string): boolean {
  return readYesNo(value) !== undefined || /^[\d.,\s-]+$/.test(text);
}

function isField(column: Column | undefined, field: 'name'): boolean {
  return column?.kind === 'field' && column.field === field;
}
