import { fold } from '../analysis/fold.ts';
import { stem } from '../analysis/stem.ts';
import { comparatives, leastWords, lowAdjectives, priceOrders, superlatives } from '../language/concepts.ts';
import { availabilityPhrases } from '../language/signals.ts';
import { askedConcept, attributeOf, comparisonNear, comparisonOf } from './concept-index.ts';
import { isFree, mark, type Reading, written } from './reading.ts';

const lowStems = new Set([...lowAdjectives].map((word) => stem(fold(word))));

/** "самый дешёвый", "помощнее", "the least noisy": an order by price or by the attribute that the adjective names. */
export function readSort(reading: Reading): void {
  readPriceOrder(reading);
  for (let at = 0; at < reading.words.length; at++) {
    if (!isFree(reading, at)) continue;
    const intensity = written(reading, at);
    const isRaised = superlatives.has(intensity) || comparatives.has(intensity) || leastWords.has(intensity);
    const taken = isRaised && readAdjective(reading, at + 1, leastWords.has(intensity) ? 'least' : 'most');
    if (taken) mark(reading, at, at + 2, 'sort');
    else if (readAdjective(reading, at, undefined)) mark(reading, at, at + 1, 'sort');
  }
}

function readPriceOrder(reading: Reading): void {
  for (const order of ['ascending', 'descending'] as const) {
    for (const phrase of priceOrders[order]) {
      const words = phrase.split(' ');
      const at = reading.words.findIndex((_, start) =>
        words.every((word, offset) => isWord(reading, start + offset, word)),
      );
      if (at === -1) continue;
      reading.sort = { by: 'price', order };
      mark(reading, at, at + words.length, 'sort');
    }
  }
}

function isWord(reading: Reading, at: number, word: string): boolean {
  return isFree(reading, at) && written(reading, at) === word;
}

function readAdjective(reading: Reading, at: number, raised: 'most' | 'least' | undefined): boolean {
  const word = reading.words[at];
  if (!word || !isFree(reading, at)) return false;
  const comparison =
    comparisonOf(word.written, word.token.term) ?? (word.terms.length === 0 ? comparisonNear(word.written) : undefined);
  // "уже" is "narrower" only before "чем" or a number, which the bounds have read; alone it is "already".
  if (word.written === 'уже' || (written(reading, at - 1) === 'не' && !raised)) return false;
  if (comparison)
    return setSort(reading, comparison.concept, (comparison.direction === 'more') !== (raised === 'least'));
  if (!raised) return false;
  const concept = askedConcept(word.token.term);
  return concept !== undefined && setSort(reading, concept, lowStems.has(word.token.term) === (raised === 'least'));
}

function setSort(reading: Reading, concept: Parameters<typeof attributeOf>[0], isDescending: boolean): boolean {
  const order = isDescending ? 'descending' : 'ascending';
  if (concept.id === 'price') {
    reading.sort = { by: 'price', order };
    return true;
  }
  const attribute = attributeOf(concept, reading.known.vocabulary);
  if (!attribute || [...attribute.units.keys()].every((unit) => unit === 'yes-no')) return false;
  reading.sort = { by: 'attribute', key: attribute.key, order };
  return true;
}

export function readAvailability(reading: Reading): void {
  for (const phrase of availabilityPhrases) {
    const words = phrase.split(' ');
    for (let at = 0; at + words.length <= reading.words.length; at++) {
      const isHere = words.every(
        (word, offset) => isFree(reading, at + offset) && written(reading, at + offset) === word,
      );
      if (!isHere) continue;
      mark(reading, at, at + words.length, 'availability');
      // "How much is the 12 mm rope, in stock?" asks of that one whether it is; what is not must not drop out.
      if (reading.isAskedIfInStock) continue;
      if (written(reading, at - 1) !== 'не' && written(reading, at - 1) !== 'not') reading.filter.inStock = true;
    }
  }
}
