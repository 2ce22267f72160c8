import { boundPhrases, carriedNames, limitNames } from '../language/bounds.ts';
import { othersWeighing, ownWeighing, selfWords, weighedPeople, weightWords } from '../language/signals.ts';
import type { AttributeEntry } from '../vocabulary/meaning.ts';
import { type Amount, readAmount } from './read-amount.ts';
import { isFree, mark, type Reading, written } from './reading.ts';

/** Base unit of weights. */
const gram = 'g';
/** Of a number without a unit, as Russian customers say it. */
const gramsPerKilogram = 1_000;
/** Words between whose weight it is and the number: "вес у меня где-то 115". */
const mostBefore = 5;

const roughly: ReadonlySet<string> = new Set(boundPhrases.around.flatMap((phrase) => phrase.split(/[ -]/)));

/**
 * "Вешу 115", "вес у меня 115", "my husband weighs 95 kg": the thing must carry so much. Where the catalog tells of nothing what it
 * carries it is a condition of nothing, the weight of the thing itself least of all.
 */
export function readOwnWeight(reading: Reading): void {
  for (let at = 1; at < reading.words.length; at++) {
    if (!isFree(reading, at)) continue;
    const amount = readAmount(reading, at);
    const grams = amount && gramsOf(amount);
    if (!amount || grams === undefined) continue;
    const start = startOfWeighing(reading, at, amount);
    if (start === undefined) continue;
    const attribute = carrying(reading);
    if (attribute)
      reading.attributes = [
        ...reading.attributes.filter(({ key }) => key !== attribute.key),
        { key: attribute.key, type: 'number', unit: gram, from: grams },
      ];
    mark(reading, start, amount.next, attribute ? 'bound' : 'signal');
    return;
  }
}

function gramsOf({ value, quantity, currency, multiplier }: Amount): number | undefined {
  if (currency !== undefined || multiplier !== 1) return undefined;
  if (quantity) return quantity.unit === gram ? quantity.amount : undefined;
  return value * gramsPerKilogram;
}

/** Where the words begin that say whose weight the number is; undefined when they do not. */
function startOfWeighing(reading: Reading, at: number, { quantity }: Amount): number | undefined {
  const before: string[] = [];
  for (let index = at - 1; index >= Math.max(0, at - mostBefore) && isFree(reading, index); index--) {
    before.unshift(written(reading, index));
  }
  const last = before.findLastIndex((word) => !roughly.has(word));
  const said = before.slice(0, last + 1);
  const lastWord = said.at(-1) ?? '';
  if (quantity !== undefined && selfWords.has(lastWord)) return at - before.length + last;
  const nearest = said.findLastIndex(
    (word) => ownWeighing.has(word) || othersWeighing.has(word) || weightWords.has(word),
  );
  const weighing = said[nearest];
  if (weighing === undefined) return undefined;
  const isOfPeople = ownWeighing.has(weighing) || said.some((word) => weighedPeople.has(word));
  return isOfPeople ? at - before.length + nearest : undefined;
}

/** The property that says how much a thing carries; of several the one that more products give. */
function carrying({ known }: Reading): AttributeEntry | undefined {
  const given = (entry: AttributeEntry) => entry.units.get(gram) ?? 0;
  const named = (entry: AttributeEntry, pattern: RegExp) =>
    Object.values(entry.wordings).some((name) => pattern.test(name ?? ''));
  return known.vocabulary.attributes
    .filter((entry) => given(entry) > 0 && (named(entry, carriedNames) || named(entry, limitNames.most)))
    .toSorted((one, other) => given(other) - given(one))[0];
}
