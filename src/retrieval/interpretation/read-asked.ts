import { isSaleUnitName } from '../../core/catalog/sale-unit.ts';
import type { AttributeEntry } from '../vocabulary/meaning.ts';
import { askedConcept, attributeOf } from './concept-index.ts';
import { type Mention, partialMentions } from './read-phrases.ts';
import { isFree, mark, type Reading, termOf } from './reading.ts';

/** Attributes that the customer asks to be told: "сколько весит", "какая мощность", "does it have a milk frother". */
export function readAsked(reading: Reading, mentions: readonly Mention[]): void {
  // "насос большой мощности" asks nothing; "мощность AquaJet 800" does.
  if (!reading.isQuestion && reading.filter.category !== undefined) return;
  for (const mention of mentions) {
    const attribute = mention.meanings.find((meaning): meaning is AttributeEntry => meaning.kind === 'attribute');
    if (!attribute || !isFree(reading, mention.start) || isSaleUnitName(attribute.key)) continue;
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
  for (const mention of partialMentions(reading)) {
    const attribute = mention.meanings[0];
    if (attribute?.kind === 'attribute') ask(reading, attribute, mention.start, mention.end);
  }
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
