import type { CatalogEntry, CellValue, RawField } from '../../core/ports/ingestion.ts';
import { limits } from '../limits.ts';
import { note } from '../refusals.ts';
import { readNumber } from '../text/numbers.ts';
import { forbiddenNames } from './column-names.ts';
import { asPriceHeading, knownFieldOf, resolveColumns } from './columns.ts';
import { isNumbering, isTotal, TableGroups } from './table-groups.ts';
import {
  headingOf,
  isHeading,
  isLowerHeading,
  isUpperHeading,
  joinHeadings,
  type TableHeading,
  type TableLine,
} from './table-heading.ts';

/** Price lists carry a letterhead; the heading row is looked for among the first lines only. */
const headingWithin = 30;

type OpenTable = {
  readonly heading: TableHeading;
  /** Its heading, of one row or two. */
  readonly lines: readonly TableLine[];
  readonly groups: TableGroups;
  readonly skuColumn: number;
  isFirstLine: boolean;
};

/** Turns the lines of one table into rows: finds the heading, checks the number of cells, names every cell. */
export class TableRows {
  private table: OpenTable | undefined;
  /** A heading whose second row may follow. */
  private pending: { readonly line: TableLine; readonly upper: TableLine | undefined } | undefined;
  private readonly before: TableLine[] = [];
  private missing: CatalogEntry | undefined;
  private readonly isRagged: boolean;
  private readonly hidden: ReadonlySet<number>;

  /**
   * `isRagged`: lines may be shorter than the heading (spreadsheets leave trailing cells out).
   * `hidden`: columns that the sheet does not show; known before the heading comes.
   */
  constructor(options: { readonly isRagged: boolean; readonly hidden?: ReadonlySet<number> }) {
    this.isRagged = options.isRagged;
    this.hidden = options.hidden ?? new Set();
  }

  get hasHeading(): boolean {
    return this.table !== undefined || this.pending !== undefined;
  }

  /** Entries for one line; the heading itself gives only warnings. */
  add(line: TableLine): readonly CatalogEntry[] {
    if (line.cells.every(isEmpty)) return [];
    if (this.table) return this.row(line, this.table);
    if (this.pending) {
      const { line: first, upper } = this.pending;
      this.pending = undefined;
      const joined = !upper && isLowerHeading(first, line) ? joinHeadings(first, line) : undefined;
      // Names of a second row that leave a complete heading without its price are no names.
      if (joined && (isComplete(joined) || !isComplete(headingOf(first)))) return this.open(line, joined, first);
      const opened = this.open(first, upper ? joinHeadings(upper, first) : headingOf(first), first);
      return [...opened, ...this.add(line)];
    }
    if (isHeading(line.cells)) {
      const last = this.before.at(-1);
      this.pending = { line, upper: isUpperHeading(last, line) ? last : undefined };
      return [];
    }
    this.before.push(line);
    return this.before.length >= headingWithin ? [this.withoutHeading()] : [];
  }

  /** What is to be said when the table ends. */
  end(): readonly CatalogEntry[] {
    const entries: CatalogEntry[] = [];
    if (this.pending) {
      const { line, upper } = this.pending;
      this.pending = undefined;
      entries.push(...this.open(line, upper ? joinHeadings(upper, line) : headingOf(line), line));
    }
    if (!this.table) return [...entries, this.withoutHeading()];
    // A heading alone is what an export that broke leaves behind.
    if (this.table.isFirstLine) entries.push({ type: 'failed', ...note(this.table.lines[0]?.line ?? 0, 'NO_ROWS') });
    return [...entries, ...this.table.groups.end()];
  }

  private withoutHeading(): CatalogEntry {
    if (this.missing) return this.missing;
    const first = this.before[0];
    if (!first) return { type: 'failed', ...note(0, 'NO_ROWS') };
    return { type: 'failed', ...note(first.line, 'NO_NAME_COLUMN', first.cells.map(String).join(', ')) };
  }

  /** A line that names no product or no price is no heading of a catalog; the next may be. */
  private open(line: TableLine, written: TableHeading, first: TableLine): readonly CatalogEntry[] {
    const isSecret = (name: string, index: number) =>
      name !== '' && this.hidden.has(index) && knownFieldOf(name) === undefined;
    const shown = written.names.map((name, index) => (isSecret(name, index) ? '' : name));
    const heading = { ...written, names: pricedByList(namedByDescription(shown)) };
    const secrets = written.names.filter(isSecret);
    const known = new Set(heading.names.map(knownFieldOf));
    const list = heading.names.join(', ');
    if (!known.has('name') && !known.has('description'))
      this.missing ??= { type: 'failed', ...note(first.line, 'NO_NAME_COLUMN', list) };
    else if (!known.has('price') && !known.has('salePrice'))
      this.missing ??= { type: 'failed', ...note(first.line, 'NO_PRICE_COLUMN', list) };
    else {
      const skuColumn = heading.names.findIndex((name) => knownFieldOf(name) === 'sku');
      this.table = {
        heading,
        lines: [first, line],
        groups: new TableGroups(heading.names),
        skuColumn,
        isFirstLine: true,
      };
      const told = secrets.map(
        (name): CatalogEntry => ({ type: 'warning', ...note(line.line, 'HIDDEN_COLUMN', name) }),
      );
      return [...told, ...headingWarnings(line.line, heading)];
    }
    this.before.push(line);
    return [];
  }

  private row(line: TableLine, table: OpenTable): readonly CatalogEntry[] {
    const { heading, groups } = table;
    const isFirst = table.isFirstLine;
    table.isFirstLine = false;
    // Printed price lists repeat the heading on each page.
    if (
      (isFirst && isNumbering(line)) ||
      table.lines.some((head) => isSameLine(line, head)) ||
      isTotal(line, table.skuColumn)
    )
      return [];
    const group = groups.nameIn(line);
    if (group !== undefined) {
      groups.enter(group, { ...line, level: line.level ?? indentOf(line) });
      return [];
    }
    const count = heading.names.length;
    const surplus = line.cells.slice(count).some((cell) => !isEmpty(cell));
    if (surplus || (line.cells.length < count && !this.isRagged))
      return [{ type: 'refused', ...note(line.line, 'CELL_COUNT', line.cells.length, count) }];
    const fields: RawField[] = [];
    const seen = new Set<string>();
    for (let index = 0; index < count; index += 1) {
      const name = heading.names[index] ?? '';
      const value = line.cells[index] ?? '';
      if (typeof value === 'string' && value.length > limits.cell)
        return [{ type: 'refused', ...note(line.line, 'CELL_TOO_LARGE', limits.cell) }];
      if (name === '' || seen.has(name)) continue;
      seen.add(name);
      fields.push({ heading: name, value });
    }
    if (heading.stockParts.length > 0)
      fields.push({ heading: 'stock', value: totalStock(heading.stockParts.map((index) => line.cells[index] ?? '')) });
    const path = groups.path();
    if (path.length > 0) fields.push({ heading: 'category', value: path });
    return [{ type: 'row', line: line.line, fields }];
  }
}

/** "Part no, Description, Price": where no column is called a name, goods are called by what describes them. */
function namedByDescription(names: readonly string[]): readonly string[] {
  const fields = names.map(knownFieldOf);
  const at = fields.indexOf('description');
  return fields.includes('name') || at < 0 ? names : names.with(at, 'name');
}

/** Where no column of a table is the price itself or a sale's, what the list says is what the shop asks ("RRP", "List price"). */
function pricedByList(names: readonly string[]): readonly string[] {
  const fields = names.map(knownFieldOf);
  const at = fields.indexOf('listPrice');
  if (at < 0 || fields.includes('price') || fields.includes('salePrice')) return names;
  const price = asPriceHeading(names[at] ?? '');
  return price === undefined ? names : names.with(at, price);
}

function isComplete({ names }: TableHeading): boolean {
  const known = names.map(knownFieldOf);
  const isNamed = known.includes('name') || known.includes('description');
  return isNamed && (known.includes('price') || known.includes('salePrice') || pricedByList(names) !== names);
}

function headingWarnings(line: number, { names, otherPrices }: TableHeading): readonly CatalogEntry[] {
  const entries: CatalogEntry[] = [];
  const seen = new Set<string>();
  for (const name of names) {
    if (name === '') continue;
    if (seen.has(name)) entries.push({ type: 'warning', ...note(line, 'DUPLICATE_COLUMN', name) });
    if (forbiddenNames.has(name)) entries.push({ type: 'warning', ...note(line, 'FORBIDDEN_COLUMN', name) });
    seen.add(name);
  }
  const others = [...resolveColumns(seen)].filter(
    ([, column]) => column.kind === 'left-out' && column.why === 'other-price',
  );
  for (const name of [...otherPrices, ...others.map(([name]) => name)])
    entries.push({ type: 'warning', ...note(line, 'OTHER_PRICE_COLUMN', name) });
  return entries;
}

/** Pieces at all places together; words are left for the stock reader to judge. */
function totalStock(cells: readonly CellValue[]): string {
  const filled = cells.map((cell) => String(cell).trim()).filter((cell) => cell !== '');
  const numbers = filled.map((cell) => readNumber(cell, '.'));
  if (!numbers.every((number) => number.type === 'number')) return [...new Set(filled)].join(', ');
  return filled.length === 0 ? '' : String(numbers.reduce((sum, number) => sum + number.value, 0));
}

function isSameLine(line: TableLine, other: TableLine): boolean {
  return (
    line.cells.length === other.cells.length &&
    line.cells.every((cell, index) => String(cell).trim() === String(other.cells[index]).trim())
  );
}

function indentOf(line: TableLine): number {
  const cell = line.cells.find((candidate) => !isEmpty(candidate));
  return /^\s*/.exec(String(cell))?.[0].length ?? 0;
}

function isEmpty(cell: CellValue): boolean {
  return typeof cell === 'string' ? cell.trim() === '' : typeof cell === 'object' && cell.length === 0;
}
