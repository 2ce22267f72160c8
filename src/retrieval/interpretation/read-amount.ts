import type { BaseQuantity } from '../analysis/quantity.ts';
import { currencyWords, multipliers, numberWords } from '../language/amounts.ts';
import type { Concept } from '../language/concepts.ts';
import { type Reading, written } from './reading.ts';

/** A number in the customer's words with what makes clear of what it is. */
export type Amount = {
  readonly value: number;
  /** Index of the word after it. */
  readonly next: number;
  readonly quantity?: BaseQuantity;
  /** ISO 4217, when a currency was named. */
  readonly currency?: string;
  readonly multiplier: number;
};

/** A bound as it was said, before it is known of what. `start`..`end` are the words it takes. */
export type SaidBound = {
  readonly start: number;
  readonly end: number;
  readonly from?: Amount;
  readonly to?: Amount;
  readonly isAround: boolean;
  /** False for a bare quantity ("15 бар"). */
  readonly isMarked: boolean;
  /** The property that a comparing adjective named ("легче 2 кг"). */
  readonly concept?: Concept;
};

/** Shortest thousands word that may stand alone: "до тысячи". */
const shortestLoneMultiplier = 5;

export function readAmount(reading: Reading, at: number): Amount | undefined {
  const token = reading.words[at]?.token;
  if (!token) return undefined;
  // Digits glued to letters before them belong to a model code.
  if (reading.words[at - 1]?.token.joint === 'glued') return undefined;
  if (token.kind === 'quantity' && token.quantity && token.number !== undefined) {
    return { value: token.number, next: at + 1, quantity: token.quantity, multiplier: 1 };
  }
  const turned = readTurned(reading, at);
  if (turned) return turned;
  const plain =
    token.kind === 'number' && token.number !== undefined
      ? { value: token.number, next: at + 1 }
      : readNumberWords(reading, at);
  if (!plain) return undefined;
  let { value, next } = plain;
  if (isKelvin(reading, value, next))
    return { value, next: next + 1, quantity: { amount: value, unit: 'K' }, multiplier: 1 };
  const multiplier = multipliers.get(written(reading, next)) ?? 1;
  if (multiplier !== 1) {
    value *= multiplier;
    next++;
  }
  const currency = currencyWords.get(written(reading, next));
  if (currency === undefined && token.joint === 'glued' && multiplier === 1) return undefined;
  return {
    value,
    multiplier,
    next: currency === undefined ? next : next + 1,
    ...(currency === undefined ? {} : { currency }),
  };
}

/** "4000 К" where goods have a temperature: nobody asks for thousands of thousands so. */
function isKelvin({ words, known }: Reading, value: number, at: number): boolean {
  const word = words[at]?.written;
  return (
    value >= 1_000 &&
    (word === 'к' || word === 'k') &&
    !currencyWords.has(words[at + 1]?.written ?? '') &&
    known.vocabulary.attributes.some(({ units }) => units.has('K'))
  );
}

/** "Тысяч 40": said so when it is about so much. */
function readTurned(reading: Reading, at: number): Amount | undefined {
  const multiplier = multipliers.get(written(reading, at));
  const number = reading.words[at + 1]?.token;
  if (multiplier === undefined || number?.kind !== 'number' || number.number === undefined) return undefined;
  const isOfNumberBefore = reading.words[at - 1]?.token.kind === 'number' || numberWords.has(written(reading, at - 1));
  if (isOfNumberBefore || number.joint === 'glued') return undefined;
  const currency = currencyWords.get(written(reading, at + 2));
  return {
    value: number.number * multiplier,
    multiplier,
    next: at + (currency === undefined ? 2 : 3),
    ...(currency === undefined ? {} : { currency }),
  };
}

function readNumberWords(reading: Reading, at: number): { value: number; next: number } | undefined {
  let value = 0;
  let next = at;
  for (
    let number = numberWords.get(written(reading, next));
    number !== undefined;
    number = numberWords.get(written(reading, next))
  ) {
    value += number;
    next++;
  }
  if (next > at) return { value, next };
  const word = written(reading, at);
  return word.length >= shortestLoneMultiplier && multipliers.has(word) ? { value: 1, next: at } : undefined;
}
