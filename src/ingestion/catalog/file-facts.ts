import type { Language } from '../../core/language.ts';
import type { CellValue, RawRow } from '../../core/ports/ingestion.ts';
import { countLetters, type LetterCounts, languageOf } from '../text/language.ts';
import { type DecimalMark, provenMark } from '../text/numbers.ts';
import { type CellClass, classOfCell } from './attribute-kinds.ts';
import type { AttributeColumn, Column } from './columns.ts';
import { currencyOf } from './currency.ts';
import { currencyInPrice } from './price-cell.ts';
import { type Heading, RowColumns, type RowShape } from './row-columns.ts';

/** All that a row proves about its file except its letters; most rows of a file prove the same. */
export type RowProof = {
  readonly headings: readonly Heading[];
  /** Of each field the class of its cell, read with a decimal comma and with a point; empty letters for what is no attribute. */
  readonly classes: string;
  readonly currencies: readonly string[];
  readonly marks: string;
};

/** What one row adds to the facts of its file. */
export type RowFacts = { readonly proof: number; readonly cyrillic: number; readonly latin: number };

type CountedProof = { readonly shape: RowShape; readonly proof: RowProof; count: number };

/** What the rows of one file say together about its language, its decimal sign, its currencies, its attributes; handed them one by one. */
export class FileFacts {
  readonly columns = new RowColumns();
  private readonly numbers = new Map<string, number>();
  private readonly known = new Map<RowProof, number>();
  private readonly proofs: CountedProof[] = [];
  private readonly letters: LetterCounts = { cyrillic: 0, latin: 0 };

  add(row: RawRow, shape = this.shapeOf(row)): RowFacts {
    let classes = '';
    let marks = '';
    const currencies: string[] = [];
    const letters: LetterCounts = { cyrillic: 0, latin: 0 };
    for (const [index, { value }] of row.fields.entries()) {
      const column = shape.columns[index];
      if (column?.kind === 'attribute') {
        classes += classesOf(value);
        continue;
      }
      classes += '  ';
      if (column?.kind !== 'field') continue;
      if ((column.field === 'name' || column.field === 'description') && !column.language)
        countLetters(String(value).slice(0, 300), letters);
      const currency = currencyIn(column, value);
      if (currency) currencies.push(currency);
      if (column.field === 'price' || column.field === 'listPrice')
        marks += (typeof value === 'string' ? provenMark(value) : undefined) ?? '';
    }
    const proof = this.numberOf({ headings: shape.headings, classes, currencies, marks }, shape);
    const facts = { proof, ...letters };
    this.count(facts);
    return facts;
  }

  shapeOf({ fields }: RawRow): RowShape {
    return this.columns.shapeOf(fields);
  }

  /** Counts a row that was read by an earlier import. */
  addKnown(proof: RowProof, { cyrillic, latin }: LetterCounts): void {
    let number = this.known.get(proof);
    if (number === undefined) {
      number = this.numberOf(proof, this.columns.shapeOf(proof.headings));
      this.known.set(proof, number);
    }
    this.count({ proof: number, cyrillic, latin });
  }

  proofAt(number: number): RowProof | undefined {
    return this.proofs[number]?.proof;
  }

  result() {
    const currencies = new Map<string, number>();
    const marks = { ',': 0, '.': 0 };
    let hasSkuColumn = false;
    const ownLanguages = new Set<Language>();
    for (const { shape, proof, count } of this.proofs) {
      for (const currency of proof.currencies) currencies.set(currency, (currencies.get(currency) ?? 0) + count);
      for (const mark of proof.marks as Iterable<',' | '.'>) marks[mark] += count;
      for (const column of shape.columns) {
        if (column.kind !== 'field') continue;
        hasSkuColumn ||= column.field === 'sku';
        if (column.field === 'name' && column.language) ownLanguages.add(column.language);
      }
    }
    const mark: DecimalMark = marks[','] > 0 === marks['.'] > 0 ? undefined : marks[','] > 0 ? ',' : '.';
    const language = fileLanguage(this.letters, ownLanguages);
    return {
      columns: this.columns,
      hasSkuColumn,
      letters: this.letters,
      currencies,
      language,
      mark,
      /** Classes of all cells of attributes in the file's own language, or in none. */
      attributeCells: () => attributeCells(this.proofs, language, mark ?? (language === 'ru' ? ',' : '.')),
    };
  }

  private count({ proof, cyrillic, latin }: RowFacts): void {
    const counted = this.proofs[proof];
    if (counted) counted.count += 1;
    this.letters.cyrillic += cyrillic;
    this.letters.latin += latin;
  }

  private numberOf(proof: RowProof, shape: RowShape): number {
    const key = `${shape.number} ${proof.classes} ${proof.currencies} ${proof.marks}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.proofs.length;
      this.numbers.set(key, number);
      this.proofs.push({ shape, proof, count: 0 });
    }
    return number;
  }
}

export type ClassedCells = {
  readonly column: AttributeColumn;
  readonly found: CellClass;
  readonly count: number;
};

function* attributeCells(
  proofs: readonly CountedProof[],
  language: Language,
  mark: ',' | '.',
): Generator<ClassedCells> {
  for (const { shape, proof, count } of proofs) {
    for (const [index, column] of shape.columns.entries()) {
      if (column.kind !== 'attribute' || (column.language !== undefined && column.language !== language)) continue;
      yield { column, found: proof.classes[index * 2 + (mark === ',' ? 0 : 1)] as CellClass, count };
    }
  }
}

/** A catalog repeats the same few values in every row. */
const seenClasses = new Map<string, string>();

function classesOf(value: CellValue): string {
  if (typeof value !== 'string' || value.length > 60) return bothClasses(value);
  let classes = seenClasses.get(value);
  if (classes === undefined) {
    if (seenClasses.size > 20_000) seenClasses.clear();
    classes = bothClasses(value);
    seenClasses.set(value, classes);
  }
  return classes;
}

/** The sign decides only where there is one. */
function bothClasses(value: CellValue): string {
  const withComma = classOfCell(value, ',');
  return withComma + (typeof value === 'string' && /[.,]/.test(value) ? classOfCell(value, '.') : withComma);
}

function fileLanguage(letters: LetterCounts, ownLanguages: ReadonlySet<Language>): Language {
  const detected = languageOf(letters) ?? [...ownLanguages][0] ?? 'en';
  return ownLanguages.has(detected) && letters.cyrillic + letters.latin > 0
    ? detected === 'en'
      ? 'ru'
      : 'en'
    : detected;
}

function currencyIn(column: Column & { kind: 'field' }, value: CellValue): string | undefined {
  if (column.field === 'currency') return currencyOf(String(value))?.[0];
  if (column.field !== 'price') return undefined;
  return column.currency ?? (typeof value === 'string' ? currencyInPrice(value) : undefined);
}
