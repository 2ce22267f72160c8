import { foldLetters } from '../personal-data.ts';

export type Word = {
  /** As written, without an English possessive. */
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  /** Nothing but the start of a text, a line or a sentence stands before it: a capital letter says little. */
  readonly isOpening: boolean;
  /** What stands between the word before and this one. */
  readonly gap: string;
};

/** The words of a text with their places. In a text of capitals none counts as capital. */
export function wordsOf(text: string): readonly Word[] {
  const isShouted = /\p{Lu}{4}/u.test(text) && !/\p{Ll}{3}/u.test(text);
  let last = 0;
  return [...text.matchAll(/\p{L}[\p{L}'’-]*/gu)].map((match) => {
    const written = match[0].replace(/(?:['’]s)?['’-]*$/u, '');
    const gap = text.slice(last, match.index);
    const isOpening = last === 0 || /[.!?…;\n"«“(—]/u.test(gap);
    last = match.index + written.length;
    return {
      text: written,
      folded: foldLetters(written),
      start: match.index,
      end: last,
      isCapital: !isShouted && /^\p{Lu}/u.test(written),
      isOpening,
      gap,
    };
  });
}
