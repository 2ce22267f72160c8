import { functionWords, requestWords } from './stop-words.ts';

/** Words of asking, long enough to be told through a slip, by their first letter. */
const byFirst = Map.groupBy(
  [...functionWords, ...requestWords].filter((word) => word.length >= 5),
  (word) => word[0],
);
/** Of so many letters a word has few neighbours of other meaning: any slip is forgiven. */
const long = 7;
const vowels = /^[aeiouyаеёиоуыэюя]$/u;

/** "Somthing", "пожалйста": the word of asking that was meant; undefined where another word may be. */
export function askingWordMeant(written: string): string | undefined {
  if (written.length < 5) return undefined;
  return byFirst.get(written[0])?.find((word) => isSlip(written, word));
}

/** One edit; in a shorter word only those that fingers make: "tanks" is no "thanks", "перец" no "перед". */
function isSlip(written: string, word: string): boolean {
  if (Math.abs(written.length - word.length) > 1) return false;
  let start = 0;
  while (start < word.length && written[start] === word[start]) start += 1;
  const end = endAlike(written, word, start);
  const [had, meant] = [written.slice(start, written.length - end), word.slice(start, word.length - end)];
  const isSwap = had.length === 2 && meant === `${had[1]}${had[0]}`;
  if (isSwap) return true;
  if (had.length > 1 || meant.length > 1) return false;
  const before = word[start - 1];
  const isDoubling = had.length !== meant.length && (had || meant) === before;
  const isVowel = (letter: string) => letter === '' || vowels.test(letter);
  const isOfVowels = word.length >= 6 && meant !== '' && isVowel(had) && isVowel(meant);
  return isDoubling || isOfVowels || word.length >= long;
}

function endAlike(written: string, word: string, start: number): number {
  const most = Math.min(written.length, word.length) - start;
  let end = 0;
  while (end < most && written.at(-1 - end) === word.at(-1 - end)) end += 1;
  return end;
}
