import exceljs, { type Worksheet } from 'exceljs';
import type { FileNote } from '../../../../core/ports/ingestion.ts';
import { archiveProblem } from '../../../catalog/check-archive.ts';
import { privateColumns } from '../../../catalog/column-names.ts';
import { limits, megabytes } from '../../../limits.ts';
import { note } from '../../../refusals.ts';
import type { Block } from '../../cutting/block.ts';
import { isHeadingRow, tableText } from '../../cutting/table-text.ts';
import type { ParseFile } from '../format.ts';
import { cellText } from './cell-text.ts';
import { type QuestionColumns, questionColumns } from './question-columns.ts';

/** Rows above the headings: a title, a date, a note to the reader. */
const headingWithin = 15;
const privateNames = new Set(privateColumns.split('|'));

type SheetRow = { readonly line: number; readonly cells: readonly string[] };
type ReadSheet = { readonly blocks: readonly Block[]; readonly warnings: readonly FileNote[] };

/** Every visible sheet: rows of questions and answers become passages of their own, other sheets a table. */
export const readWorkbook: ParseFile = async ({ path }) => {
  const problem = await archiveProblem(path);
  if (problem?.code === 'ARCHIVE_TOO_LARGE')
    return { type: 'failed', ...note(0, 'DOCUMENT_UNPACKS_TOO_LARGE', megabytes(limits.unpackedBytes)) };
  if (problem) return { type: 'failed', ...problem };
  try {
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(path);
    const sheets = book.worksheets.filter(({ state }) => state === 'visible').map(readSheet);
    return {
      blocks: sheets.flatMap(({ blocks }) => blocks),
      warnings: sheets.flatMap(({ warnings }) => warnings),
    };
  } catch (error) {
    return { type: 'failed', ...note(0, 'XLSX_INVALID', error instanceof Error ? error.message : String(error)) };
  }
};

function readSheet(sheet: Worksheet): ReadSheet {
  const rows = rowsOf(sheet);
  for (const [index, { cells }] of rows.slice(0, headingWithin).entries()) {
    const columns = questionColumns(cells);
    if (columns) return questionsOf(sheet.name, rows.slice(index + 1), columns);
  }
  return tableOf(sheet.name, rows);
}

function rowsOf(sheet: Worksheet): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  sheet.eachRow((row, line) => {
    if (row.hidden) return;
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      if (column <= limits.columns) cells[column - 1] = sheet.getColumn(column).hidden ? '' : cellText(cell);
    });
    const filled = Array.from(cells, (cell) => cell ?? '');
    if (filled.some((cell) => cell !== '')) rows.push({ line, cells: filled });
  });
  return rows;
}

function questionsOf(sheet: string, rows: readonly SheetRow[], columns: QuestionColumns): ReadSheet {
  const blocks: Block[] = [];
  const warnings: FileNote[] = [];
  if (columns.others.length > 0) warnings.push(note(0, 'COLUMNS_NOT_READ', sheet, columns.others.join(', ')));
  const place = { sheet };
  let category = '';
  for (const { line, cells } of rows) {
    const own = columns.category === undefined ? '' : (cells[columns.category] ?? '');
    const pairs = columns.pairs.map(({ question, answer }) => [cells[question] ?? '', cells[answer] ?? ''] as const);
    // A row with one cell only names the group of the questions below it.
    const isGroup =
      cells.filter((cell) => cell !== '').length === 1 && pairs[0]?.[0] !== '' && !/\?\s*$/.test(pairs[0]?.[0] ?? '');
    if (own !== '' || isGroup) category = oneLine(own === '' ? (pairs[0]?.[0] ?? '') : own);
    for (const [question, answer] of pairs) {
      if (question !== '' && answer === '' && !isGroup) warnings.push(note(line, 'QUESTION_UNANSWERED', question));
      if (answer === '') continue;
      // Also when it is empty: the one of the sheet before ends here.
      blocks.push({ type: 'heading', level: 2, text: category, place });
      const heading = oneLine(question);
      if (heading !== '') blocks.push({ type: 'heading', level: 3, text: heading, place });
      blocks.push({ type: 'paragraph', text: answer.replace(/\n{2,}/g, '\n'), place });
    }
  }
  return { blocks, warnings };
}

function tableOf(sheet: string, rows: readonly SheetRow[]): ReadSheet {
  const place = { sheet };
  const widths = rows.map(({ cells }) => cells.filter((cell) => cell !== '').length);
  const start = widths.findIndex((width) => width > 1);
  const heading: Block = { type: 'heading', level: 2, text: sheet, place };
  const isText = (text: string): Block => ({ type: 'paragraph', text, place });
  if (start < 0) return { blocks: [heading, ...rows.map(({ cells }) => isText(cells.join(' ').trim()))], warnings: [] };
  const [head = { line: 0, cells: [] }] = rows.slice(start);
  const hidden = head.cells.filter((cell) => privateNames.has(cell.toLowerCase()));
  const used = head.cells.map((cell, column) => ({ cell, column })).filter(({ cell }) => !hidden.includes(cell));
  const texts = rows.slice(start).map(({ cells }) => used.map(({ column }) => oneLine(cells[column] ?? '')));
  return {
    blocks: [
      heading,
      ...rows.slice(0, start).map(({ cells }) => isText(cells.join(' ').trim())),
      { type: 'table', text: tableText(texts, isHeadingRow(texts)), place },
    ],
    warnings: hidden.map((column) => note(head.line, 'PRIVATE_COLUMN', column)),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
