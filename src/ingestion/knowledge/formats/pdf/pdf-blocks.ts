import { type Block, guessedLevel, longestHeading, type TextBlock } from '../../cutting/block.ts';
import { isHeadingRow, tableText } from '../../cutting/table-text.ts';
import { headingShapeOf } from '../heading-shape.ts';
import { findTable } from './find-table.ts';
import { type Line, textOfLine } from './lines-of-page.ts';
import { hyphenatedWords, joinLines } from './mend-hyphens.ts';
import { type TextSizes, textSizes } from './text-sizes.ts';

const itemMark = /^(?:[•·▪◦●‣*–—-]\s+|\d{1,3}[.)]\s+)(?=\S)/u;
/** Headings by shape stand below those by size. */
const shapeLevel = 3;

type Paragraph = {
  readonly lines: string[];
  readonly kind: 'text' | 'item' | 'heading';
  readonly level: number;
  readonly page: number;
};

/** The lines of a document's pages as headings, paragraphs, lists and tables. */
export function pdfBlocks(pages: readonly (readonly Line[])[]): readonly Block[] {
  const lines = pages.flat().filter((line) => !isOfContents(textOfLine(line)));
  const words = hyphenatedWords(lines.map(textOfLine));
  const walk = new PageWalk(textSizes(lines), words, usualGap(lines));
  for (let index = 0; index < lines.length; ) {
    const table = findTable(lines, index);
    const line = lines[index];
    if (table && line) walk.table(table.rows, line.page);
    else if (line) walk.line(line, lines[index - 1]);
    index += table ? table.lines : 1;
  }
  return walk.end();
}

/** `Returns . . . . . . 5` */
function isOfContents(text: string): boolean {
  return /(?:\.\s?){5,}\s?(?:\d{1,4}|[ivxlc]{1,6})$/i.test(text.slice(-200));
}

class PageWalk {
  private readonly blocks: Block[] = [];
  private readonly sizes: TextSizes;
  private readonly words: ReadonlySet<string>;
  private readonly gap: number;
  private open: Paragraph | undefined;
  private tableHead: readonly string[] | undefined;

  constructor(sizes: TextSizes, words: ReadonlySet<string>, gap: number) {
    this.sizes = sizes;
    this.words = words;
    this.gap = gap;
  }

  line(line: Line, before: Line | undefined): void {
    const text = textOfLine(line);
    const level = this.sizes.levelOf(line) ?? (this.sizes.isBoldHeading(line) ? levelByShape(text) : undefined);
    const kind =
      level !== undefined && text.length <= longestHeading ? 'heading' : itemMark.test(text) ? 'item' : 'text';
    const isNext = this.open !== undefined && !this.isNew(line, before, kind, level ?? 0);
    if (isNext) this.open?.lines.push(text);
    else {
      this.close();
      this.open = { lines: [text], kind, level: level ?? 0, page: line.page };
    }
  }

  /** A table that goes on over the page gets its heading row again, so that each part can be read alone. */
  table(rows: readonly (readonly string[])[], page: number): void {
    this.close();
    const last = this.blocks.at(-1);
    const head = last?.type === 'table' && last.place?.page === page - 1 ? this.tableHead : undefined;
    const isContinued =
      head !== undefined && head.length === rows[0]?.length && head.join('\n') !== rows[0]?.join('\n');
    const hasHeading = isContinued || isHeadingRow(rows);
    this.tableHead = isContinued ? head : hasHeading ? rows[0] : undefined;
    this.blocks.push({
      type: 'table',
      text: tableText(isContinued ? [head, ...rows] : rows, hasHeading),
      place: { page },
    });
  }

  end(): readonly Block[] {
    this.close();
    return this.blocks;
  }

  private isNew(line: Line, before: Line | undefined, kind: Paragraph['kind'], level: number): boolean {
    const open = this.open;
    if (!open || !before) return true;
    const last = open.lines.at(-1) ?? '';
    if (kind === 'heading' || open.kind === 'heading')
      return (
        kind !== open.kind || level !== open.level || line.page !== before.page || line.y - before.y > 2.2 * line.size
      );
    if (kind === 'item') return true;
    const isOver = /[.!?:;…]["»”)]?$/u.test(last);
    if (line.page !== before.page) return isOver || !/^[\p{Ll}\d]/u.test(textOfLine(line));
    // Back up on the page: the next column of a text in columns.
    if (line.y < before.y) return isOver;
    if (line.y - before.y > 1.4 * this.gap) return true;
    if (open.lines.length === 1 && isShapedHeading(last)) return true;
    return isOver && (headingShapeOf(textOfLine(line)) !== undefined || isIndented(line, before));
  }

  private close(): void {
    const open = this.open;
    this.open = undefined;
    if (!open) return;
    const place = { page: open.page };
    const text = joinLines(open.lines, this.words).replaceAll('\u00ad', '');
    if (text.trim() === '') return;
    const shape = open.lines.length === 1 && open.kind !== 'heading' ? headingShapeOf(text) : undefined;
    if (open.kind === 'heading') this.blocks.push({ type: 'heading', level: open.level, text, isGuess: true, place });
    else if (shape && (open.kind === 'text' || shape.kind !== 'number'))
      this.blocks.push({ type: 'heading', level: shapeLevel + shape.level - 1, text, isGuess: true, place });
    else if (open.kind === 'item') this.item(text.replace(/^[•·▪◦●‣*–—]\s+/u, '- '), place);
    else this.blocks.push({ type: 'paragraph', text, place });
  }

  private item(text: string, place: { readonly page: number }): void {
    const last = this.blocks.at(-1);
    if (last?.type === 'list') this.blocks[this.blocks.length - 1] = { ...last, text: `${last.text}\n${text}` };
    else this.blocks.push({ type: 'list', text, place } satisfies TextBlock);
  }
}

function levelByShape(text: string): number {
  const shape = headingShapeOf(text);
  return shape ? shapeLevel + shape.level - 1 : guessedLevel;
}

function isShapedHeading(text: string): boolean {
  const shape = headingShapeOf(text);
  return shape !== undefined && (shape.kind !== 'number' || !itemMark.test(text));
}

function isIndented(line: Line, before: Line): boolean {
  return (line.cells[0]?.x ?? 0) - (before.cells[0]?.x ?? 0) > line.size;
}

/** The distance of lines within a paragraph: the most frequent one. */
function usualGap(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const gap = before && before.page === line.page ? Math.round(line.y - before.y) : 0;
    if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  const [[gap] = [14]] = [...counts].sort(([left, many], [right, more]) => more - many || left - right);
  return gap;
}
