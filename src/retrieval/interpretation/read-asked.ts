import { isSaleUnitName } from '../../core/catalog/sale-unit.ts';
import { parseUnit } from '../../core/catalog/units.ts';
import type { AttributeEntry } from '../vocabulary/meaning.ts';
import { askedConcept, attributeOf } from './concept-index.ts';
import { type Mention, partialMentions } from './read-phrases.ts';
import { isFree, mark, type Reading, termOf, written } from './reading.ts';

/** Attributes that the customer asks to be told: "сколько весит", "какая мощность", "does it have a milk frother". */
export function readAsked(reading: Reading, mentions: readonly Mention[]): void {
  // "насос большой мощности" asks nothing; "мощность AquaJet 800" does.
  if (!reading.isQuestion && reading.filter.category !== undefined) return;
  for (const mention of mentions) {
    const attribute = mention.meanings.find((meaning): meaning is AttributeEntry => meaning.kind === 'attribute');
    if (!attribute || !isFree(reading, mention.start) || isSaleUnitName(attribute.key)) continue;
    // "Сколько стоят 100 рамок": frames are counted, and not asked how many a hive takes.
    const isCounted = reading.words[mention.start - 1]?.token.kind === 'number';
    if (isCounted && isInNames(reading, mention)) continue;
    // "Кофейник" is an attribute of machines and the name of a spare part: no question asks for the first.
    if (reading.isQuestion || !isInNames(reading, mention)) ask(reading, attribute, mention.start, mention.end);
  }
  if (!reading.isQuestion) return;
  for (const [index, word] of reading.words.entries()) {
    if (!isFree(reading, index)) continue;
    const concept = askedConcept(termOf(word)) ?? askedConcept(word.token.term);
    const attribute = concept && attributeOf(concept, reading.known.vocabulary);
    if (attribute) ask(reading, attribute, index, index + 1);
  }
  for (const index of reading.words.keys()) readUnitAsked(reading, index);
  for (const mention of partialMentions(reading)) {
    const attribute = mention.meanings[0];
    if (attribute?.kind === 'attribute') ask(reading, attribute, mention.start, mention.end);
  }
}

/** "How many grams is it?", "сколько ватт": the unit tells which property is asked about. */
function readUnitAsked(reading: Reading, index: number): void {
  const isCountAsked = ['сколько', 'many'].includes(written(reading, index - 1));
  const word = written(reading, index);
  const unit = isCountAsked && word.length > 2 && isFree(reading, index) ? parseUnit(word)?.base : undefined;
  // "How many days" is said of a delivery before any property.
  if (unit === undefined || unit === 's') return;
  const given = reading.known.vocabulary.attributes.filter((attribute) => attribute.units.has(unit));
  const [most] = given.toSorted((left, right) => (right.units.get(unit) ?? 0) - (left.units.get(unit) ?? 0));
  if (most) ask(reading, most, index, index + 1);
}

function isInNames({ words, known }: Reading, mention: Mention): boolean {
  return words
    .slice(mention.start, mention.end)
    .every((word) => word.terms.some((term) => known.lexicon.titles(term) > 0));
}

function ask(reading: Reading, attribute: AttributeEntry, start: number, end: number): void {
  if (!reading.asked.includes(attribute.key)) reading.asked.push(attribute.key);
  mark(reading, start, end, 'asked');
}
