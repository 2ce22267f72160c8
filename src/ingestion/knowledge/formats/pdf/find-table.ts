import type { Cell, Line } from './lines-of-page.ts';

export type FoundTable = { readonly rows: readonly (readonly string[])[]; readonly lines: number };

type Column = { x: number; end: number };

/**
 * A table that begins at a line: lines of cells that stand below each other. A line that fills only part of the columns, close
 * below, goes on with the cells above it. Undefined when fewer than two full lines agree.
 */
export function findTable(lines: readonly Line[], start: number): FoundTable | undefined {
  const first = lines[start];
  if (!first || first.cells.length < 2) return undefined;
  const columns: Column[] = first.cells.map(({ x, end }) => ({ x, end }));
  const rows: string[][] = [first.cells.map(({ text }) => text)];
  let index = start + 1;
  let rowGap = 0;
  for (let before = first; index < lines.length; index += 1) {
    const line = lines[index];
    const gap = line ? line.y - before.y : 0;
    if (!line || gap <= 0 || gap > 4 * line.size || line.page !== first.page) break;
    const places = line.cells.map((cell) => columnOf(cell, columns, line.size));
    if (places.some((place) => place === undefined) || new Set(places).size < places.length) break;
    const isPart = line.cells.length < columns.length && (places[0] !== 0 || (rowGap > 0 && gap < 0.8 * rowGap));
    if (!isPart && line.cells.length === 1 && columns.length > 2) break;
    const row = isPart ? (rows.at(-1) ?? []) : Array<string>(columns.length).fill('');
    for (const [position, cell] of line.cells.entries()) {
      const place = places[position] ?? 0;
      row[place] = [row[place], cell.text].filter(Boolean).join(' ');
      const column = columns[place];
      if (column) Object.assign(column, { x: Math.min(column.x, cell.x), end: Math.max(column.end, cell.end) });
    }
    if (!isPart) {
      rows.push(row);
      rowGap = rowGap === 0 ? gap : Math.min(rowGap, gap);
    }
    before = line;
  }
  const full = rows.filter((row) => row.filter(Boolean).length >= 2).length;
  return full >= 2 ? { rows, lines: index - start } : undefined;
}

/** The column that a cell stands in: the only one it overlaps, else one whose left edge it keeps. */
function columnOf(cell: Cell, columns: readonly Column[], size: number): number | undefined {
  const overlapped = columns.flatMap((column, index) => (cell.x < column.end && cell.end > column.x ? [index] : []));
  if (overlapped.length === 1) return overlapped[0];
  if (overlapped.length > 1) return undefined;
  const near = columns.findIndex(
    (column) => Math.abs(column.x - cell.x) < size || Math.abs(column.end - cell.end) < size,
  );
  return near < 0 ? undefined : near;
}
