import { type Block, longestHeading } from '../cutting/block.ts';
import { questionHeadings } from '../cutting/question-headings.ts';
import { tableText } from '../cutting/table-text.ts';
import type { ParseFile } from './format.ts';
import { headingShapeOf } from './heading-shape.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { readText } from './read-text.ts';

/** Plain text: its headings are known by their shape only. What people write as in Markdown (lists, tables) is read so too. */
export const readPlainText: ParseFile = ({ bytes }) => {
  const { text, warnings } = readText(bytes);
  return { blocks: questionHeadings(textBlocks(text)), warnings };
};

export function textBlocks(text: string): readonly Block[] {
  const lines = text.split('\n').map((line) => line.replace(/\f/g, '').trimEnd());
  const blocks: Block[] = [];
  let rest: string[] = [];
  const close = () => {
    if (rest.length > 0) blocks.push(...markdownBlocks(rest.join('\n')));
    rest = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const table = tabbedRows(lines, index);
    const level = headingLevel(lines, index);
    if (table.length > 1) {
      close();
      blocks.push({ type: 'table', text: tableText(table, true) });
      index += table.length - 1;
    } else if (level !== undefined) {
      close();
      blocks.push({ type: 'heading', level, text: line.trim(), isGuess: true });
    } else rest.push(asItem(line));
  }
  close();
  return blocks;
}

/** By number or capitals, when it stands apart from the text above and is not one of a list. */
function headingLevel(lines: readonly string[], index: number): number | undefined {
  const line = lines[index] ?? '';
  if (line.length > longestHeading) return undefined;
  if (isTitle(lines, index)) return 1;
  const shape = headingShapeOf(line);
  if (!shape) return undefined;
  const before = lines[index - 1]?.trim() ?? '';
  if (before !== '' && !headingShapeOf(before)) return undefined;
  if (shape.kind !== 'number' || shape.level > 3) return shape.level;
  const sibling = (text: string | undefined) =>
    headingShapeOf(text ?? '')?.level === shape.level || /^\s*\d{1,2}[.)]\s/.test(text ?? '');
  return sibling(lines[index + 1]) || sibling(lines[index - 1]) ? undefined : shape.level;
}

/** A short line that opens the file and stands alone. */
function isTitle(lines: readonly string[], index: number): boolean {
  const line = lines[index]?.trim() ?? '';
  if (line === '' || line.length > 80 || !/^[\p{Lu}\d«"]/u.test(line) || /[.:;,!?…]$/.test(line)) return false;
  const isFirst = lines.slice(0, index).every((earlier) => earlier.trim() === '');
  return isFirst && lines[index + 1]?.trim() === '' && lines.slice(index + 2).some((later) => later.trim() !== '');
}

function asItem(line: string): string {
  return line.replace(/^(\s*)[•·▪◦●‣–—]\s+(?=\S)/, '$1- ');
}

/** Lines of cells between tabs, as they come out of a spreadsheet. */
function tabbedRows(lines: readonly string[], start: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (let index = start; index < lines.length; index += 1) {
    const cells = (lines[index] ?? '').trim().split('\t');
    if (cells.length < 2 || (rows[0] && cells.length !== rows[0].length)) break;
    rows.push(cells);
  }
  return rows;
}
