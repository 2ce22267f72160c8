import { dependentScales, hundred, numberWord } from '../words/numbers.ts';
import type { Token } from './tokenize.ts';

/** A number of the sentence, in figures, in words or in both: tokens `first` to `last`. */
export type Numeral = {
  readonly first: number;
  readonly last: number;
  readonly values: readonly number[];
  /** The word "один", "one": more often an article than a count. */
  readonly isBareOne: boolean;
  /** The scale that closed it ("12 тыс."), which a number before it in a range may share. */
  readonly scale: number;
};

/** Reads "12 990", "двенадцать тысяч девятьсот", "12 тыс 990", "1.5k", "twenty-five", "a hundred". */
export function findNumerals(tokens: readonly Token[]): readonly Numeral[] {
  const found: Numeral[] = [];
  let at = 0;
  while (at < tokens.length) {
    const numeral = readNumeral(tokens, at);
    if (numeral) found.push(numeral);
    at = numeral ? numeral.last + 1 : at + 1;
  }
  return shareScales(found, tokens);
}

function readNumeral(tokens: readonly Token[], first: number): Numeral | undefined {
  let totals = [0];
  let current: readonly number[] | undefined;
  /** Rank the next word must stay under within the present thousand; figures take all ranks. */
  let room = 4;
  let scaleRoom = Number.POSITIVE_INFINITY;
  let last = first - 1;
  let scale = 1;
  for (let at = first; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind === 'number') {
      if (current !== undefined || token.values.some((value) => value >= scaleRoom)) break;
      // After a scale only whole figures of the lower places go on with the number: "12 тыс 990", not "5 тыс 2 шт".
      if (scaleRoom !== Number.POSITIVE_INFINITY && !/^\d{3}$/u.test(token.text)) break;
      current = token.values;
      room = 0;
      last = at;
      continue;
    }
    if (isJoint(tokens, at, current !== undefined || last >= first)) continue;
    if (token.kind !== 'word') break;
    if (token.folded === hundred && (current !== undefined || isArticle(tokens[at - 1]))) {
      current = (current ?? [1]).map((value) => value * 100);
      room = 2;
      last = at;
      continue;
    }
    const word = numberWord(token.folded);
    if (!word) break;
    if (word.rank === 3) {
      if (isKelvin(token, current)) break;
      if (word.value >= scaleRoom || (current === undefined && !standsAlone(token.folded, tokens[at - 1]))) break;
      totals = totals.flatMap((total) => (current ?? [1]).map((value) => total + value * word.value));
      current = undefined;
      room = 4;
      scaleRoom = word.value;
      scale = word.value;
      last =
        at + (tokens[at + 1]?.text === '.' && /^(?:тыс|млн)$/u.test(token.folded) && continues(tokens[at + 2]) ? 1 : 0);
      at = last;
      continue;
    }
    if (word.rank >= room || (current !== undefined && word.rank === 0 && word.value >= 10 && room < 2)) break;
    current = (current ?? [0]).map((value) => value + word.value);
    room = word.rank === 0 ? 0 : word.rank;
    last = at;
  }
  if (last < first) return undefined;
  const values = totals.flatMap((total) => (current ?? [0]).map((value) => round(total + value)));
  const only = tokens[first];
  const isBareOne = first === last && only?.kind === 'word' && values[0] === 1;
  return { first, last, values, isBareOne, scale: current === undefined ? scale : 1 };
}

/** "2700 К" is a temperature: four figures and a capital letter, and nobody counts thousands of thousands so. */
function isKelvin(token: Token, before: readonly number[] | undefined): boolean {
  return /^[КK]$/u.test(token.text) && before?.every((value) => value >= 1_000) === true;
}

/** After "тыс." a full stop may end the sentence; it is the abbreviation's when a number, a currency or a small letter follows. */
function continues(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || token.kind === 'symbol' || /^\p{Ll}/u.test(token.text));
}

/** The hyphen of "twenty-five", the "and" of "a hundred and five". */
function isJoint(tokens: readonly Token[], at: number, isInside: boolean): boolean {
  const text = tokens[at]?.folded;
  if (!isInside || (text !== '-' && text !== 'and')) return false;
  const before = numberWord(tokens[at - 1]?.folded ?? '');
  const next = numberWord(tokens[at + 1]?.folded ?? '');
  if (!next || next.rank === 3) return false;
  if (text === '-') return before?.rank === 1 && next.rank === 0 && next.value < 10;
  return tokens[at - 1]?.folded === hundred || tokens[at - 1]?.folded === 'thousand';
}

function standsAlone(folded: string, before: Token | undefined): boolean {
  if (/^(?:thousand|million)$/u.test(folded)) return isArticle(before);
  return !dependentScales.has(folded);
}

function isArticle(token: Token | undefined): boolean {
  return token?.folded === 'a' || token?.folded === 'per';
}

/** "от 10 до 20 тысяч", "10-20 тыс.", "ten to twenty thousand": the first number is in thousands too. */
function shareScales(numerals: readonly Numeral[], tokens: readonly Token[]): readonly Numeral[] {
  return numerals.map((numeral, index) => {
    const next = numerals[index + 1];
    if (!next || numeral.scale !== 1 || next.scale === 1 || numeral.values.some((value) => value >= 1_000))
      return numeral;
    const between = tokens.slice(numeral.last + 1, next.first).map((token) => token.folded);
    if (between.length !== 1 || !['-', '—', 'до', 'to', 'или', 'or'].includes(between[0] ?? '')) return numeral;
    return { ...numeral, values: numeral.values.map((value) => round(value * next.scale)), scale: next.scale };
  });
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
