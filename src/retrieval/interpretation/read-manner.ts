import { type Manner, manners, persons } from '../language/manners.ts';
import { withoutWords } from '../language/signals.ts';
import type { AttributeEntry, ValueEntry } from '../vocabulary/meaning.ts';
import { addValue, type Mention } from './read-phrases.ts';
import { isContent, isFree, mark, type Reading, termOf, written } from './reading.ts';

const shortestAlike = 5;
const pronouns: ReadonlySet<string> = new Set('it they он она оно они'.split(' '));

/**
 * "Makes the milk by itself", "чтобы молоко сама взбивала": the property is named, and how it is done is told by no word of its
 * values ("automatic frother", "manual steam wand").
 */
export function readManner(reading: Reading, mentions: readonly Mention[]): void {
  // "Does it froth by itself?" asks of the thing that is talked about, and looks for none.
  if (reading.isQuestion && reading.words.some((word) => pronouns.has(word.written))) return;
  for (const manner of manners) {
    const said = signalOf(reading, manner);
    if (!said) continue;
    const values = reading.known.vocabulary.values.filter(({ terms }) => isSoDone(terms, manner));
    const attributes = [...new Set(values.map(({ attribute }) => attribute))].filter(
      (attribute) =>
        !reading.attributes.some(({ key }) => key === attribute.key) &&
        namedAt(reading, mentions, attribute, values).length > 0,
    );
    const [attribute] = attributes;
    if (!attribute || attributes.length > 1) continue;
    for (const value of values) if (value.attribute === attribute) addValue(reading, value, false);
    mark(reading, said.start, said.end, 'signal');
    // What is asked about as well is left to be told of each.
    if (!reading.isQuestion)
      for (const at of namedAt(reading, mentions, attribute, values)) mark(reading, at, at + 1, 'value');
  }
}

function isSoDone(terms: readonly string[], { values }: Manner): boolean {
  return terms.some((term) => values.some((value) => term.startsWith(value)));
}

function signalOf(reading: Reading, { said }: Manner): { start: number; end: number } | undefined {
  for (const phrase of said.map((one) => one.split(' '))) {
    for (let start = 0; start + phrase.length <= reading.words.length; start += 1) {
      const isSaid = phrase.every((word, offset) => written(reading, start + offset) === word);
      if (isSaid && !isOfPerson(reading, start)) return { start, end: start + phrase.length };
    }
  }
  return undefined;
}

/** "Я молоко сам взбиваю"; "не сама". */
function isOfPerson(reading: Reading, at: number): boolean {
  const isSelf = written(reading, at).startsWith('сам');
  const before = [1, 2, 3].map((back) => written(reading, at - back));
  return withoutWords.has(before[0] ?? '') || (isSelf && before.some((word) => persons.has(word)));
}

/** The words that name it: its name or what customers call it, the thing that its values tell of ("frother"), what is done ("открывается"). */
function namedAt(
  reading: Reading,
  mentions: readonly Mention[],
  attribute: AttributeEntry,
  values: readonly ValueEntry[],
): readonly number[] {
  const things = values.filter((value) => value.attribute === attribute).flatMap(({ terms }) => terms);
  const own = [...attribute.terms, ...things].filter((term) => !manners.some((manner) => isSoDone([term], manner)));
  const isCalled = (index: number) =>
    mentions.some(({ start, end, meanings }) => start <= index && index < end && meanings.includes(attribute));
  return reading.words.flatMap((word, index) => {
    if (!isFree(reading, index) || !isContent(reading, index)) return [];
    return isCalled(index) || own.some((term) => isAlike(term, termOf(word))) ? [index] : [];
  });
}

function isAlike(own: string, said: string): boolean {
  let same = 0;
  while (same < own.length && own[same] === said[same]) same += 1;
  return own === said || same >= Math.max(shortestAlike, Math.min(own.length, said.length) - 1);
}
