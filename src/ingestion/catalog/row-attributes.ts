import type { Attribute, AttributeValue } from '../../core/catalog/attribute.ts';
import { parseUnit, toBase } from '../../core/catalog/units.ts';
import type { Language, LocalizedText } from '../../core/language.ts';
import type { CellValue } from '../../core/ports/ingestion.ts';
import { countLetters, languageOf, localized } from '../text/language.ts';
import type { DecimalMark } from '../text/numbers.ts';
import { oneLine } from '../text/plain-text.ts';
import { type AttributeKind, isAbsent, readNumeric, readYesNo, splitList } from './attribute-kinds.ts';
import type { AttributeColumn } from './columns.ts';
import type { AttributeEntry, TermBook } from './term-book.ts';

/** One attribute of one row with its cells by language; the base language's cell first. */
export type AttributeCells = { readonly column: AttributeColumn; readonly cells: Map<Language, CellValue> };

export type AttributeContext = {
  readonly book: TermBook;
  readonly kinds: ReadonlyMap<string, AttributeKind>;
  readonly languages: readonly Language[];
  /** Language of columns that name none. */
  readonly language: Language;
  readonly mark: DecimalMark;
};

/** Key of a column's attribute: the company's own term when it has one, so that `Weight` and `Вес` are one attribute. */
export function attributeKey(column: AttributeColumn, book: TermBook): string {
  return book.attribute(column.key)?.key ?? column.key;
}

/** Undefined when the row says nothing about it. */
export function attributeOf({ column, cells }: AttributeCells, context: AttributeContext): Attribute | undefined {
  const known = context.book.attribute(column.key);
  const key = known?.key ?? column.key;
  const kind = column.isLabel ? 'text' : (context.kinds.get(key) ?? 'text');
  const own = cells.get(context.language) ?? [...cells.values()][0] ?? '';
  if (isAbsent(own) && !(kind === 'yes-no' && typeof own === 'string' && own.trim() !== '')) return undefined;
  const value = typedValue(kind, own, cells, { column, entry: known?.entry, context });
  if (!value) return undefined;
  const written = [languageOf(countLetters(column.name)) ?? context.language, column.name] as const;
  return {
    key,
    name: localized([...(known ? Object.entries(known.entry.name) : []), written], context.languages),
    value,
  };
}

type Around = {
  readonly column: AttributeColumn;
  readonly entry: AttributeEntry | undefined;
  readonly context: AttributeContext;
};

function typedValue(
  kind: AttributeKind,
  own: CellValue,
  cells: ReadonlyMap<Language, CellValue>,
  around: Around,
): AttributeValue | undefined {
  if (kind === 'yes-no') {
    const isTrue = readYesNo(own);
    if (isTrue !== undefined) return { type: 'yes-no', isTrue };
  }
  const numeric = around.column.isLabel
    ? undefined
    : readNumeric(own, around.context.mark ?? (around.context.language === 'ru' ? ',' : '.'));
  // A number with its unit is a number in any column; a bare one only in a column of numbers.
  if (numeric && (kind === 'number' || numeric.unit !== undefined)) return numericValue(numeric, around);
  if (kind === 'list') {
    const lists = [...cells].map(([language, cell]) => [language, valuesOf(cell, around)] as const);
    const first = lists.find(([language]) => language === around.context.language) ?? lists[0];
    const values =
      first?.[1].map((_, index) =>
        translated(
          lists.map(([language, list]) => [language, list[index] ?? ''] as const),
          around,
        ),
      ) ?? [];
    return values.length > 0
      ? { type: 'list', values: values.filter((value) => Object.keys(value).length > 0) }
      : undefined;
  }
  const text = translated(
    [...cells].map(
      ([language, cell]) => [language, oneLine(typeof cell === 'object' ? cell.join(', ') : String(cell))] as const,
    ),
    around,
  );
  return Object.keys(text).length > 0 ? { type: 'text', text } : undefined;
}

/** A value that the company translates as a whole ("any, induction too") is one, unless its parts are values as well. */
function valuesOf(cell: CellValue, { entry }: Around): readonly string[] {
  const whole = [oneLine(String(cell))];
  const parts = splitList(cell) ?? whole;
  const isValue = (text: string) => entry?.values.has(valueKey(text)) ?? false;
  return typeof cell === 'string' && whole.every(isValue) && !parts.some(isValue) ? whole : parts;
}

function numericValue(
  numeric: NonNullable<ReturnType<typeof readNumeric>>,
  { column, entry, context }: Around,
): AttributeValue {
  const written = numeric.unit ?? column.unit ?? Object.values(entry?.unit ?? {})[0];
  const unit = written === undefined ? undefined : unitText(written, entry, context);
  if (numeric.type === 'number') {
    const base = written === undefined ? undefined : toBase(numeric.number, written);
    return { type: 'number', number: numeric.number, ...(unit && { unit }), ...(base && { base }) };
  }
  const from = written === undefined ? undefined : toBase(numeric.from, written);
  const to = written === undefined ? undefined : toBase(numeric.to, written);
  const base = from && to ? { from: from.amount, to: to.amount, unit: from.unit } : undefined;
  return { type: 'range', from: numeric.from, to: numeric.to, ...(unit && { unit }), ...(base && { base }) };
}

/** The unit as the company writes it, and in the other language as it is usually written. */
function unitText(written: string, entry: AttributeEntry | undefined, context: AttributeContext): LocalizedText {
  const known = parseUnit(written);
  const language = languageOf(countLetters(written)) ?? context.language;
  const own = Object.values(entry?.unit ?? {}).some((name) => parseUnit(name)?.factor === known?.factor)
    ? Object.entries(entry?.unit ?? {})
    : [];
  return localized([...own, [language, written], ...(known ? Object.entries(known.name) : [])], context.languages);
}

function translated(texts: readonly (readonly [Language, string])[], { entry, context }: Around): LocalizedText {
  const own = texts[0]?.[1] ?? '';
  const extra = entry?.values.get(valueKey(own));
  return localized([...texts, ...(extra ? Object.entries(extra) : [])], context.languages);
}

function valueKey(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}
