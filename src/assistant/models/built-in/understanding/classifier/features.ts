import { stemOf } from '../reading/tokens.ts';
import { classOf } from './word-classes.ts';

/** Part of the weights' key: raise it when features are made differently. */
export const featuresVersion = 3;

export type Feature = readonly [name: string, value: number];

/** A word of no trade's talk: a product, a brand, a person; learned and read as one and the same. */
export const unknownMark = '{unknown}';

const wordValue = 1;
const pairValue = 0.8;
const gramValue = 0.25;
const classValue = 0.7;
const classPairValue = 0.6;

/** What the classifier sees. `spelled` are the tokens as written, `known` the same tokens mended or replaced by the unknown mark. */
export function featuresOf(known: readonly string[], spelled: readonly string[]): Feature[] {
  const values = new Map<string, number>();
  const add = (name: string, value: number) => values.set(name, Math.max(values.get(name) ?? 0, value));
  const joined = joinUnknown(known);
  addClasses(joined, add);
  const marks = joined.map((word) => (/^[{@]/.test(word) ? word : stemOf(word)));
  const words = marks.filter((mark) => mark !== '?');
  for (const mark of marks) add(`w:${mark}`, mark === '?' ? 0.5 : wordValue);
  const framed = ['^', ...words, '$'];
  for (let i = 1; i < framed.length; i += 1) add(`p:${framed[i - 1]} ${framed[i]}`, pairValue);
  for (let i = 2; i < framed.length - 1; i += 1) add(`s:${framed[i - 2]}_${framed[i]}`, pairValue / 2);
  for (const word of spelled) if (/^\p{L}/u.test(word)) addGrams(word, add);
  add(`n:${Math.min(words.length, 5)}`, 0.5);
  return normalised(values);
}

/** What kinds of words stand there, and which two follow each other, whatever stands between them. */
function addClasses(words: readonly string[], add: (name: string, value: number) => void): void {
  const classes = words.flatMap((word) => (word.startsWith('{') ? [] : (classOf(word) ?? [])));
  for (const name of classes) add(`c:${name}`, classValue);
  for (let i = 1; i < classes.length; i += 1) add(`d:${classes[i - 1]} ${classes[i]}`, classPairValue);
}

function joinUnknown(words: readonly string[]): string[] {
  return words.filter((word, index) => word !== unknownMark || words[index - 1] !== unknownMark);
}

function addGrams(word: string, add: (name: string, value: number) => void): void {
  const framed = `<${word.slice(0, 24)}>`;
  for (let size = 3; size <= 4; size += 1)
    for (let start = 0; start + size <= framed.length; start += 1)
      add(`g:${framed.slice(start, start + size)}`, gramValue);
}

/** Long and short messages weigh the same; the square root keeps long ones a little louder. */
function normalised(values: ReadonlyMap<string, number>): Feature[] {
  let square = 0;
  for (const value of values.values()) square += value * value;
  const scale = 3 / Math.sqrt(square || 1);
  return Array.from(values, ([name, value]) => [name, value * scale] as const);
}
