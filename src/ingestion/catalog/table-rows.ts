import type { CatalogEntry, CellValue, RawField } from '../../core/ports/ingestion.ts';
import { limits } from '../limits.ts';
import { note } from '../refusals.ts';
import { oneLine } from '../text/plain-text.ts';
import { forbiddenNames } from './column-names.ts';
import { knownFieldOf } from './columns.ts';

export type TableLine = { readonly line: number; readonly cells: readonly CellValue[] };

/** Price lists carry a letterhead; the heading row is looked for among the first lines only. */
const headingWithin = 30;

/** Turns the lines of one table into rows: finds the heading, checks the number of cells, names every cell. */
export class TableRows {
  private headings: readonly string[] | undefined;
  private readonly before: TableLine[] = [];
  private readonly isRagged: boolean;

  /** `isRagged`: lines may be shorter than the heading (spreadsheets leave trailing cells out). */
  constructor(options: { readonly isRagged: boolean }) {
    this.isRagged = options.isRagged;
  }

  get hasHeading(): boolean {
    return this.headings !== undefined;
  }

  /** Entries for one line; the heading itself gives only warnings. */
  add(line: TableLine): readonly CatalogEntry[] {
    if (line.cells.every(isEmpty)) return [];
    if (this.headings) return [this.row(line, this.headings)];
    if (!isHeading(line.cells)) {
      this.before.push(line);
      return this.before.length >= headingWithin ? [this.withoutHeading()] : [];
    }
    this.headings = line.cells.map((cell) => oneLine(String(cell)));
    return this.checkHeadings(line.line, this.headings);
  }

  /** What is to be said when the table ends. */
  end(): readonly CatalogEntry[] {
    return this.headings ? [] : [this.withoutHeading()];
  }

  private withoutHeading(): CatalogEntry {
    const first = this.before[0];
    if (!first) return { type: 'failed', ...note(0, 'NO_ROWS') };
    return { type: 'failed', ...note(first.line, 'NO_NAME_COLUMN', first.cells.map(String).join(', ')) };
  }

  private checkHeadings(line: number, headings: readonly string[]): readonly CatalogEntry[] {
    const entries: CatalogEntry[] = [];
    const seen = new Set<string>();
    for (const heading of headings) {
      if (heading === '') continue;
      if (seen.has(heading)) entries.push({ type: 'warning', ...note(line, 'DUPLICATE_COLUMN', heading) });
      if (forbiddenNames.has(heading)) entries.push({ type: 'warning', ...note(line, 'FORBIDDEN_COLUMN', heading) });
      seen.add(heading);
    }
    const known = new Set(headings.map(knownFieldOf));
    const list = headings.join(', ');
    if (!known.has('name')) entries.push({ type: 'failed', ...note(line, 'NO_NAME_COLUMN', list) });
    else if (!known.has('price')) entries.push({ type: 'failed', ...note(line, 'NO_PRICE_COLUMN', list) });
    return entries;
  }

  private row(line: TableLine, headings: readonly string[]): CatalogEntry {
    const surplus = line.cells.slice(headings.length).some((cell) => !isEmpty(cell));
    const isShort = line.cells.length < headings.length && !this.isRagged;
    if (surplus || isShort)
      return { type: 'refused', ...note(line.line, 'CELL_COUNT', line.cells.length, headings.length) };
    const fields: RawField[] = [];
    const seen = new Set<string>();
    for (let index = 0; index < headings.length; index += 1) {
      const heading = headings[index] ?? '';
      if (heading === '' || seen.has(heading)) continue;
      seen.add(heading);
      const value = line.cells[index] ?? '';
      if (typeof value === 'string' && value.length > limits.cell)
        return { type: 'refused', ...note(line.line, 'CELL_TOO_LARGE', limits.cell) };
      fields.push({ heading, value });
    }
    return { type: 'row', line: line.line, fields };
  }
}

function isHeading(cells: readonly CellValue[]): boolean {
  if (cells.length > limits.columns) return false;
  const known = new Set(cells.map((cell) => (typeof cell === 'string' ? knownFieldOf(cell) : undefined)));
  known.delete(undefined);
  return known.size >= 2;
}

function isEmpty(cell: CellValue): boolean {
  return typeof cell === 'string' ? cell.trim() === '' : typeof cell === 'object' && cell.length === 0;
}
