import type { CellValue } from '../../core/ports/ingestion.ts';
import { limits } from '../limits.ts';
import { readNumber } from '../text/numbers.ts';
import { oneLine } from '../text/plain-text.ts';
import { knownFieldOf } from './columns.ts';

export type TableLine = {
  readonly line: number;
  readonly cells: readonly CellValue[];
  /** How deep the line is indented or outlined; deeper lines belong to those above. */
  readonly level?: number;
  /** How many columns a merged cell covers, by the index of its first; only spreadsheets know. */
  readonly spans?: ReadonlyMap<number, number>;
};

export type TableHeading = {
  /** Name of each column; empty for one that is left out. */
  readonly names: readonly string[];
  /** Columns that count one product's stock by place: together they are its stock. */
  readonly stockParts: readonly number[];
  /** Prices for other buyers, left out. */
  readonly otherPrices: readonly string[];
};

const longestName = 60;
const priceFields = new Set(['price', 'listPrice', 'salePrice']);

export function isHeading(cells: readonly CellValue[]): boolean {
  if (cells.length > limits.columns) return false;
  const known = new Set(cells.map((cell) => (typeof cell === 'string' ? knownFieldOf(cell) : undefined)));
  known.delete(undefined);
  return known.size >= 2;
}

/** Whether the line continues a heading: names only, and only below cells that head several columns or none. */
export function isLowerHeading(upper: TableLine, lower: TableLine): boolean {
  if (lower.line !== upper.line + 1 || lower.cells.length > limits.columns || !holdsNames(lower)) return false;
  const above = textsOf(upper);
  const fresh = [...textsOf(lower).entries()].filter(([index, text]) => text !== '' && text !== (above[index] ?? ''));
  const isBelowGroup = (index: number) =>
    (above[index] ?? '') === '' || (above[index + 1] ?? '') === '' || (upper.spans?.get(index) ?? 1) > 1;
  return (
    fresh.every(([index]) => isBelowGroup(index)) &&
    fresh.some(([index]) => (above[index] ?? '') === '') &&
    // A single name below an unnamed column may be anything.
    (fresh.length > 1 || fresh.some(([index]) => knownFieldOf(String(lower.cells[index])) !== undefined))
  );
}

/** Whether the line above a heading names groups of its columns: `Цена` over `Розница` and `Опт`. */
export function isUpperHeading(upper: TableLine | undefined, lower: TableLine): upper is TableLine {
  if (!upper || lower.line !== upper.line + 1 || !holdsNames(upper)) return false;
  const below = textsOf(lower);
  const named = [...textsOf(upper).entries()].filter(([, text]) => text !== '');
  return named.some(([, text]) => knownFieldOf(text)) && named.every(([index]) => below[index] !== undefined);
}

export function headingOf(line: TableLine): TableHeading {
  return { names: textsOf(line), stockParts: [], otherPrices: [] };
}

/** One name a column out of two rows of names. */
export function joinHeadings(upper: TableLine, lower: TableLine): TableHeading {
  const above = textsOf(upper);
  const below = textsOf(lower);
  const groups = groupsOf(upper, above, below);
  const stockByPlace = new Set(groups.filter((group, index) => isPlaceOfStock(group, below[index] ?? '')));
  const stockParts: number[] = [];
  const otherPrices: string[] = [];
  const names = Array.from({ length: Math.max(above.length, below.length) }, (_, index) => {
    const own = below[index] ?? '';
    const group = groups[index] ?? '';
    if (own === '') return above[index] ?? '';
    if (group === '' || group === own) return own;
    const both = `${group} ${own}`;
    const groupField = knownFieldOf(group);
    // Under "Остаток", "Склад" beside "Магазин" is one place of two, though alone it would be all of the stock.
    if (groupField === 'stock' && stockByPlace.has(group)) {
      const whole = wholeOf(group, groups, below);
      if (whole === index) return 'stock';
      if (whole === undefined) stockParts.push(index);
      return '';
    }
    if (knownFieldOf(both)) return both;
    if (knownFieldOf(own)) return own;
    if (groupField !== undefined && priceFields.has(groupField)) {
      otherPrices.push(both);
      return '';
    }
    if (groupField === 'availability') {
      stockParts.push(index);
      return '';
    }
    return below.filter((name) => name === own).length > 1 ? both : own;
  });
  return { names, stockParts, otherPrices };
}

/** All of the stock, though places or what is put aside are told beside it; best first. */
const wholeStock = [/^(?:свободн|доступн|free|available)/iu, /^(?:всего|итого|общ\p{L}+|total|all)$/iu];

function wholeOf(group: string, groups: readonly string[], below: readonly string[]): number | undefined {
  for (const whole of wholeStock) {
    const index = below.findIndex((own, at) => groups[at] === group && whole.test(own));
    if (index >= 0) return index;
  }
  return undefined;
}

function isPlaceOfStock(group: string, own: string): boolean {
  return own !== '' && own !== group && knownFieldOf(group) === 'stock' && knownFieldOf(own) === undefined;
}

/** Which upper name stands over each column: what a merged cell covers, else every unnamed column up to one that needs no group. */
function groupsOf(upper: TableLine, above: readonly string[], below: readonly string[]): readonly string[] {
  const groups: string[] = [];
  let current = '';
  let until = 0;
  for (let index = 0; index < below.length; index += 1) {
    const name = above[index] ?? '';
    if (name !== '') {
      current = name;
      until = upper.spans ? index + (upper.spans.get(index) ?? 1) : below.length;
    }
    const standsAlone = name === '' && !upper.spans && knownFieldOf(below[index] ?? '') !== undefined;
    if (index >= until || (standsAlone && !knownFieldOf(`${current} ${below[index]}`))) current = '';
    groups.push(current);
  }
  return groups;
}

function holdsNames(line: TableLine): boolean {
  return line.cells.every(
    (cell) =>
      typeof cell === 'string' &&
      cell.length <= longestName &&
      (cell.trim() === '' || readNumber(cell, '.').type !== 'number'),
  );
}

function textsOf(line: TableLine): readonly string[] {
  return line.cells.map((cell) => oneLine(String(cell)));
}
