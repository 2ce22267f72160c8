import { parseUnit } from '../../catalog/units.ts';
import { monthOf } from '../words/calendar.ts';
import { currencyOf, isFraction } from '../words/currencies.ts';
import { stemOf } from '../words/stem.ts';
import type { Token } from './tokenize.ts';

/** What stands after a number and says what it counts; `last` is its last token. */
export type Measure =
  | { readonly kind: 'currency'; readonly currency: string; readonly factor: number; readonly last: number }
  | { readonly kind: 'percent'; readonly last: number }
  | { readonly kind: 'month'; readonly month: number; readonly last: number }
  | { readonly kind: 'days'; readonly factor: number; readonly last: number }
  | {
      readonly kind: 'unit';
      readonly unit: string;
      readonly factor: number;
      readonly noun: string;
      readonly last: number;
    }
  | { readonly kind: 'noun'; readonly unit: string; readonly noun: string; readonly last: number };

const adjective = /^(?:рабоч|календарн|банковск|полн|business|working|calendar|full)\p{L}*$/u;
const dayWord = /^(?:день|дня|дней|дню|днем|дням|дн|сут\p{L}*|days?)$/u;
const weekWord = /^(?:недел\p{L}*|нед|weeks?)$/u;
/** Longer time units that letters alone would make ambiguous ("5 с доставкой", "2 г", "10 м"). */
const prepositions = new Set([
  'с',
  'в',
  'к',
  'а',
  'и',
  'у',
  'о',
  'на',
  'по',
  'за',
  'до',
  'от',
  'из',
  'для',
  'или',
  'a',
  'in',
  'to',
  'of',
  'at',
  'by',
  'for',
  'on',
  'and',
  'or',
  'is',
  'are',
  'as',
  'with',
  'from',
  'per',
  'the',
  'we',
  'you',
  'will',
  'без',
  'при',
  'это',
  'не',
  'но',
  'что',
  'вам',
  'мы',
  'есть',
  'только',
  'если',
  'can',
  'if',
  'that',
  'which',
  'when',
  'then',
  'each',
  'каждый',
  'каждая',
  'только',
  'then',
  'так',
  'как',
  'уже',
]);

export function readMeasure(tokens: readonly Token[], after: number): Measure | undefined {
  const first = tokens[after];
  if (!first) return undefined;
  if (first.text === '%') return { kind: 'percent', last: after };
  const currency = currencyAt(tokens, after);
  if (currency) return currency;
  if (first.folded === 'ordinal') {
    const month = monthOf(tokens[after + 1]?.folded ?? '');
    const ofMonth = tokens[after + 1]?.folded === 'of' ? monthOf(tokens[after + 2]?.folded ?? '') : undefined;
    if (month) return { kind: 'month', month, last: after + 1 };
    if (ofMonth) return { kind: 'month', month: ofMonth, last: after + 2 };
    return undefined;
  }
  if (first.text === '-' && tokens[after + 1]?.kind === 'word' && tokens[after + 1]?.start === first.end) {
    // "24-month", "3-дневный"
    return readMeasure(tokens, after + 1);
  }
  // "12 m²" is folded to "m2", which looks like a model.
  const isUnit = first.kind === 'model' && parseUnit(first.text) !== undefined;
  if (first.kind !== 'word' && !isUnit && !/^["″°Ω]$/u.test(first.text)) return undefined;
  if (/^(?:процент\p{L}*|percent|pct)$/u.test(first.folded)) return { kind: 'percent', last: after };
  if (first.folded === 'per' && tokens[after + 1]?.folded === 'cent') return { kind: 'percent', last: after + 1 };
  const month = monthOf(first.folded);
  if (month) return { kind: 'month', month, last: after };
  const skip = adjective.test(first.folded) ? 1 : 0;
  const counted = tokens[after + skip];
  if (counted && dayWord.test(counted.folded)) return { kind: 'days', factor: 1, last: after + skip };
  if (counted && weekWord.test(counted.folded)) return { kind: 'days', factor: 7, last: after + skip };
  return unitAt(tokens, after) ?? nounAt(tokens, after);
}

function currencyAt(tokens: readonly Token[], at: number): Measure | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  // "12 т.р.", "12 тр": thousands of roubles.
  if (token.folded === 'тр') return { kind: 'currency', currency: 'RUB', factor: 1_000, last: at };
  if (token.folded === 'т' && tokens[at + 1]?.text === '.' && tokens[at + 2]?.folded === 'р') {
    return { kind: 'currency', currency: 'RUB', factor: 1_000, last: at + 2 };
  }
  if (isFraction(token.text))
    return { kind: 'currency', currency: /^[ck]/u.test(token.folded) ? 'USD' : 'RUB', factor: 0.01, last: at };
  const qualifier = /^(?:российск|us|american|canadian)\p{L}*$/u.test(token.folded) ? 1 : 0;
  const currency = currencyOf(tokens[at + qualifier]?.text ?? '');
  return currency ? { kind: 'currency', currency, factor: 1, last: at + qualifier } : undefined;
}

function unitAt(tokens: readonly Token[], at: number): Measure | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  // Two and three tokens first: "л/мин", "кв. м", "об/мин".
  for (const length of [4, 3, 2, 1]) {
    const run = tokens.slice(at, at + length);
    if (run.length < length) continue;
    const text = run
      .map((token, index) => (index > 0 && token.start > (run[index - 1]?.end ?? 0) ? ' ' : '') + token.text)
      .join('');
    if (length === 1 && prepositions.has(first.folded) && first.text === first.folded && isFollowedByWord(tokens, at))
      continue;
    if (length > 1 && /[.,!?;]$/u.test(text)) continue;
    const unit = parseUnit(text);
    if (unit?.base === 'ml') {
      const rate = rateAt(tokens, at + length);
      if (rate)
        return { kind: 'unit', unit: 'l/min', factor: unit.factor / 1_000 / rate.minutes, noun: text, last: rate.last };
    }
    if (unit) return { kind: 'unit', unit: unit.base, factor: unit.factor, noun: text, last: at + length - 1 };
  }
  return undefined;
}

/** "литров в минуту", "м3 per hour". */
function rateAt(tokens: readonly Token[], at: number): { readonly minutes: number; readonly last: number } | undefined {
  if (!/^(?:в|per|a|за|\/)$/u.test(tokens[at]?.folded ?? '')) return undefined;
  const time = tokens[at + 1]?.folded ?? '';
  if (/^(?:минуту|мин|minute|min)$/u.test(time)) return { minutes: 1, last: at + 1 };
  return /^(?:час|ч|hour|h)$/u.test(time) ? { minutes: 60, last: at + 1 } : undefined;
}

/** "5 с доставкой" is not five seconds, "10 в день" is not ten volts. */
function isFollowedByWord(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && (next.kind === 'word' || next.kind === 'number' || next.kind === 'model');
}

function nounAt(tokens: readonly Token[], at: number): Measure | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || prepositions.has(token.folded)) return undefined;
  const isAdjective =
    /(?:ых|их|ые|ие|ый|ий|ая|ое)$/u.test(token.folded) ||
    /^(?:different|great|good|more|other|suitable|matching|available|new)$/u.test(token.folded);
  const noun =
    isAdjective && tokens[at + 1]?.kind === 'word' && !prepositions.has(tokens[at + 1]?.folded ?? '') ? at + 1 : at;
  const word = tokens[noun]?.folded ?? '';
  const known = noun === at ? undefined : parseUnit(word);
  if (known) return { kind: 'unit', unit: known.base, factor: known.factor, noun: word, last: noun };
  return { kind: 'noun', unit: stemOf(word), noun: word, last: noun };
}
