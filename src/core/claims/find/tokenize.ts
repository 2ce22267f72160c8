import { parseUnit } from '../../catalog/units.ts';
import { remember } from '../../remember.ts';
import { currencyOf } from '../words/currencies.ts';
import { numberWord } from '../words/numbers.ts';
import { foldWord, stemOf } from '../words/stem.ts';

export type Token = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly folded: string;
  /** Of the text, whatever its kind: looked up once for all that ask of a word. */
  readonly stem: string;
} & (
  | { readonly kind: 'word' }
  /** Letters with figures, as models are named: `S40`, `К-300М`. */
  | { readonly kind: 'model' }
  /** `values`: the readings of the writing, e.g. `1.299` is 1299 or 1.299. */
  | { readonly kind: 'number'; readonly values: readonly number[] }
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'symbol' }
);

const isoDate = /(\d{4})-(\d{2})-(\d{2})(?!\d)/uy;
const dottedDate = /(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/uy;
/** A shop may close at 24:00. */
const clock = /([01]?\d|2[0-3]|24(?=:00)):([0-5]\d)(?![\d:])/uy;
const grouped = /\d{1,3}(?:[  '_]\d{3})+(?![\d])(?:[.,]\d{1,2}(?!\d))?/uy;
const commas = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d{1,2}(?!\d))?/uy;
const dots = /\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d{1,2}(?!\d))?/uy;
const plain = /\d+(?:[.,]\d+)?/uy;
/** A name has so many parts at most: without an end, a chain of hyphens would be gone through anew at each of its words. */
const model = /(?:(?:\p{L}+[-/]){0,8}\p{L}+[-/]?\d|\d+\p{L}+\d|\d+[-/]?\p{L})[\p{L}\d]*(?:[-/.][\p{L}\d]+)*\+?/uy;
const gluedUnit = /(\d+(?:[.,]\d+)?)(\p{L}[\p{L}/]*\d?)(?![\p{L}\d])/uy;
const dimensions = /\d+(?:[.,]\d+)?(?:[xх×*]\d+(?:[.,]\d+)?)+(?![\p{L}\d])/iuy;
const ordinalEnding = /(\d+)-?(?:й|я|е|го|му|ый|ая|ое|ти|ми|х|ю|st|nd|rd|th)(?![\p{L}\d])/uy;

/** Cuts normalised text into words, numbers, models, times, dates and signs. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (isSpace(text, at)) {
      at += 1;
      continue;
    }
    if (isDigit(text, at)) tokens.push(...figures(text, at));
    else tokens.push(isLetter(text, at) ? wordOrModel(text, at) : symbol(text, at));
    at = tokens.at(-1)?.end ?? at + 1;
  }
  return tokens;
}

function wordOrModel(text: string, at: number): Token {
  let end = at + 1;
  while (isLetter(text, end)) end += 1;
  // `К-300`, `S40`; but `насос-2` cut from a range is a model all the same.
  const mayGoOn = isDigit(text, end) || text[end] === '-' || text[end] === '/';
  const named = mayGoOn ? match(model, text, at) : null;
  return named ? token(text, at, named[0].length, { kind: 'model' }) : token(text, at, end - at, { kind: 'word' });
}

function figures(text: string, at: number): readonly Token[] {
  return dateOrTime(text, at) ?? sides(text, at) ?? glued(text, at) ?? numberOrModel(text, at);
}

/** Asked of every character: the two alphabets by their codes, and the rest as Unicode has it. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  if (code >= 0x410 && code <= 0x44f) return true;
  return at < text.length && /\p{L}/u.test(text[at] ?? '');
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return !(code >= 0x410 && code <= 0x44f) && /\s/u.test(text[at] ?? '');
}

function dateOrTime(text: string, at: number): readonly Token[] | undefined {
  const iso = match(isoDate, text, at);
  if (iso) return [token(text, at, iso[0].length, { kind: 'date', date: iso[0] })];
  const dotted = match(dottedDate, text, at);
  if (dotted) {
    const [whole, first = '', mark, second = '', year = ''] = dotted;
    // `11/28/2026` is month first when it can't be otherwise.
    const isMonthFirst = mark === '/' && Number(second) > 12;
    const [day, month] = isMonthFirst ? [second, first] : [first, second];
    if (Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31) {
      const date = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      return [token(text, at, whole.length, { kind: 'date', date })];
    }
  }
  const time = match(clock, text, at);
  if (time) return [token(text, at, time[0].length, { kind: 'time', time: `${time[1]?.padStart(2, '0')}:${time[2]}` })];
  return undefined;
}

/** `10x20x30`: numbers with a sign between them. */
function sides(text: string, at: number): readonly Token[] | undefined {
  const found = match(dimensions, text, at);
  if (!found) return undefined;
  return [...found[0].matchAll(/\d+(?:[.,]\d+)?|[xх×*]/giu)].map((piece) => {
    const start = at + piece.index;
    const isNumber = /^\d/u.test(piece[0]);
    return token(
      text,
      start,
      piece[0].length,
      isNumber ? { kind: 'number', values: readings(piece[0]) } : { kind: 'symbol' },
    );
  });
}

/** `15бар`, `12к`, `1.5k`, `2л`, `28th`, `3-й`: a number and what stands against it. */
function glued(text: string, at: number): readonly Token[] | undefined {
  const ordinal = match(ordinalEnding, text, at);
  if (ordinal) {
    const figures = ordinal[1] ?? '';
    return [
      token(text, at, figures.length, { kind: 'number', values: readings(figures) }),
      token(text, at + figures.length, ordinal[0].length - figures.length, { kind: 'word' }, 'ordinal'),
    ];
  }
  const unit = match(gluedUnit, text, at);
  if (!unit) return undefined;
  const [, figures = '', letters = ''] = unit;
  const isKnown =
    parseUnit(letters) || currencyOf(letters) || numberWord(foldWord(letters))?.rank === 3 || /^[xх]$/iu.test(letters);
  if (!isKnown || (/^[A-ZА-Я]$/u.test(letters) && figures.length > 2 && !/[ВWГ]/iu.test(letters))) return undefined;
  return [
    token(text, at, figures.length, { kind: 'number', values: readings(figures) }),
    token(text, at + figures.length, letters.length, { kind: 'word' }),
  ];
}

function numberOrModel(text: string, at: number): readonly Token[] {
  const isAfterLetter = /\p{L}/u.test(text[at - 1] ?? '');
  const wide = match(grouped, text, at) ?? match(commas, text, at) ?? match(dots, text, at);
  if (wide && !isAfterLetter) return [token(text, at, wide[0].length, { kind: 'number', values: readings(wide[0]) })];
  const mixed = match(model, text, at);
  if (mixed && !/^\d+[xх×]\d+(?:[xх×]\d+)*$/iu.test(mixed[0]) && !/^\d+(?:[.,]\d+)?-\p{L}{4,}$/u.test(mixed[0])) {
    return [token(text, at, mixed[0].length, { kind: 'model' })];
  }
  const number = match(plain, text, at);
  const length = number?.[0].length ?? 1;
  return [token(text, at, length, { kind: 'number', values: readings(text.slice(at, at + length)) })];
}

/** `12 990`, `1,299.00`, `12,9`, `1.299`: each way the figures can be read, likeliest first. */
function readings(figures: string): readonly number[] {
  const digits = figures.replace(/[ '_]/gu, '');
  const decimal = Number(digits.replace(',', '.'));
  if (/^\d{1,3}(?:[.,]\d{3})+$/u.test(digits)) {
    const whole = Number(digits.replace(/[.,]/gu, ''));
    return Number.isNaN(decimal) ? [whole] : [whole, decimal];
  }
  if (/,\d{3}.*\./u.test(digits)) return [Number(digits.replaceAll(',', ''))];
  if (/\.\d{3}.*,/u.test(digits)) return [Number(digits.replaceAll('.', '').replace(',', '.'))];
  return [decimal];
}

function symbol(text: string, at: number): Token {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return token(text, at, character.length, { kind: 'symbol' });
}

type Kind = Token extends infer Each
  ? Each extends Token
    ? Omit<Each, 'start' | 'end' | 'text' | 'folded' | 'stem'>
    : never
  : never;

function token(text: string, start: number, length: number, kind: Kind, folded?: string): Token {
  const forms = formsOf(text.slice(start, start + length));
  const { text: written, stem } = forms;
  return { start, end: start + length, text: written, folded: folded ?? forms.folded, stem, ...kind } as Token;
}

/** The same text each time: what is remembered of a word is found by it at once. */
const formsOf = remember((text) => ({ text, folded: foldWord(text), stem: stemOf(text) }));

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
