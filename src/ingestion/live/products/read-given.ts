import type { CompanyMaterials } from '../../../core/company/company.ts';
import type { CellValue, RawField, RawRow } from '../../../core/ports/ingestion.ts';
import type { KnownField } from '../../catalog/column-names.ts';
import type { Column } from '../../catalog/columns.ts';
import { fieldsOf as fieldsOfObject } from '../../catalog/json-fields.ts';
import { type CatalogFile, factsOf } from '../../catalog/read-catalog.ts';
import { rowCells } from '../../catalog/row-cells.ts';
import { type TermBook, termBook } from '../../catalog/term-book.ts';
import { unknownKeys } from '../../materials/unknown-keys.ts';
import { note } from '../../refusals.ts';

export type FieldProblem = { readonly field: string; readonly code: string; readonly reason: string };

/** What the company's own words say about reading a row. */
export type ReadingContext = {
  readonly languages: readonly string[];
  readonly currency: string;
  readonly book: TermBook;
};

/** An object that came by API, as a row with what its columns mean. */
export type GivenRow = { readonly row: RawRow; readonly file: CatalogFile; readonly columns: readonly Column[] };

export function readingContext({ profile, categories, attributes }: CompanyMaterials): ReadingContext {
  const entries = attributes.map((term) => ({ ...term, values: new Map() }));
  return { languages: profile.languages, currency: profile.currency, book: termBook(entries, categories) };
}

/** Names that a small slip may mean; longer lists would refuse honest attributes. */
const names = 'name price listPrice currency stock availability category brand description image attributes'.split(' ');

export async function readGiven(
  value: unknown,
  { languages }: Pick<ReadingContext, 'languages'>,
): Promise<GivenRow | FieldProblem> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return problemOf('', note(0, 'ROW_NOT_AN_OBJECT'));
  for (const { key, near } of unknownKeys(value, names)) {
    if (near && /^[a-z]/.test(key) && !isSpelling(key, near)) return problemOf(key, note(0, 'UNKNOWN_KEY', key, near));
  }
  const fields: RawField[] = [];
  const forbidden = fieldsOfObject(value, '', fields, 0, false);
  if (forbidden !== undefined) return problemOf(forbidden, note(0, 'FORBIDDEN_KEY', forbidden));
  return givenRow({ type: 'row', line: 0, fields }, languages);
}

export async function givenRow(row: RawRow, languages: readonly string[]): Promise<GivenRow> {
  const facts = await factsOf([row]);
  const columns = facts.columns.of(row);
  const isNamedByLanguage = columns.some(
    (column) => column.kind === 'field' && column.field === 'name' && column.language !== undefined,
  );
  // One Latin name proves nothing in a Russian company: makes and models are Latin. In a table its neighbours would tell.
  const isTold = facts.letters.cyrillic > 0 || isNamedByLanguage;
  const file: CatalogFile = {
    ...facts,
    file: { uri: 'api', path: '', size: 0 },
    format: 'json',
    hasSkuColumn: true,
    language: isTold ? facts.language : (languages[0] ?? facts.language),
    refused: [],
    warnings: [],
    isFailed: false,
  };
  return { row, file, columns };
}

/** The given field that a note is about, as the caller wrote it. */
export function fieldOf({ code, reason }: { readonly code: string; readonly reason: string }, given: GivenRow): string {
  for (const field of given.row.fields) {
    const alone = rowCells({ ...given.row, fields: [field] }, given.file);
    if ('code' in alone && alone.code === code && alone.reason === reason) return field.heading;
  }
  const known = fieldByCode.find(([pattern]) => pattern.test(code))?.[1];
  return known === undefined ? '' : (headingOf(known, given) ?? known);
}

/** The heading under which a known field was given. */
export function headingOf(field: KnownField, given: GivenRow): string | undefined {
  return fieldsOf(given, field)[0]?.heading;
}

export function fieldsOf(given: GivenRow, field: KnownField): readonly RawField[] {
  return given.row.fields.filter((_, index) => {
    const column = given.columns[index];
    return column?.kind === 'field' && column.field === field;
  });
}

export function isBlankCell(value: CellValue): boolean {
  return typeof value === 'string' ? value.trim() === '' : typeof value === 'object' && value.length === 0;
}

export function problemOf(field: string, found: { readonly code: string; readonly reason: string }): FieldProblem {
  return { field, code: found.code, reason: found.reason };
}

const fieldByCode: readonly (readonly [RegExp, KnownField])[] = [
  [/^SKU_/, 'sku'],
  [/^NAME_/, 'name'],
  [/^LIST_PRICE_/, 'listPrice'],
  [/^PRICE_/, 'price'],
  [/^CURRENCY_/, 'currency'],
  [/^STOCK_/, 'stock'],
];

/** `list_price` and `listprice` are other spellings, `prise` is a slip. */
function isSpelling(key: string, name: string): boolean {
  return key.toLowerCase().replace(/[^a-z]/g, '') === name.toLowerCase();
}
