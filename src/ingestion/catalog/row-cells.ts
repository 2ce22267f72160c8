import type { Language } from '../../core/language.ts';
import type { CellValue, FileNote, RawRow } from '../../core/ports/ingestion.ts';
import { limits } from '../limits.ts';
import { note } from '../refusals.ts';
import { plainLine, plainText } from '../text/plain-text.ts';
import { forbiddenNames, type KnownField } from './column-names.ts';
import type { Column } from './columns.ts';
import type { CatalogFile } from './read-catalog.ts';
import type { AttributeCells } from './row-attributes.ts';

/** A row's cells sorted by what they are; refused when a cell cannot be text of a product at all. */
export type RowCells = {
  readonly fields: ReadonlyMap<KnownField, ReadonlyMap<Language, CellValue>>;
  readonly priceCurrency: string | undefined;
  /** The first purchase cost that is filled in. */
  readonly cost: CellValue | undefined;
  readonly attributes: readonly AttributeCells[];
};

const longest: Partial<Record<KnownField, number>> = {
  sku: limits.sku,
  name: limits.name,
  description: limits.description,
  category: limits.category * 5,
  brand: limits.category,
  url: limits.url,
  image: limits.url * 5,
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for; also the marks that turn text direction round.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

export function rowCells(row: RawRow, file: CatalogFile): RowCells | FileNote {
  const fields = new Map<KnownField, Map<Language, CellValue>>();
  const attributes = new Map<string, AttributeCells>();
  let priceCurrency: string | undefined;
  let cost: CellValue | undefined;
  const columns = file.columns.of(row);
  for (const [index, field] of row.fields.entries()) {
    const column = columns[index];
    if (!column || column.kind === 'left-out') {
      if (column?.why === 'forbidden' || forbiddenNames.has(field.heading))
        return note(row.line, 'FORBIDDEN_KEY', field.heading);
      if (column?.isCost && !isBlank(field.value)) cost ??= field.value;
      continue;
    }
    const problem = cellProblem(row.line, field.heading, field.value, column);
    if (problem) return problem;
    if (isBlank(field.value)) continue;
    const language = column.language ?? file.language;
    if (column.kind === 'field') {
      if (column.field === 'price' && column.currency) priceCurrency = column.currency;
      const cells = fields.get(column.field) ?? new Map<Language, CellValue>();
      if (!cells.has(language)) cells.set(language, field.value);
      fields.set(column.field, cells);
      continue;
    }
    const found = attributes.get(column.key) ?? { column, cells: new Map<Language, CellValue>() };
    found.cells.set(language, joined(found.cells.get(language), withoutMarkup(field.value)));
    attributes.set(column.key, found);
  }
  return { fields, priceCurrency, cost, attributes: [...attributes.values()] };
}

/** The cell of a field in the file's own language, else in any. */
export function cellOf(cells: RowCells, field: KnownField, language: Language): CellValue {
  const found = cells.fields.get(field);
  return found?.get(language) ?? found?.values().next().value ?? '';
}

function cellProblem(line: number, heading: string, value: CellValue, column: Column): FileNote | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return undefined;
  const text = typeof value === 'string' ? value : value.join('\n');
  if (text.length > limits.cell) return note(line, 'CELL_TOO_LARGE', limits.cell);
  const limit = column.kind === 'field' ? longest[column.field] : limits.attributeValue;
  if (limit !== undefined && text.length > limit) return note(line, 'FIELD_TOO_LONG', heading, limit);
  if (heading.length > limits.attributeName) return note(line, 'FIELD_TOO_LONG', heading, limits.attributeName);
  if (text.includes('\ufffd')) return note(line, 'LETTERS_LOST', heading);
  if (controls.test(text)) return note(line, 'CONTROL_CHARACTERS', heading);
  return /^\s*=/.test(text) ? note(line, 'FORMULA', heading) : undefined;
}

/** Values of attributes are shown to customers; shops leave tags and entities in them. */
function withoutMarkup(value: CellValue): CellValue {
  if (typeof value === 'string') return /[<&]/.test(value) ? plainText(value) : value;
  return typeof value === 'object' ? value.map(plainLine) : value;
}

/** A feed repeats a parameter for each of its values. */
function joined(before: CellValue | undefined, value: CellValue): CellValue {
  if (before === undefined || before === value) return value;
  return [before, value].flatMap((part) => (typeof part === 'object' ? part : [String(part)]));
}

function isBlank(value: CellValue): boolean {
  return typeof value === 'string' ? value.trim() === '' : typeof value === 'object' && value.length === 0;
}
