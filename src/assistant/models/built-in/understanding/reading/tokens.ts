import { newStemmer } from 'snowball-stemmers';
import { foldText } from './clean-text.ts';

const russian = newStemmer('russian');
const english = newStemmer('english');
const stems = new Map<string, string>();
const maxStems = 20_000;

/** Snowball stem of a folded word, by its script. Remembered: stemming is the dearest step of reading. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = word.length < 3 || word.length > 40 ? word : (/[а-я]/.test(word) ? russian : english).stem(word);
  if (stems.size >= maxStems) stems.clear();
  stems.set(word, stem);
  return stem;
}

const token = /\{[a-z]+\}|\p{L}+|\d+(?:[.,]\d+)?|\?/gu;

/** Folded words, `{slot}` marks, numbers as `{number}` and question marks, in order. */
export function tokensOf(text: string): string[] {
  return Array.from(foldText(text).matchAll(token), ([part]) => (/^\d/.test(part) ? '{number}' : part));
}

/** Folded words only. */
export function wordsOf(text: string): string[] {
  return foldText(text).match(/\p{L}+/gu) ?? [];
}
