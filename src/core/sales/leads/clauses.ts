import { findNumerals } from '../../claims/find/numerals.ts';
import { tokenize } from '../../claims/find/tokenize.ts';
import { foldWord } from '../../claims/words/stem.ts';

/** A part of a message between commas, as said and as it is read. */
export type Clause = {
  readonly words: string;
  /** Folded, with every number as `#`, and as `##` from a thousand up. */
  readonly read: string;
  /** It ends with the question mark of its sentence, begins like a question, or is what a question lets choose from. */
  readonly isQuestion: boolean;
};

/** Questions are often typed without their mark. "Как можно скорее" asks nothing. */
const asking =
  /^(?:а |и |and |but )?(?:как(?! можно| только| получится)|какой|какая|какие|что|чем|где|когда|куда|почему|сколько|how|what|which|where|when|why|do|does|is|can|could)(?!\p{L})|(?<!\p{L})ли(?!\p{L})/iu;
/** "The 70 or the 60, which is better?" */
const choosing = /(?<!\p{L})(?:или|либо|or)(?!\p{L})/iu;
const mostRead = 1_000;
const longestWords = 200;

export function clausesOf(text: string): readonly Clause[] {
  const sentences = text.slice(0, mostRead).match(/[^.!?;\n]+(?:[.](?=\d)[^.!?;\n]+)*[.!?;\n]*/gu) ?? [];
  return sentences.flatMap((sentence) =>
    sentence
      .split(/,(?!\d)|\s[-–—]\s/u)
      .map((part) => part.replace(/[.!?;\s]+$/u, '').trim())
      .filter((part) => part !== '')
      .map((part, index, parts) => ({
        words: part.slice(0, longestWords),
        read: withMarks(part),
        isQuestion:
          (sentence.includes('?') && (index === parts.length - 1 || choosing.test(part))) || asking.test(part),
      })),
  );
}

/** "Нас двадцать, до 150 тысяч" reads "нас #, до ##". */
function withMarks(part: string): string {
  const text = foldWord(part).replace(/[\u00a0\u202f]/gu, ' ');
  const tokens = tokenize(text);
  let read = '';
  let at = 0;
  for (const { first, last, values, isBareOne } of findNumerals(tokens)) {
    const start = tokens[first]?.start;
    const end = tokens[last]?.end;
    if (start === undefined || end === undefined || isBareOne) continue;
    read += `${text.slice(at, start)}${(values[0] ?? 0) >= 1_000 ? '##' : '#'}`;
    at = end;
  }
  return (read + text.slice(at)).replace(/\s+/gu, ' ');
}
