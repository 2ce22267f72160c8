/** A run of text as the file draws it; `y` grows downwards, sizes are in points. */
export type TextRun = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isBold?: boolean;
};

/** Text that stands together; a wide gap in a line begins the next cell. */
export type Cell = { readonly x: number; readonly end: number; readonly text: string };

export type Line = {
  readonly page: number;
  readonly y: number;
  readonly size: number;
  /** All of it. */
  readonly isBold: boolean;
  readonly cells: readonly Cell[];
};

type OpenCell = { x: number; end: number; text: string };
type OpenLine = { y: number; size: number; isBold: boolean; cells: OpenCell[] };

/** In font sizes: a gap of this width is no space between words, even in justified text. */
const cellGap = 1.5;
const wordGap = 0.15;
/** Files written cell by cell come back to the first line of a row after so many lines of its first cell. */
const linesBack = 12;

/** The lines of a page in the order in which the file draws them, which for most programs is that of reading. */
export function linesOfPage(runs: readonly TextRun[], page: number): readonly Line[] {
  const lines: OpenLine[] = [];
  for (const run of runs) {
    if (run.text.trim() === '') continue;
    const line = lineFor(run, lines);
    if (line) append(run, line);
    else lines.push({ y: run.y, size: run.size, isBold: run.isBold === true, cells: [cellOf(run)] });
  }
  return lines.map(({ y, size, isBold, cells }) => ({ page, y, size, isBold, cells: withMarkers(cells.map(tidy)) }));
}

function lineFor(run: TextRun, lines: readonly OpenLine[]): OpenLine | undefined {
  const isOn = (line: OpenLine) => Math.abs(line.y - run.y) < 0.4 * Math.max(line.size, run.size);
  const last = lines.at(-1);
  if (last && isOn(last) && endOf(last) <= run.x + 0.5 * run.size) return last;
  return lines.slice(-linesBack, -1).findLast((line) => isOn(line) && endOf(line) + cellGap * line.size <= run.x);
}

function endOf(line: OpenLine): number {
  return line.cells.at(-1)?.end ?? 0;
}

function append(run: TextRun, line: OpenLine): void {
  line.isBold &&= run.isBold === true;
  const cell = line.cells.at(-1);
  const gap = run.x - (cell?.end ?? 0);
  if (!cell || gap > cellGap * run.size) {
    line.cells.push(cellOf(run));
    return;
  }
  cell.text += (gap > wordGap * run.size ? ' ' : '') + run.text;
  cell.end = run.x + run.width;
  line.size = Math.max(line.size, run.size);
}

function cellOf({ x, width, text }: TextRun): OpenCell {
  return { x, end: x + width, text };
}

function tidy({ x, end, text }: OpenCell): Cell {
  return { x, end, text: text.replace(/\s+/g, ' ').trim() };
}

/** The mark of a list item stands apart from its text but is no cell. */
function withMarkers(cells: readonly Cell[]): readonly Cell[] {
  const [mark, text, ...rest] = cells;
  const isMark = mark && /^(?:\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,3}(?:\.\d{1,3})+|[•·▪◦●‣*–—-])$/u.test(mark.text);
  if (!isMark || !text || rest.length > 0) return cells;
  return [{ x: mark.x, end: text.end, text: `${mark.text} ${text.text}` }];
}

export function textOfLine(line: Line): string {
  return line.cells.map(({ text }) => text).join(' ');
}
