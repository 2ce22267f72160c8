import { type Line, textOfLine } from './lines-of-page.ts';
import { textSizes } from './text-sizes.ts';

/** Lines of the head and of the foot of a page that may be its running title or number. */
const marginLines = 3;
const pageNumber =
  /^[^\p{L}\d]*(?:(?:стр(?:аница|\.)?|с\.|page|p\.)\s*)?\d{1,4}(?:\s*(?:из|of|\/|—|-)\s*\d{1,4})?[^\p{L}\d]*$/iu;

/** Pages without what is repeated on each: running titles, and numbers of pages. */
export function withoutMargins(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const { levelOf } = textSizes(pages.flat());
  // `Chapter 3` in large letters on top of each page is no running title.
  const isSmall = (line: Line) => levelOf(line) === undefined;
  const heads = repeated(pages, (lines) => lines.slice(0, marginLines).filter(isSmall));
  const feet = repeated(pages, (lines) => lines.slice(-marginLines).filter(isSmall));
  const numberedHeads = numbersPages(pages, (lines) => lines[0]);
  const numberedFeet = numbersPages(pages, (lines) => lines.at(-1));
  return pages.map((lines) => {
    let start = 0;
    let end = lines.length;
    const isHead = (line: Line | undefined) =>
      line !== undefined && (heads.has(shapeOf(line)) || isNumber(line) || (line === lines[0] && numberedHeads(line)));
    const isFoot = (line: Line | undefined) =>
      line !== undefined &&
      (feet.has(shapeOf(line)) || isNumber(line) || (line === lines.at(-1) && numberedFeet(line)));
    while (start < Math.min(marginLines, end) && isHead(lines[start])) start += 1;
    while (end > start && lines.length - end < marginLines && isFoot(lines[end - 1])) end -= 1;
    return lines.slice(start, end);
  });
}

/** Shapes that most pages have at the same height. */
function repeated(
  pages: readonly (readonly Line[])[],
  marginOf: (lines: readonly Line[]) => readonly Line[],
): ReadonlySet<string> {
  const filled = pages.filter((lines) => lines.length > 0);
  if (filled.length < 2) return new Set();
  const counts = new Map<string, number>();
  for (const lines of filled)
    for (const shape of new Set(marginOf(lines).map(shapeOf))) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  // Of two pages both must have it; of many a first page without it does not matter.
  const enough = Math.max(2, Math.ceil(filled.length * 0.6));
  return new Set([...counts].filter(([, count]) => count >= enough).map(([shape]) => shape));
}

/**
 * Whether a line is a running title whose words change with the chapter, `Terms of return 12`: its number counts with the pages, on
 * most of them, at one height. `Chapter 3` alone is a heading, also where each chapter has a page.
 */
function numbersPages(
  pages: readonly (readonly Line[])[],
  edgeOf: (lines: readonly Line[]) => Line | undefined,
): (line: Line) => boolean {
  const counts = new Map<string, number>();
  const keyOf = (line: Line) => {
    const text = textOfLine(line);
    const number = /^\d{1,4}(?=\s)|(?<=\s)\d{1,4}$/.exec(text)?.[0];
    const words = text.split(' ').length;
    return number && words > 2 && words < 20 ? `${Math.round(line.y / 3)} ${Number(number) - line.page}` : undefined;
  };
  for (const lines of pages) {
    const edge = edgeOf(lines);
    const key = edge && keyOf(edge);
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(3, pages.length * 0.4);
  return (line) => (counts.get(keyOf(line) ?? '') ?? 0) >= enough;
}

/** A line with its figures taken out, at its height: `Page 3 of 12` is the same line on every page. */
function shapeOf(line: Line): string {
  return `${Math.round(line.y / 3)} ${textOfLine(line).replace(/\d+/g, '#')}`;
}

function isNumber(line: Line): boolean {
  const text = textOfLine(line);
  // Roman numbers of prefaces too.
  return pageNumber.test(text) || /^[^\p{L}\d]*[ivxl]{1,6}[^\p{L}\d]*$/u.test(text);
}
