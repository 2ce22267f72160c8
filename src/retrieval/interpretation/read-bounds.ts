import { multipliers } from '../language/amounts.ts';
import { type BoundKind, boundFillers, boundPhrases, rangeJoints, trailingBounds } from '../language/bounds.ts';
import type { Concept } from '../language/concepts.ts';
import { applyBound } from './apply-bound.ts';
import { comparisonOf } from './concept-index.ts';
import { type Amount, readAmount, type SaidBound } from './read-amount.ts';
import { isFree, mark, type Reading, written } from './reading.ts';

type Marker = { readonly kind: BoundKind; readonly next: number; readonly concept?: Concept };

const markersByFirstWord = new Map<string, { words: readonly string[]; kind: BoundKind }[]>();
for (const kind of Object.keys(boundPhrases) as BoundKind[]) {
  for (const phrase of boundPhrases[kind]) {
    const words = phrase.split(/[ -]/);
    const first = words[0] ?? '';
    markersByFirstWord.set(first, [...(markersByFirstWord.get(first) ?? []), { words, kind }]);
  }
}
for (const markers of markersByFirstWord.values())
  markers.sort((left, right) => right.words.length - left.words.length);

/** Reads every price and attribute bound out of the words; `clear`: only those whose words tell what they bound. */
export function readBounds(reading: Reading, which: 'clear' | 'any'): void {
  for (let at = 0; at < reading.words.length; at++) {
    if (!isFree(reading, at)) continue;
    const bound = readMarked(reading, at) ?? readBare(reading, at);
    if (bound && applyBound(reading, bound, which)) at = bound.end - 1;
  }
}

function readMarked(reading: Reading, at: number): SaidBound | undefined {
  for (const marker of [...comparingMarkers(reading, at), ...phraseMarkers(reading, at)]) {
    let start = marker.next;
    // "Budget about 20k" is the most, however roughly it is said.
    while (boundFillers.has(written(reading, start)) || (marker.kind === 'to' && isRough(reading, start))) start++;
    const first = readAmount(reading, start);
    if (first) return toBound(reading, at, marker, inThousands(reading, at, first));
  }
  return undefined;
}

/** "Тысяч до 20": the thousands stand before the bound. */
function inThousands(reading: Reading, at: number, amount: Amount): Amount {
  const multiplier = isFree(reading, at - 1) ? (multipliers.get(written(reading, at - 1)) ?? 1) : 1;
  const isPlain = amount.multiplier === 1 && amount.quantity === undefined && amount.value < multiplier;
  const isOfNumberBefore = reading.words[at - 2]?.token.kind === 'number';
  if (multiplier === 1 || !isPlain || isOfNumberBefore) return amount;
  mark(reading, at - 1, at, 'bound');
  return { ...amount, value: amount.value * multiplier, multiplier };
}

function isRough(reading: Reading, at: number): boolean {
  const word = written(reading, at);
  return boundPhrases.around.some((phrase) => phrase === word);
}

function phraseMarkers(reading: Reading, at: number): Marker[] {
  const candidates = markersByFirstWord.get(written(reading, at)) ?? [];
  return candidates
    .filter((candidate) => candidate.words.every((word, offset) => written(reading, at + offset) === word))
    .map((candidate) => ({ kind: candidate.kind, next: at + candidate.words.length }));
}

/** "легче 2 кг", "не шире 20 см", "no wider than 20 cm". */
function comparingMarkers(reading: Reading, at: number): Marker[] {
  const isNegated = ['не', 'not', 'no'].includes(written(reading, at));
  const word = reading.words[isNegated ? at + 1 : at];
  const comparison = word && comparisonOf(word.written, word.token.term);
  // "Тёплый, 3 метра" is warm; only "теплее" compares.
  if (!comparison || plainAdjective.test(word.written)) return [];
  const isUpper = (comparison.direction === 'less') !== isNegated;
  return [{ kind: isUpper ? 'to' : 'from', next: at + (isNegated ? 2 : 1), concept: comparison.concept }];
}

const plainAdjective = /(?:[ыи]й|[оая]я|о[йе]|ые|ие|[ую]ю|[ое]го|[ое]му|[ыи]ми?|[ыи]х)$/u;

function toBound(reading: Reading, start: number, marker: Marker, first: Amount): SaidBound {
  const common = {
    start,
    isMarked: true,
    isAround: marker.kind === 'around',
    ...(marker.concept ? { concept: marker.concept } : {}),
  };
  const second = secondEnd(reading, first, marker.kind !== 'to');
  if (second && !isOfAnother(first, second))
    return { ...common, end: second.next, from: likeSecond(first, second), to: second };
  if (marker.kind === 'from') return { ...common, end: first.next, from: first };
  if (marker.kind === 'to') return { ...common, end: first.next, to: first };
  return { ...common, end: first.next, from: first, to: first };
}

/** A range or a lone quantity without a word before it: "20-40k", "200-300 мл", "15 бар". */
function readBare(reading: Reading, at: number): SaidBound | undefined {
  const first = readAmount(reading, at);
  if (!first) return undefined;
  const second = secondEnd(reading, first, first.quantity !== undefined || first.currency !== undefined);
  if (second && !isOfAnother(first, second))
    return {
      start: at,
      end: second.next,
      from: likeSecond(first, second),
      to: second,
      isAround: false,
      isMarked: false,
    };
  const trailing = readTrailing(reading, at, first);
  if (trailing) return trailing;
  if (first.currency !== undefined) return { start: at, end: first.next, to: first, isAround: false, isMarked: false };
  return { start: at, end: first.next, from: first, to: first, isAround: false, isMarked: false };
}

/** "25,000 and up", "15 бар и выше". */
function readTrailing(reading: Reading, start: number, amount: Amount): SaidBound | undefined {
  for (const kind of ['from', 'to'] as const) {
    for (const phrase of trailingBounds[kind]) {
      const words = phrase.split(' ');
      if (words.some((word, offset) => written(reading, amount.next + offset) !== word)) continue;
      return { start, end: amount.next + words.length, [kind]: amount, isAround: false, isMarked: true };
    }
  }
  return undefined;
}

function secondEnd(reading: Reading, first: Amount, mayBeWord: boolean): Amount | undefined {
  const last = reading.words[first.next - 1];
  if (last?.token.joint === 'hyphen') return readAmount(reading, first.next);
  if (mayBeWord && rangeJoints.has(written(reading, first.next))) return readAmount(reading, first.next + 1);
  return undefined;
}

/** "For 6 years, up to 4000": so much more, and without the unit, it is no end of the same range. */
function isOfAnother(first: Amount, second: Amount): boolean {
  const isPlain = first.quantity !== undefined && second.quantity === undefined;
  return isPlain && (second.currency !== undefined || second.value * second.multiplier > 20 * first.value);
}

/** "от 20 до 40 тысяч", "200-300 мл": what is said once is meant of both ends. */
function likeSecond(first: Amount, second: Amount): Amount {
  const unit =
    first.quantity === undefined && second.quantity
      ? {
          quantity: {
            unit: second.quantity.unit,
            amount: (first.value * second.quantity.amount) / (second.value || 1),
          },
        }
      : {};
  const currency = first.currency === undefined && second.currency !== undefined ? { currency: second.currency } : {};
  const isShort = first.multiplier === 1 && second.multiplier !== 1 && first.value < second.multiplier;
  const scale = isShort ? { value: first.value * second.multiplier, multiplier: second.multiplier } : {};
  return { ...first, ...unit, ...currency, ...scale };
}
