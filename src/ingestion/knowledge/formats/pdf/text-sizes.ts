import { type Line, textOfLine } from './lines-of-page.ts';

export type TextSizes = {
  readonly body: number;
  /** Level of the heading that a line of this size is, 1 for the largest; undefined for text. */
  levelOf(line: Line): number | undefined;
  /** A short line of bold text where most is not bold. */
  isBoldHeading(line: Line): boolean;
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
  const bold = lines.reduce((sum, line) => sum + (line.isBold ? textOfLine(line).length : 0), 0);
  return {
    body,
    isBoldHeading: (line) => {
      const text = textOfLine(line);
      const isShort = text.length <= 120 && !/[.;:,…]$/.test(text) && /\p{L}{2}/u.test(text);
      return line.isBold && bold < total * 0.3 && line.size > body * 0.95 && isShort;
    },
    levelOf: (line) => {
      const place = larger.indexOf(round(line.size));
      return place < 0 || !/\p{L}/u.test(textOfLine(line)) ? undefined : Math.min(place + 1, deepestBySize);
    },
  };
}

function round(size: number): number {
  return Math.round(size * 2) / 2;
}
