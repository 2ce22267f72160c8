import type { Claim, Hedge } from '../claim.ts';
import { monthOf } from '../words/calendar.ts';
import { currencyOf } from '../words/currencies.ts';
import type { Numeral } from './numerals.ts';
import { type Measure, readMeasure } from './read-unit.ts';
import type { Token } from './tokenize.ts';

export type NumberScan = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly numerals: readonly Numeral[];
};

const joints = new Set(['-', '—', 'до', 'to', 'или', 'or', 'и', 'and']);
const about =
  /^(?:около|примерно|порядка|приблизительно|почти|ориентировочно|about|around|roughly|approximately|approx|almost|nearly|some|~|≈)$/u;
const more = /^(?:больше|более|свыше|минимум|от|выше|дороже|over|above|least|minimum|exceeding|>|≥|from|starting)$/u;
const less =
  /^(?:меньше|менее|до|максимум|дешевле|ниже|under|below|within|most|maximum|up|пределах|течение|<|≤|by|к|поздне\p{L}*|чуть)$/u;

/** Every number of a sentence as what it says: an amount, a percentage, a term, a measure, an article number. */
export function findNumberClaims(scan: NumberScan): readonly Claim[] {
  const claims: Claim[] = [];
  for (const [index, numeral] of scan.numerals.entries()) {
    if (isYearOfDate(scan, index)) continue;
    const claim = claimOf(scan, index, numeral);
    if (claim) claims.push(claim);
  }
  return joinDayRanges(joinFractions(claims, scan), scan);
}

function claimOf(scan: NumberScan, index: number, numeral: Numeral): Claim | undefined {
  const { tokens } = scan;
  const hedge = hedgeBefore(tokens, numeral.first);
  const own = readMeasure(tokens, numeral.last + 1);
  const isAnyUnit = own !== undefined && own.kind !== 'noun';
  const measure = isAnyUnit ? own : (measureOfRange(scan, index) ?? own);
  const leading = currencyBefore(tokens, numeral.first);
  const last = measure && measure === own && !leading ? measure.last : numeral.last;
  const span = spanOf(scan, leading ? numeral.first - 1 : numeral.first, last);
  const [value = 0] = numeral.values;
  if (leading) return { ...span, type: 'amount', values: numeral.values, currency: leading, hedge };
  const named = namedNumber(scan, numeral);
  if (named) return { ...span, ...named };
  if (measure?.kind === 'currency') {
    if (measure.factor === 0.01 && numeral.isBareOne) return undefined;
    const values = numeral.values.map((each) => Number((each * measure.factor).toPrecision(12)));
    return { ...span, type: 'amount', values, currency: measure.currency, hedge };
  }
  if (measure?.kind === 'percent') {
    const percent = numeral.values.at(-1) ?? value;
    return { ...span, type: 'percent', percent, hedge };
  }
  const date = dateOf(tokens, numeral, measure);
  if (date) return { ...span, type: 'date', date, hedge };
  if (measure?.kind === 'days') {
    const days = value * measure.factor;
    return { ...span, type: 'days', from: days, to: days, hedge };
  }
  const time = clockOf(tokens, numeral);
  if (time) return { ...span, type: 'time', time };
  if (measure?.kind === 'unit') {
    if (numeral.isBareOne && /^(?:pcs|person|cup|portion|set|pair|pack)$/u.test(measure.unit)) return undefined;
    const number = Number(((numeral.values.at(-1) ?? value) * measure.factor).toPrecision(10));
    return { ...span, type: 'quantity', number, unit: measure.unit, noun: measure.noun, hedge };
  }
  if (numeral.isBareOne || isListNumber(scan, numeral)) return undefined;
  const noun = measure?.kind === 'noun' ? measure : undefined;
  if (tokens[numeral.last + 1]?.folded === 'ordinal') return undefined;
  return { ...span, type: 'quantity', number: value, unit: noun?.unit, noun: noun?.noun, hedge };
}

/** The 2026 of "November 28, 2026" and "28 ноября 2026": part of the date before it. */
function isYearOfDate(scan: NumberScan, index: number): boolean {
  const numeral = scan.numerals[index];
  const before = scan.numerals[index - 1];
  if (!numeral || !before || !/^20\d\d$/u.test(scan.tokens[numeral.first]?.text ?? '')) return false;
  const measure = readMeasure(scan.tokens, before.last + 1);
  return numeral.first - before.last <= 4 && dateOf(scan.tokens, before, measure)?.startsWith('20') === true;
}

/** In "1-2 дня" and "от 10 до 20 литров" the first number is of the second's kind. */
function measureOfRange(scan: NumberScan, index: number): Measure | undefined {
  const numeral = scan.numerals[index];
  const next = scan.numerals[index + 1];
  if (!numeral || !next) return undefined;
  const between = scan.tokens.slice(numeral.last + 1, next.first);
  const joint = between[0]?.folded ?? '';
  const isCross = /^[xх×*]$/u.test(joint);
  if (between.length !== 1 || !(joints.has(joint) || isCross)) return undefined;
  const own = readMeasure(scan.tokens, next.last + 1);
  // "3 × 11 490 ₽" multiplies; "10 × 20 см" measures.
  if (isCross && own?.kind !== 'unit') return undefined;
  // "× 2 — 22 980 ₽" is no range: its ends would be of one order.
  if (own?.kind === 'currency' && (numeral.values[0] ?? 0) * 50 < (next.values[0] ?? 0)) return undefined;
  return own ?? measureOfRange(scan, index + 1);
}

function currencyBefore(tokens: readonly Token[], first: number): string | undefined {
  const before = tokens[first - 1];
  if (!before) return undefined;
  // "р 5" is no currency; a sign or a code is. Of "100 $ 5 шт" the sign belongs to what it stands after.
  if (before.kind === 'symbol' && currencyOf(before.text)) {
    return tokens[first - 2]?.kind === 'number' && tokens[first - 2]?.end === before.start
      ? undefined
      : currencyOf(before.text);
  }
  return /^[A-Z]{3}$/u.test(before.text) && tokens[first - 2]?.kind !== 'number' ? currencyOf(before.text) : undefined;
}

function hedgeBefore(tokens: readonly Token[], first: number): Hedge {
  for (let at = first - 1; at >= Math.max(0, first - 3); at -= 1) {
    const folded = tokens[at]?.folded ?? '';
    if (about.test(folded)) return 'about';
    if (more.test(folded)) return 'more';
    if (less.test(folded)) return 'less';
    if (/^[,;:.—]$/u.test(folded) || tokens[at]?.kind === 'number') return undefined;
  }
  return undefined;
}

/** An article number or a request's number: "арт. 1234", "заказ №10001". */
function namedNumber(
  scan: NumberScan,
  numeral: Numeral,
): { type: 'sku'; sku: string } | { type: 'request-number'; number: string } | undefined {
  const figures = scan.tokens[numeral.first];
  if (figures?.kind !== 'number' || numeral.first !== numeral.last) return undefined;
  const before = scan.tokens.slice(Math.max(0, numeral.first - 4), numeral.first).map((token) => token.folded);
  const near = before
    .filter((folded) => !/^[#.:"«№]$/u.test(folded))
    .slice(-2)
    .join(' ');
  if (/(?:^|\s)(?:арт|артикул\p{L}*|sku|article|код)(?: товара| number| no)?$/u.test(near))
    return {
      type: 'sku',
      sku: /^[\p{L}\p{N}]+(?:[-/.][\p{L}\p{N}]+)*/u.exec(scan.text.slice(figures.start))?.[0] ?? figures.text,
    };
  const isNumber = before.at(-1) === '#' || /(?:номер\p{L}*|number|no)$/u.test(near);
  const isRequest =
    /(?:^|\s)(?:заказ|заказа|заказе|заказу|заказом|заявк\p{L}*|обращени\p{L}*|order|request|ticket)$/u.test(near);
  const isNamed = isRequest || (isNumber && /заказ|заявк|обращен|order|request|ticket/u.test(scan.text.toLowerCase()));
  const unit = readMeasure(scan.tokens, numeral.last + 1);
  const isPlain = /^\d{4,}$/u.test(figures.text) && (unit === undefined || unit.kind === 'noun');
  return isPlain && (isNamed || before.at(-1) === '#') ? { type: 'request-number', number: figures.text } : undefined;
}

function dateOf(tokens: readonly Token[], numeral: Numeral, measure: Measure | undefined): string | undefined {
  const [day = 0] = numeral.values;
  if (!Number.isInteger(day) || day < 1 || day > 31) return undefined;
  const before = tokens[numeral.first - 1]?.folded === 'the' ? numeral.first - 2 : numeral.first - 1;
  const word = tokens[before];
  const month = measure?.kind === 'month' ? measure.month : isMonthName(word) ? monthOf(word?.folded ?? '') : undefined;
  if (!month) return undefined;
  let after = measure?.kind === 'month' ? measure.last + 1 : numeral.last + 1;
  if (tokens[after]?.folded === 'ordinal') after += 1;
  if (tokens[after]?.text === ',') after += 1;
  const year = /^20\d\d$/u.exec(tokens[after]?.text ?? '')?.[0];
  return `${year ?? '-'}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function isMonthName(token: Token | undefined): boolean {
  return token !== undefined && /^[A-Z]/u.test(token.text);
}

/** "9 AM", "до 18 часов" beside "в", "с 9 до 20". */
function clockOf(tokens: readonly Token[], numeral: Numeral): string | undefined {
  const [hour = 0] = numeral.values;
  if (!Number.isInteger(hour) || hour > 24) return undefined;
  const next = tokens[numeral.last + 1]?.folded ?? '';
  const half =
    next === 'am' || next === 'pm'
      ? next
      : /^[ap]$/u.test(next) && /^\.?m$/u.test(tokens[numeral.last + 3]?.folded ?? '')
        ? `${next}m`
        : undefined;
  if (half) return twoDigits(half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour);
  const before = tokens[numeral.first - 1]?.folded ?? '';
  const isHours = /^час(?:а|ов|ам)?$/u.test(next);
  const isPoint = isHours && /^(?:в|к|с|до|после)$/u.test(before) && hour >= 7;
  const opens =
    /^(?:с|from)$/u.test(before) && /^(?:до|to|till|until|-)$/u.test(next) && isSmall(tokens[numeral.last + 2]);
  const closes =
    /^(?:до|to|till|until)$/u.test(before) &&
    /^(?:с|from)$/u.test(tokens[numeral.first - 3]?.folded ?? '') &&
    isSmall(tokens[numeral.first - 2]);
  if (!isPoint && !(opens && isEnd(tokens[numeral.last + 3])) && !(closes && isEnd(tokens[numeral.last + 1])))
    return undefined;
  return twoDigits(hour);
}

function isSmall(token: Token | undefined): boolean {
  return token?.kind === 'number' && (token.values[0] ?? 99) <= 24;
}

function isEnd(token: Token | undefined): boolean {
  return (
    token === undefined ||
    /^[.,;!?)]$/u.test(token.text) ||
    /^(?:час(?:ов|а|ам)?|am|pm|без|в|по|по|каждый|ежедневно|on)$/u.test(token.folded)
  );
}

function twoDigits(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** "1." or "2)" that opens a list item. */
function isListNumber(scan: NumberScan, numeral: Numeral): boolean {
  const token = scan.tokens[numeral.first];
  const next = scan.tokens[numeral.last + 1];
  return (
    numeral.first === 0 &&
    numeral.last === 0 &&
    token?.kind === 'number' &&
    /^\d{1,2}$/u.test(token.text) &&
    (next?.text === '.' || next?.text === ')')
  );
}

/** "12 990 руб. 50 коп." is one amount. */
function joinFractions(claims: readonly Claim[], scan: NumberScan): readonly Claim[] {
  const joined: Claim[] = [];
  for (const claim of claims) {
    const before = joined.at(-1);
    const between = before ? scan.text.slice(before.end, claim.start) : '';
    const isFraction = claim.type === 'amount' && (claim.values[0] ?? 1) < 1 && /^[\s.,и]*$|^ and $/u.test(between);
    if (isFraction && before?.type === 'amount' && claim.type === 'amount') {
      const values = before.values.map((value) => Number((value + (claim.values[0] ?? 0)).toPrecision(12)));
      joined[joined.length - 1] = { ...before, values, end: claim.end, text: scan.text.slice(before.start, claim.end) };
    } else joined.push(claim);
  }
  return joined;
}

/** "1-2 дня", "от 3 до 5 дней", "2 или 3 дня": one term. */
function joinDayRanges(claims: readonly Claim[], scan: NumberScan): readonly Claim[] {
  const joined: Claim[] = [];
  for (const claim of claims) {
    const before = joined.at(-1);
    const between = before ? scan.text.slice(before.end, claim.start).trim() : '';
    if (claim.type === 'days' && before?.type === 'days' && before.from <= claim.to && joints.has(between)) {
      joined[joined.length - 1] = {
        ...before,
        to: claim.to,
        hedge: undefined,
        end: claim.end,
        text: scan.text.slice(before.start, claim.end),
      };
    } else joined.push(claim);
  }
  return joined;
}

function spanOf(scan: NumberScan, first: number, last: number): { text: string; start: number; end: number } {
  const start = scan.tokens[first]?.start ?? 0;
  const end = scan.tokens[last]?.end ?? start;
  return { text: scan.text.slice(start, end), start, end };
}
