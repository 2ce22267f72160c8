import type { CatalogEntry } from '../../core/ports/ingestion.ts';
import { limits } from '../limits.ts';
import { note } from '../refusals.ts';
import { readNumber } from '../text/numbers.ts';
import { oneLine } from '../text/plain-text.ts';
import { knownFieldOf } from './columns.ts';
import type { TableLine } from './table-heading.ts';

type Group = { readonly name: string; readonly level: number; readonly line: number; hasProducts: boolean };

/** Price lists name a category in a row of its own, for the products below it. */
export class TableGroups {
  private groups: Group[] = [];
  private readonly levels = new Set<number>();
  private readonly found: Group[] = [];
  private isAfterGroup = false;
  private readonly lastColumn: number;
  private readonly isOff: boolean;
  private readonly isNarrow: boolean;

  constructor(names: readonly string[]) {
    const fields = names.map(knownFieldOf);
    this.isOff = fields.includes('category');
    this.lastColumn = Math.max(fields.indexOf('sku'), fields.indexOf('name'));
    // In a table of a name and a price, a name alone may as well be a product whose price is missing.
    this.isNarrow = names.filter((name) => name !== '').length < 3;
  }

  /** The category of the line, when it is nothing else than a heading of the lines below. */
  nameIn(line: TableLine): string | undefined {
    if (this.isOff) return undefined;
    const filled = line.cells.flatMap((cell, index) => (oneLine(String(cell)) === '' ? [] : [{ cell, index }]));
    const [only] = filled;
    if (!only || filled.length > 1 || typeof only.cell !== 'string') return undefined;
    const name = oneLine(only.cell);
    const isWide = (line.spans?.get(only.index) ?? 1) > 1;
    if (name.length > limits.category || readNumber(name, '.').type === 'number') return undefined;
    if (isWide) return name;
    // The whole line in one cell, with the marks of another separator in it, is a broken row.
    if (line.cells.length === 1 && /([,;|\t])[^,;|\t]*\1/.test(name)) return undefined;
    return this.isNarrow || only.index > this.lastColumn ? undefined : name;
  }

  enter(name: string, { line, level = 0 }: TableLine): void {
    this.levels.add(level);
    const group = { name, level, line, hasProducts: false };
    // Without indents only a group right below another is surely its child; one after products may stand at any depth.
    if (this.levels.size > 1) this.groups = this.groups.filter((above) => above.level < level);
    else if (!this.isAfterGroup) this.groups = [];
    this.groups.push(group);
    this.found.push(group);
    this.isAfterGroup = true;
  }

  /** Category path for the product of this line. */
  path(): readonly string[] {
    this.isAfterGroup = false;
    for (const group of this.groups) group.hasProducts = true;
    return this.groups.map(({ name }) => name);
  }

  /** What was made of such lines, so that a product that lost its price is not lost silently. */
  *end(): Generator<CatalogEntry> {
    const used = this.found.filter(({ hasProducts }) => hasProducts);
    const [first] = used;
    if (first)
      yield {
        type: 'warning',
        ...note(first.line, 'GROUP_ROWS', used.length, used.map(({ name }) => name).join(', ')),
      };
    for (const { name, line, hasProducts } of this.found)
      if (!hasProducts) yield { type: 'warning', ...note(line, 'LINE_LEFT_OUT', name) };
  }
}

const total =
  /^(итого|всего|итог|подытог|subtotal|sub-total|grand total|total)(\s+(по|за|в|for|of|in)\s.*|\s+\d.*|\s*:.*)?$/i;

/** `Итого: 12 позиций`: a line that sums up others. What follows an article number is a product, whatever its name. */
export function isTotal(line: TableLine, skuColumn: number): boolean {
  const first = line.cells.findIndex((cell) => oneLine(String(cell)) !== '');
  if (first === -1 || !total.test(oneLine(String(line.cells[first])))) return false;
  return skuColumn === -1 || first === skuColumn || oneLine(String(line.cells[skuColumn] ?? '')) === '';
}

/** `1 | 2 | 3 | 4` below the heading of an official form. */
export function isNumbering(line: TableLine): boolean {
  const filled = line.cells.map((cell) => oneLine(String(cell))).filter((cell) => cell !== '');
  return filled.length >= 3 && filled.every((cell, index) => cell === String(index + 1));
}
