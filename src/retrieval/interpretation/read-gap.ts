import { concepts } from '../language/concepts.ts';
import { gapWords, heightWords, widthWords } from '../language/gaps.ts';
import type { AttributeEntry } from '../vocabulary/meaning.ts';
import { attributeOf } from './concept-index.ts';
import { readAmount } from './read-amount.ts';
import { isFree, mark, type Reading, termOf, written } from './reading.ts';

/**
 * "19 cm between the fridge and the stove", "места 60 см всего": what the thing must fit into bounds its width. The furniture is
 * no part of the wish. Undefined units and other dimensions ("20 cm high") are left to the usual bounds.
 */
export function readGap(reading: Reading): void {
  const width = widthOf(reading);
  if (!width || !(reading.words.some((_, at) => isGapWord(reading, at)) || tellsOfPlace(reading))) return;
  for (let at = 0; at < reading.words.length; at++) {
    if (!isFree(reading, at)) continue;
    const amount = readAmount(reading, at);
    if (amount?.quantity?.unit !== 'mm') continue;
    if ([at - 1, amount.next, amount.next + 1].some((place) => heightWords.has(written(reading, place)))) continue;
    reading.attributes = [
      ...reading.attributes.filter(({ key }) => key !== width.key),
      { key: width.key, type: 'number', unit: 'mm', to: amount.quantity.amount },
    ];
    mark(reading, at, amount.next, 'bound');
    for (const place of [at - 1, amount.next])
      if (isFree(reading, place) && widthWords.has(written(reading, place))) mark(reading, place, place + 1, 'bound');
    markFurniture(reading);
    return;
  }
}

function widthOf({ known }: Reading): AttributeEntry | undefined {
  const concept = concepts.find(({ id }) => id === 'width');
  const attribute = concept && attributeOf(concept, known.vocabulary);
  return attribute?.units.has('mm') ? attribute : undefined;
}

function isGapWord(reading: Reading, at: number): boolean {
  const word = written(reading, at);
  return (gapWords.has(word) && !isSold(reading, at)) || (word === 'места' && reading.words.length <= 8);
}

/** "The room is only 75 cm wide": of what is no goods here, in a statement. */
function tellsOfPlace(reading: Reading): boolean {
  const at = reading.words.findIndex((_, place) => ['is', 'are'].includes(written(reading, place)));
  const isOfOurs = ['the', 'our', 'my', 'that'].includes(written(reading, at - 2)) && !reading.isQuestion;
  // What some product is told by is no place to put one.
  const isUnknown = reading.words[at - 1]?.terms.length === 0;
  return isOfOurs && isUnknown && reading.words.some((_, place) => widthWords.has(written(reading, place)));
}

/** In a shop of furniture a shelf is what is wanted. */
function isSold(reading: Reading, at: number): boolean {
  const meanings = reading.known.vocabulary.phrases.find([termOf(reading.words[at])]);
  return meanings.some(({ kind }) => kind === 'category');
}

/** "Between the fridge and the stove": up to the second of the two. */
function markFurniture(reading: Reading): void {
  reading.words.forEach((_, at) => {
    if (isFree(reading, at) && isGapWord(reading, at)) mark(reading, at, at + 1, 'bound');
  });
  const from = reading.words.findIndex((_, at) => ['между', 'between'].includes(written(reading, at)));
  const joint = reading.words.findIndex((_, at) => at > from && ['и', 'and'].includes(written(reading, at)));
  if (from === -1 || joint === -1 || joint - from > 4) return;
  const isArticle = ['the', 'a', 'my', 'our'].includes(written(reading, joint + 1));
  for (let at = from; at <= Math.min(joint + (isArticle ? 2 : 1), reading.words.length - 1); at++)
    if (isFree(reading, at)) mark(reading, at, at + 1, 'bound');
}
