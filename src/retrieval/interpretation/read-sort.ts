import { fold } from '../analysis/fold.ts';
import { stem } from '../analysis/stem.ts';
import {
  type Concept,
  comparatives,
  concepts,
  leastWords,
  lowAdjectives,
  priceOrders,
  sizeAdjectives,
  sizeConcepts,
  superlatives,
} from '../language/concepts.ts';
import { availabilityPhrases } from '../language/signals.ts';
import type { AttributeEntry } from '../vocabulary/meaning.ts';
import { attributesOf, comparisonNear, comparisonOf, extremeConcept } from './concept-index.ts';
import { isFree, mark, type Reading, written } from './reading.ts';

const sizes = sizeConcepts.flatMap((id) => concepts.filter((concept) => concept.id === id));
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
  const size = sizeSaid(word.written, raised !== undefined);
  if (size !== undefined) return setSort(reading, sizes, (size === 'more') !== (raised === 'least'));
  const comparison =
    comparisonOf(word.written, word.token.term) ?? (word.terms.length === 0 ? comparisonNear(word.written) : undefined);
  // "уже" is "narrower" only before "чем" or a number, which the bounds have read; alone it is "already".
  if (word.written === 'уже' || (written(reading, at - 1) === 'не' && !raised)) return false;
  if (comparison)
    return setSort(reading, [comparison.concept], (comparison.direction === 'more') !== (raised === 'least'));
  if (!raised) return false;
  const concept = extremeConcept(word.token.term);
  return concept !== undefined && setSort(reading, [concept], lowStems.has(word.token.term) === (raised === 'least'));
}

/** "Biggest" is a superlative of itself, "большой" with "самый". */
function sizeSaid(word: string, isRaised: boolean): 'more' | 'less' | undefined {
  const side = (['more', 'less'] as const).find((one) => sizeAdjectives[one].has(word));
  return isRaised || word.endsWith('est') ? side : undefined;
}

function setSort(reading: Reading, wanted: readonly Concept[], isDescending: boolean): boolean {
  const order = isDescending ? 'descending' : 'ascending';
  if (wanted.some(({ id }) => id === 'price')) {
    reading.sort = { by: 'price', order };
    return true;
  }
  const attributes = wanted.flatMap((concept) => attributesOf(concept, reading.known.vocabulary)).filter(isMeasured);
  const [attribute] = attributes;
  if (!attribute) return false;
  reading.sort = { by: 'attribute', key: attribute.key, order };
  reading.sortable = attributes;
  return true;
}

function isMeasured({ units }: AttributeEntry): boolean {
  return [...units.keys()].some((unit) => unit !== 'yes-no');
}

/** Once the kind is known: an order by what goods of that kind are measured by, or none. */
export function settleSort(reading: Reading): void {
  const { sort, sortable = [], known, filter } = reading;
  const ids = filter.category === undefined ? undefined : known.vocabulary.categoryIds(filter.category);
  if (sort.by !== 'attribute' || !ids) return;
  const own = sortable.find(({ id, units }) =>
    [...units.keys()].some((unit) => unit !== 'yes-no' && (known.countWithin(ids).numbers(unit).get(id) ?? 0) > 0),
  );
  if (own) {
    reading.sort = { ...sort, key: own.key };
    return;
  }
  reading.sort = { by: 'relevance' };
  for (const at of reading.words.keys()) if (reading.roles[at] === 'sort') reading.roles[at] = undefined;
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
