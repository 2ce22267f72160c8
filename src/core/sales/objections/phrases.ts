import { foldWord, stemOf } from '../../claims/words/stem.ts';

/** A phrase that is looked for in what the customer wrote. */
export type Phrase = {
  readonly words: readonly string[];
  /** Words as they stand (`*` for a word's end), or by their stems: a company's own phrases come in any form. */
  readonly by: 'exact' | 'stems';
};

export type Words = {
  readonly exact: readonly string[];
  readonly stems: readonly string[];
  readonly isQuestion: boolean;
};

export function phraseOf(text: string, by: Phrase['by']): Phrase {
  const words = split(text);
  // The stem of a single word is that of too many others: "дорогой" is no complaint.
  return by === 'stems' && words.length > 1 ? { words: words.map(stemOf), by } : { words, by: 'exact' };
}

export function readWords(text: string): Words {
  const exact = split(text.slice(0, longestText));
  return { exact, stems: exact.map(stemOf), isQuestion: text.includes('?') };
}

/** Whether one of the phrases is said, and not denied. */
export function says(text: Words, phrases: readonly Phrase[]): boolean {
  return phrases.some((phrase) => isSaid(text, phrase));
}

/** The most words of the message that make one of the phrases, by their places in it; empty when none is said. */
export function longestSaid(text: Words, phrases: readonly Phrase[]): readonly number[] {
  return phrases
    .map((phrase) => placesOf(text, phrase))
    .reduce((best, places) => (places.length > best.length ? places : best), []);
}

/** Whether the message is hardly more than one of the phrases. */
export function saysOnly(text: Words, phrases: readonly Phrase[]): boolean {
  return phrases.some((phrase) => text.exact.length <= phrase.words.length + 2 && isSaid(text, phrase));
}

const longestText = 600;
/** "это не дорого", "it isn't too expensive", "дорого ли". */
const denials = new Set([
  'не',
  'ни',
  'not',
  'isnt',
  'arent',
  'wasnt',
  'never',
  'нисколько',
  'совсем',
  'самый',
  'самая',
  'самое',
  'самые',
  'most',
]);

function isSaid(text: Words, phrase: Phrase): boolean {
  return placesOf(text, phrase).length > 0;
}

function placesOf(text: Words, { words, by }: Phrase): readonly number[] {
  const said = by === 'exact' ? text.exact : text.stems;
  for (let start = 0; start + words.length <= said.length; start += 1) {
    if (!words.every((word, index) => isWord(said[start + index] ?? '', word))) continue;
    if (denials.has(text.exact[start - 1] ?? '') || text.exact[start + words.length] === 'ли') continue;
    return words.map((_, index) => start + index);
  }
  return [];
}

function isWord(said: string, wanted: string): boolean {
  return wanted.endsWith('*') ? said.startsWith(wanted.slice(0, -1)) : said === wanted;
}

function split(text: string): readonly string[] {
  return (
    foldWord(text)
      .replace(/['’`]/gu, '')
      .match(/[\p{L}\p{N}]+\*?/gu) ?? []
  );
}
