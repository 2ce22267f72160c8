import { type Line, textOfLine } from './lines-of-page.ts';

export type TextSizes = {
  readonly body: number;
  /** Level of the heading that a line of this size is, 1 for the largest; undefined for text. */
  levelOf(line: Line): number | undefined;
};

const deepestBySize = 4;

/** Most of a document is set in one size; what is clearly larger, and not much of it, is headings. */
export function textSizes(lines: readonly Line[]): TextSizes {
  const letters = new Map<number, number>();
  for (const line of lines)
    letters.set(round(line.size), (letters.get(round(line.size)) ?? 0) + textOfLine(line).length);
  const [[body] = [0]] = [...letters].sort(([, left], [, right]) => right - left);
  const total = [...letters.values()].reduce((sum, count) => sum + count, 0);
  const larger = [...letters]
    .filter(([size, count]) => size >= body * 1.12 && count < total * 0.4)
    .map(([size]) => size)
    .sort((left, right) => right - left);
  return {
    body,
    levelOf: (line) => {
      const place = larger.indexOf(round(line.size));
      return place < 0 || !/\p{L}/u.test(textOfLine(line)) ? undefined : Math.min(place + 1, deepestBySize);
    },
  };
}

function round(size: number): number {
  return Math.round(size * 2) / 2;
}
