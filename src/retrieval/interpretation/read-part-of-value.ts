import { isOneRoot } from '../language/roots.ts';
import { asksForAny, forWords, purposeWords, withoutWords } from '../language/signals.ts';
import type { AttributeEntry } from '../vocabulary/meaning.ts';
import type { Mention } from './read-phrases.ts';
import { isContent, isFree, mark, type Reading, termOf, written } from './reading.ts';
import { isDeniedBy, universalValues } from './universal-values.ts';

const farthest = 2;
/** What has more values than this is a name or a code, and no property to wish by. */
const mostValues = 300;

/**
 * "Плита индукционная", "for an induction hob", where a value tells more than that ("any, induction too", "gas and electric"): a word
 * beside the property's name, or one that the property is called by, means those values that hold it, and those that fit anything.
 */
export function readPartOfValue(reading: Reading, mentions: readonly Mention[]): void {
  for (const mention of mentions) {
    for (const meaning of mention.meanings) {
      if (meaning.kind !== 'attribute' || !meaning.hasValues || meaning.units.has('yes-no')) continue;
      if (isFree(reading, mention.start)) readBeside(reading, mention, meaning);
    }
  }
}

function readBeside(reading: Reading, mention: Mention, attribute: AttributeEntry): void {
  if (reading.attributes.some(({ key }) => key === attribute.key)) return;
  const values = reading.known.vocabulary.values.filter((value) => value.attribute === attribute);
  if (values.length > mostValues) return;
  for (let at = mention.start - farthest; at < mention.end + farthest; at += 1) {
    if (!isFree(reading, at) || !isContent(reading, at)) continue;
    const term = termOf(reading.words[at]);
    const telling = values.filter((value) => value.terms.some((own) => isOneRoot(own, term)));
    const isCommon = telling.length === 0 || telling.length === values.length;
    // "Morning blend": what the property is called by is of a name here.
    const isOfName = at >= mention.start && at < mention.end && reading.known.lexicon.titles(term) > 0;
    if (isCommon || isOfName || !isWished(reading, at)) continue;
    const meant = [...new Set([...telling, ...universalValues(reading, attribute, [term])])].filter(
      (value) => !isDeniedBy(value, term),
    );
    if (meant.length === 0) continue;
    reading.attributes.push({ key: attribute.key, type: 'value', values: meant.map(({ name }) => name) });
    // What is asked about as well is left to be told of each.
    if (!reading.isQuestion) mark(reading, Math.min(at, mention.start), Math.max(at + 1, mention.end), 'value');
    return;
  }
}

/** A question without goods of its own asks of what is talked about, unless it asks for any that are made for it. */
function isWished(reading: Reading, at: number): boolean {
  const before = [1, 2].map((back) => written(reading, at - back));
  if (before.some((word) => withoutWords.has(word))) return false;
  if (!reading.isQuestion) return true;
  if (reading.words.some((word) => pronouns.has(word.written))) return false;
  const isMadeFor = before.some(
    (word) => purposeWords.has(word) || forWords.has(word) || word === 'на' || word === 'on',
  );
  return (
    isMadeFor && (reading.filter.category !== undefined || reading.words.some((word) => asksForAny.has(word.written)))
  );
}

const pronouns: ReadonlySet<string> = new Set('it they he she он она оно они'.split(' '));
