import { lookAlikes } from '../language/letters.ts';
import { unitsByForm } from '../language/units.ts';
import { type BaseQuantity, quantityTerm } from './quantity.ts';
import { stem } from './stem.ts';

export type Token = {
  readonly kind: 'word' | 'number' | 'quantity';
  /** Folded, as written; of a quantity the number and the unit. */
  readonly text: string;
  /** What stands for it in the index. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
  readonly number?: number;
  readonly quantity?: BaseQuantity;
  /** Written together with the next token: `rx580`, `кофе-машина`. */
  readonly joint?: 'glued' | 'hyphen';
};

const wordOrNumber = /\p{L}[\p{L}\p{M}]*(?:'\p{L}+)*|\d+/gu;
const spacedThousands = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d])/y;
const plainNumber = /\d+(?:[.,]\d+)*/y;
const inchFraction = /(?:(\d+)[ -])?(\d{1,2})\/(\d{1,2})(?= ?(?:"|дюйм|inch|in\b))/y;
const unitAhead = /( ?)((?:°\p{L}|["″°%]|''|\p{L}+[23]?\.?)(?:[/·*]\p{L}+[23]?)?)(?![\p{L}\d])/uy;
const mixedScripts = /[a-z][а-я]|[а-я][a-z]/;
const secondUnitWord = / ?(\p{L}+)(?![\p{L}\d])/uy;

/** Words, numbers and quantities of a folded text, in order. Never more than `limit`: nobody asks in a thousand words. */
export function tokenize(folded: string, limit = Number.POSITIVE_INFINITY): Token[] {
  const tokens: Token[] = [];
  wordOrNumber.lastIndex = 0;
  for (let match = wordOrNumber.exec(folded); match && tokens.length < limit; match = wordOrNumber.exec(folded)) {
    if (isTimesSign(folded, match[0], match.index)) continue;
    const isNumber = isDigit(match[0][0]);
    const token = isNumber ? readNumber(folded, match.index) : wordToken(match[0], match.index, folded);
    markJoint(tokens, token, folded);
    tokens.push(token);
    wordOrNumber.lastIndex = token.end;
  }
  return tokens;
}

function wordToken(raw: string, start: number, folded: string): Token {
  const end = start + raw.length;
  let text = raw.includes("'") ? raw.replace(/'s$/, '').replaceAll("'", '') : raw;
  if (mixedScripts.test(text)) text = withOneScript(text, isDigit(folded[start - 1]) || isDigit(folded[end]));
  return { kind: 'word', text, term: stem(text), start, end };
}

function readNumber(folded: string, start: number): Token {
  const fraction = matchAt(inchFraction, folded, start);
  if (fraction) {
    const number = Number(fraction[1] ?? 0) + Number(fraction[2]) / Number(fraction[3] === '0' ? 1 : fraction[3]);
    return withUnit(folded, { start, end: start + fraction[0].length, number });
  }
  const isPartOfCode =
    /\p{L}/u.test(folded[start - 1] ?? '') && !isTimesSign(folded, folded[start - 1] ?? '', start - 1);
  const spaced = isPartOfCode ? undefined : matchAt(spacedThousands, folded, start);
  const raw = spaced?.[0] ?? matchAt(plainNumber, folded, start)?.[0] ?? '';
  return withUnit(folded, { start, end: start + raw.length, number: parseNumber(raw), isPartOfCode });
}

function withUnit(folded: string, read: { start: number; end: number; number: number; isPartOfCode?: boolean }): Token {
  const { start, end, number } = read;
  const text = folded.slice(start, end);
  const found = read.isPartOfCode ? undefined : readUnit(folded, end);
  if (!found) return { kind: 'number', text, term: numberTerm(text, number), start, end, number };
  const quantity = { amount: Number((number * found.factor).toPrecision(10)), unit: found.base };
  return {
    kind: 'quantity',
    text: folded.slice(start, found.end),
    term: quantityTerm(quantity),
    start,
    end: found.end,
    number,
    quantity,
  };
}

function readUnit(folded: string, at: number): { base: string; factor: number; end: number } | undefined {
  const hyphen = folded[at] === '-' ? 1 : 0;
  const ahead = matchAt(unitAhead, folded, at + hyphen);
  if (!ahead?.[2]) return undefined;
  const end = at + hyphen + ahead[0].length;
  const first = ahead[2];
  const second = matchAt(secondUnitWord, folded, end);
  const twoWords = second && unitsByForm.get(`${first.replace(/\.$/, '')} ${second[1]}`);
  if (twoWords && second) return { ...twoWords, end: end + second[0].length };
  const unit = unitsByForm.get(first) ?? unitsByForm.get(first.replace(/\.$/, ''));
  if (!unit || (unit.gluedOnly && ahead[1] !== '')) return undefined;
  return { ...unit, end };
}

/** "1,299.00", "1.299,00", "50 000", "0,5": the last sign is the decimal one unless three digits follow a comma alone. */
export function parseNumber(raw: string): number {
  const compact = raw.replace(/\s/g, '');
  const signs = compact.replace(/\d/g, '');
  if (signs.length === 0) return Number(compact);
  const isGrouped =
    /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(compact) &&
    (signs.length > 1 || signs === ',') &&
    !compact.startsWith('0');
  if (isGrouped) return Number(compact.replace(/[.,]/g, ''));
  const decimalAt = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  const value = Number(`${compact.slice(0, decimalAt).replace(/[.,]/g, '')}.${compact.slice(decimalAt + 1)}`);
  return Number.isFinite(value) ? value : 0;
}

/** The x of "20x30 см". */
function isTimesSign(folded: string, word: string, at: number): boolean {
  return (word === 'x' || word === 'х') && isDigit(folded[at - 1]) && isDigit(folded[at + 1]);
}

/** Numbers keep their leading zeros: in an article number they matter. */
function numberTerm(text: string, number: number): string {
  return /^\d+$/.test(text) ? text : String(number).replace('.', 'd');
}

function markJoint(tokens: Token[], next: Token, folded: string): void {
  const last = tokens.at(-1);
  if (!last) return;
  const written = folded.slice(last.end, next.start);
  const isSpacedRange = written.trim() === '-' && last.number !== undefined && next.number !== undefined;
  const gap = isSpacedRange ? '-' : written;
  if (gap === '' || gap === '-') tokens[tokens.length - 1] = { ...last, joint: gap === '' ? 'glued' : 'hyphen' };
}

/** A word of mixed scripts ("кpаcный") in the script of most of its letters, where the look-alikes allow; codes in Latin. */
function withOneScript(word: string, isCode: boolean): string {
  const letters = [...word];
  const asLatin = letters.map((letter) => lookAlikes[letter] ?? letter).join('');
  if (isCode) return asLatin;
  const asCyrillic = letters.map((letter) => latinTwins.get(letter) ?? letter).join('');
  const isMostlyCyrillic = letters.filter((letter) => /[а-я]/.test(letter)).length * 2 >= letters.length;
  const [first, second] = isMostlyCyrillic ? [asCyrillic, asLatin] : [asLatin, asCyrillic];
  return mixedScripts.test(first) ? second : first;
}

const latinTwins = new Map(Object.entries(lookAlikes).map(([cyrillic, latin]) => [latin, cyrillic]));

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function isDigit(sign: string | undefined): boolean {
  return sign !== undefined && sign >= '0' && sign <= '9';
}
