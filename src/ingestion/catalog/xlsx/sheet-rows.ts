import type { CellValue } from '../../../core/ports/ingestion.ts';
import { limits } from '../../limits.ts';
import { note } from '../../refusals.ts';
import type { TableLine } from '../table-heading.ts';
import { itemsOfXml, type XmlElement } from '../xml-items.ts';
import { columnOf, type Merge, mergedCells } from './merged-cells.ts';
import { shownNumber } from './number-formats.ts';
import { type Sheet, textOf, type Workbook } from './workbook.ts';

export type SheetRow =
  | { readonly type: 'line'; readonly line: TableLine }
  | { readonly type: 'refused'; readonly note: ReturnType<typeof note> }
  /** A column that the sheet does not show. */
  | { readonly type: 'hidden-columns'; readonly from: number; readonly to: number };

type Cell = { readonly value: CellValue } | { readonly problem: (line: number) => ReturnType<typeof note> };

/** The rows of a sheet that hold something, with the numbers they have in it. Throws an Error when its XML is broken. */
export async function* sheetRows(book: Workbook, sheet: Sheet): AsyncGenerator<SheetRow> {
  const merges = await mergedCells(book.readPart(sheet.part));
  const isWanted = (name: string, parent: string) =>
    (name === 'row' && parent === 'sheetData') || (name === 'col' && parent === 'cols');
  let open: { readonly merge: Merge; readonly value: CellValue }[] = [];
  let line = 0;
  for await (const item of itemsOfXml(book.readPart(sheet.part), isWanted)) {
    if (item.type !== 'element') {
      if (item.type === 'failed') throw new Error(item.note.reason);
      line += 1;
      yield { type: 'refused', note: note(line, 'CELL_TOO_LARGE', limits.cell) };
      continue;
    }
    const { attributes } = item.element;
    if (item.element.name === 'col') {
      if (/^(1|true)$/.test(attributes.hidden ?? ''))
        yield { type: 'hidden-columns', from: Number(attributes.min) - 1, to: Number(attributes.max) - 1 };
      continue;
    }
    line = Number(attributes.r ?? line + 1);
    const row = readRow(item.element, book, line);
    if ('note' in row) {
      yield { type: 'refused', note: row.note };
      continue;
    }
    const { cells } = row;
    open = open.filter(({ merge }) => merge.bottom >= line);
    for (const { merge, value } of open) {
      while (cells.length <= merge.left) cells.push('');
      if (cells[merge.left] === '') cells[merge.left] = value;
    }
    const own = merges.get(line) ?? [];
    for (const merge of own) {
      const value = cells[merge.left] ?? '';
      // One merged down over several rows says the same of each; a block of rows and columns is a title.
      if (merge.bottom > merge.top && merge.left === merge.right && merge.left < limits.columns && value !== '')
        open.push({ merge, value });
    }
    const spans = new Map(
      own.filter(({ left, right }) => right > left).map(({ left, right }) => [left, right - left + 1]),
    );
    const level = Number(attributes.outlineLevel ?? 0) * 16 + row.indent;
    yield { type: 'line', line: { line, cells, level, ...(spans.size > 0 && { spans }) } };
  }
}

type Row = { readonly cells: CellValue[]; readonly indent: number } | { readonly note: ReturnType<typeof note> };

function readRow(row: XmlElement, book: Workbook, line: number): Row {
  const cells: CellValue[] = [];
  let indent: number | undefined;
  let column = -1;
  for (const cell of row.children) {
    if (cell.name !== 'c') continue;
    const letters = /^[A-Z]{1,3}/.exec(cell.attributes.r ?? '')?.[0];
    column = letters === undefined ? column + 1 : columnOf(letters);
    const read = readCell(cell, book);
    if ('problem' in read) return { note: read.problem(line) };
    if (read.value === '') continue;
    if (column >= limits.columns) return { note: note(line, 'CELL_COUNT', column + 1, limits.columns) };
    while (cells.length < column) cells.push('');
    cells[column] = read.value;
    indent ??= book.styles[Number(cell.attributes.s ?? 0)]?.indent ?? 0;
  }
  return { cells, indent: indent ?? 0 };
}

/** ECMA-376 part 1, 18.3.1.4. A formula gives the value that was computed when the workbook was saved. */
function readCell({ attributes, children }: XmlElement, book: Workbook): Cell {
  const written = children.find(({ name }) => name === 'v')?.raw;
  const inline = children.find(({ name }) => name === 'is');
  if (inline) return { value: textOf(inline) };
  if (written === undefined || written === '') {
    const isFormula = children.some(({ name }) => name === 'f') && attributes.t !== 'str';
    return { value: isFormula ? '=' : '' };
  }
  switch (attributes.t) {
    case 's': {
      const index = Number(written);
      const text = book.texts[index];
      if (text === undefined && index < book.texts.length)
        return { problem: (line) => note(line, 'CELL_TOO_LARGE', limits.cell) };
      return { value: text ?? '' };
    }
    case 'b':
      return { value: written.trim() === '1' };
    case 'e':
      return { problem: (line) => note(line, 'CELL_ERROR', written) };
    case 'd':
      return { value: written.slice(0, 10) };
    case 'str':
    case 'inlineStr':
      return { value: written };
    default: {
      const number = Number(written);
      const format = book.styles[Number(attributes.s ?? 0)]?.format ?? { kind: 'plain' };
      return { value: Number.isFinite(number) ? shownNumber(number, format, book.is1904) : written };
    }
  }
}
