import { join } from 'node:path';
import { readBlocks } from '../read-blocks.ts';
import { foldText } from '../reading/clean-text.ts';
import { type Masked, mask, nothingIn } from './slot-text.ts';

const lists = readBlocks(join(import.meta.dirname, '..', 'data', 'first-names.yaml'));
const firstNames = new Set(Object.values(lists).flatMap((lines) => lines.flatMap((line) => foldText(line).split(' '))));

export type NameOptions = {
  readonly isExpected: boolean;
  /** A phone or an e-mail stands in the same message: a bare name beside it is the customer's. */
  readonly hasContact: boolean;
  /** Nothing but contacts stands beside what may be a name, and it is no town that was asked for. */
  readonly isAlone?: boolean;
  /** Words of no name: everyday ones and those of the choices offered. */
  readonly isKnownWord: (word: string) => boolean;
  /** As above, but only as it is written: behind a name "Brandt" is no slip for "brand". */
  readonly isKnownAsWritten?: (word: string) => boolean;
};

const strong =
  /(?:меня\s+зовут|мо[её]\s+имя|зовут|имя|на\s+имя|фио|получатель|контактное\s+лицо|my\s+name\s+is|my\s+name's|name\s+is|name|call\s+me|under\s+the\s+name(?:\s+of)?|recipient|(?:запишите|оформите|запиши|оформи)\s+на)\s*[:-]?\s+/iu;
const weak =
  /(?:^|[,.;!?]\s*|\s)(?:это|я|с вами|(?:it's|its|this is) for|i'm|i am|im|this is|it's|its|on behalf of|for)\s*[-:]?\s+/iu;

/** The customer's name, where it is introduced, asked for, or stands beside a contact. Never a known word, whatever its case. */
export function readName(text: string, options: NameOptions): Masked<string> {
  return (
    readIntroduced(text, strong, options, true) ??
    readIntroduced(text, weak, options, false) ??
    readBare(text, options) ??
    nothingIn(text)
  );
}

function readIntroduced(
  text: string,
  introduction: RegExp,
  options: NameOptions,
  isStrong: boolean,
): Masked<string> | undefined {
  for (const match of text.matchAll(new RegExp(`(?<!\\p{L})(?:${introduction.source})`, 'giu'))) {
    const start = match.index + match[0].length;
    const words = wordsFrom(text.slice(start), options);
    const first = words[0];
    if (!first) continue;
    const isName =
      isFirstName(first) ||
      (isStrong && !options.isKnownWord(foldText(first))) ||
      (options.isExpected && /^\p{Lu}/u.test(first));
    if (!isName) continue;
    const isDeclined = words.length === 1 && /(?<!\p{L})на(?:\s+имя)?\s*[:-]?\s+$/iu.test(text.slice(0, start));
    const called = isDeclined ? [nominativeAfterOn(first)] : words;
    return found(text, start, joinedLength(text.slice(start), words), called);
  }
  return undefined;
}

/** A part between commas that holds nothing but a name. */
function readBare(text: string, options: NameOptions): Masked<string> | undefined {
  let start = 0;
  for (const part of text.split(/(?<=[,;.!\n}])|(?=\{)/u)) {
    const offset = start + (part.length - part.trimStart().length);
    start += part.length;
    const plain = part
      .replace(/[,;.!]+\s*$/u, '')
      .trim()
      .replace(
        /^(?:(?:я|ну|ой|нет|вернее|точнее|извините|i'm|it's|да|yes|no|hmm|oh|sorry|actually|i mean|беру|заказываю|самовывоз(?:ом)?|заберу(?:\s+сам[аи]?)?|pick-?\s?up|(?:оформ|запиш)(?:и|ите|ляй|ляйте))\s+)+/iu,
        '',
      );
    const lead = part.trimStart().indexOf(plain);
    if (!plain || !/^[\p{L}' -]+$/u.test(plain)) continue;
    const words = wordsFrom(plain, options);
    const count = plain.split(/\s+/).length;
    if (words.length === 0 || words.length !== count) continue;
    if (isBareName(words, options)) return found(text, offset + lead, plain.length, words);
  }
  return undefined;
}

function isBareName(words: readonly string[], options: NameOptions): boolean {
  const hasFirstName = words.some(isFirstName);
  if (options.isExpected) return true;
  // "Айна, +371 …": beside a contact and nothing else a word with a capital is a name, in no list or not.
  if (options.hasContact && options.isAlone === true && words.every((word) => /^\p{Lu}\p{Ll}{2,}/u.test(word)))
    return true;
  return (
    options.hasContact && (hasFirstName || (words.length > 1 && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word))))
  );
}

/** Up to three words that may be parts of a name. */
function wordsFrom(text: string, options: NameOptions): string[] {
  const result: string[] = [];
  const line = /^\s*((?:\p{L}[\p{L}'-]*\s*){1,3})/u.exec(text)?.[1] ?? '';
  for (const word of line.trim().split(/\s+/)) {
    if (!word || word.length > 30) break;
    const isCapital = /^\p{Lu}/u.test(word);
    const isBehindName = isCapital && /^\p{Lu}/u.test(result[0] ?? '');
    const isKnown = (isBehindName && options.isKnownAsWritten) || options.isKnownWord;
    if (!isFirstName(word) && isKnown(foldText(word))) break;
    if (result.length > 0 && /^\p{Lu}/u.test(result[0] ?? '') && !isCapital) break;
    result.push(word);
  }
  return result;
}

function joinedLength(text: string, words: readonly string[]): number {
  const last = words.at(-1) ?? '';
  return text.indexOf(last, words.slice(0, -1).join(' ').length) + last.length;
}

export function isFirstName(word: string): boolean {
  const folded = foldText(word);
  if (firstNames.has(folded)) return true;
  // "на имя Сергея", "на Анну", "для Ивана": a declined first name.
  return listedForm(folded) !== undefined;
}

/** The first name of which a word is a case, as the list has it. */
function listedForm(folded: string): string | undefined {
  if (!/[а-я]/.test(folded) || !/[аеиуыюя]$/.test(folded)) return undefined;
  const stem = folded.slice(0, -1);
  const men = [stem, `${stem}й`, `${stem}ь`];
  const women = [`${stem}а`, `${stem}я`, `${stem}ь`];
  // "Александры" is of Александра, "Александра" of Александр.
  const forms = /[ыиую]$/.test(folded) ? [...women, ...men] : [...men, ...women];
  return forms.find((form) => form.length > 2 && firstNames.has(form));
}

/** "На Петра", "на имя Анны": who it is, as they are called. */
function nominativeAfterOn(word: string): string {
  const folded = foldText(word);
  return firstNames.has(folded) ? word : (listedForm(folded) ?? word);
}

function found(text: string, start: number, length: number, words: readonly string[]): Masked<string> {
  return mask(text, { start, end: start + length }, 'name', words.map(titled).join(' '));
}

function titled(word: string): string {
  const isMixed = /\p{Ll}\p{Lu}/u.test(word);
  return isMixed
    ? word
    : word.toLowerCase().replace(/(?<![\p{L}'])\p{L}|(?<=-|^[od]')\p{L}/gu, (letter) => letter.toUpperCase());
}
