import { isHeadingRow } from '../../cutting/table-text.ts';
import { attribute, type Element, flatText, isElement, isUnread } from './nodes.ts';

export type ReadTable =
  | {
      readonly type: 'table';
      readonly caption: string;
      readonly rows: readonly (readonly string[])[];
      readonly hasHeading: boolean;
    }
  /** A table that only places things on the page; its cells in reading order. */
  | { readonly type: 'layout'; readonly cells: readonly Element[] };

type Cell = { readonly element: Element; readonly columns: number; readonly rows: number };
type Row = { readonly cells: readonly Cell[]; readonly isHeading: boolean };

/** Spans are filled with the text they cover, so that each row can be read alone. */
const widestSpan = 20;
const highestSpan = 200;

export function readTable(table: Element, textOf: (cell: Element) => string): ReadTable {
  const rows = rowsOf(table);
  const cells = rows.flatMap((row) => row.cells);
  const widest = Math.max(0, ...rows.map((row) => row.cells.length));
  if (widest < 2 || cells.some(({ element }) => holdsTable(element)))
    return { type: 'layout', cells: cells.map(({ element }) => element) };
  const texts = filled(rows, textOf).filter((row) => row.some((text) => text !== ''));
  const caption = table.childNodes.filter(isElement).find(({ tagName }) => tagName === 'caption');
  return {
    type: 'table',
    caption: caption ? flatText(caption) : '',
    rows: texts,
    hasHeading: rows[0]?.isHeading === true || isHeadingRow(texts),
  };
}

function rowsOf(table: Element): readonly Row[] {
  const groups = table.childNodes.filter(isElement).filter((child) => !isUnread(child));
  return groups.flatMap((group) => {
    if (group.tagName === 'tr') return [rowOf(group, false)];
    if (!/^(?:thead|tbody|tfoot)$/.test(group.tagName)) return [];
    const rows = group.childNodes.filter(isElement).filter((row) => row.tagName === 'tr' && !isUnread(row));
    return rows.map((row) => rowOf(row, group.tagName === 'thead'));
  });
}

function rowOf(row: Element, isHead: boolean): Row {
  const cells = row.childNodes.filter(isElement).filter((cell) => /^t[dh]$/.test(cell.tagName) && !isUnread(cell));
  return {
    isHeading: isHead || (cells.length > 1 && cells.every(({ tagName }) => tagName === 'th')),
    cells: cells.map((element) => ({
      element,
      columns: spanOf(element, 'colspan', widestSpan),
      rows: spanOf(element, 'rowspan', highestSpan),
    })),
  };
}

function spanOf(cell: Element, name: string, most: number): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Math.min(most, Math.max(1, Number.isNaN(span) ? 1 : span));
}

function filled(rows: readonly Row[], textOf: (cell: Element) => string): readonly (readonly string[])[] {
  const carried = new Map<number, { readonly text: string; rows: number }>();
  return rows.map(({ cells }) => {
    const texts: string[] = [];
    const take = () => {
      for (let above = carried.get(texts.length); above; above = carried.get(texts.length)) {
        above.rows -= 1;
        if (above.rows === 0) carried.delete(texts.length);
        texts.push(above.text);
      }
    };
    for (const cell of cells) {
      take();
      const text = textOf(cell.element);
      for (let column = 0; column < cell.columns; column += 1) {
        if (cell.rows > 1) carried.set(texts.length, { text, rows: cell.rows - 1 });
        texts.push(text);
      }
    }
    take();
    return texts;
  });
}

function holdsTable(cell: Element): boolean {
  const waiting = [...cell.childNodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === 'table') return true;
    for (const child of node.childNodes) waiting.push(child);
  }
  return false;
}
