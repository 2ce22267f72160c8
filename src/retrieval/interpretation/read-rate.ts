import { ratePhrases } from '../language/rates.ts';
import { usualUnit } from '../products/filter-sql.ts';
import type { AttributeEntry } from '../vocabulary/meaning.ts';
import { readAmount } from './read-amount.ts';
import { isFree, mark, type Reading, termOf, written } from './reading.ts';

const phrases = ratePhrases.map((phrase) => phrase.split(' '));

/**
 * "4 чашки в день", "чашек 150 в день", "180 cups a day": what the thing must manage, which is at least so much of the attribute that
 * counts it. Nothing of that name is wanted, also where the catalog counts it nowhere.
 */
export function readRate(reading: Reading): void {
  for (let at = 0; at < reading.words.length; at++) {
    if (!isFree(reading, at)) continue;
    const amount = readAmount(reading, at);
    if (!amount || amount.quantity || amount.currency !== undefined) continue;
    const noun = [amount.next, at - 1].find((place) => isCounted(reading, place));
    if (noun === undefined) continue;
    const after = Math.max(amount.next, noun + 1);
    const length = phrases.find((words) =>
      words.every((word, offset) => written(reading, after + offset) === word),
    )?.length;
    if (length === undefined) continue;
    const attribute = counting(reading, noun);
    if (attribute)
      reading.attributes = [
        ...reading.attributes.filter(({ key }) => key !== attribute.key),
        { key: attribute.key, type: 'number', from: amount.value },
      ];
    mark(reading, Math.min(at, noun), after + length, attribute ? 'bound' : 'signal');
    return;
  }
}

function isCounted(reading: Reading, at: number): boolean {
  return isFree(reading, at) && /^\p{L}{3,}$/u.test(written(reading, at));
}

/** The one attribute without a unit, or with the noun as its unit, that is called by the noun. */
function counting(reading: Reading, at: number): AttributeEntry | undefined {
  const term = termOf(reading.words[at]);
  const called = reading.known.vocabulary.attributes.filter(
    (attribute) =>
      attribute.terms.includes(term) &&
      [...attribute.units.keys()].some((unit) => unit === '' || unit.startsWith('own:')) &&
      usualUnit(attribute) !== 'yes-no',
  );
  return called.length === 1 ? called[0] : undefined;
}
