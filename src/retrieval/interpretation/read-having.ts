import { negationFillers, withoutWords, withWords } from '../language/signals.ts';
import type { AttributeEntry, ValueEntry } from '../vocabulary/meaning.ts';
import { isContent, isFree, mark, type Reading, termOf, written } from './reading.ts';

/** How a company writes that a product does not have the thing. */
const noneWords = new Set([
  'нет',
  'без',
  'отсутствует',
  'не предусмотрено',
  'no',
  'none',
  'not available',
  'without',
  'n/a',
  '-',
  '—',
]);

type Having = { readonly attribute: AttributeEntry; readonly none: ValueEntry; readonly others: readonly ValueEntry[] };

/**
 * "С капучинатором", "without a milk system", where the property is words ("automatic", "manual", "none") and not a plain
 * yes or no: any value but none is meant, or those values that hold the word.
 */
export function readHaving(reading: Reading): void {
  const properties = propertiesOf(reading);
  if (properties.length === 0) return;
  for (const [index, word] of reading.words.entries()) {
    if (!isFree(reading, index) || !isContent(reading, index)) continue;
    const isDenied = hasBefore(reading, index, withoutWords);
    if (!isDenied && !hasBefore(reading, index, withWords)) continue;
    const term = termOf(word);
    const found = properties.filter((one) => isAbout(one, term));
    const [property] = found;
    if (!property || found.length > 1) continue;
    const { key } = property.attribute;
    // "С автоматической молочной системой": the adjective before tells which.
    const said = [term, termOf(reading.words[index - 1])];
    const named = property.others.filter((value) => value.terms.some((own) => said.includes(own)));
    // Listed rather than excluded: a product that knows nothing of the property does not have it either.
    const having = named.length > 0 ? named : property.others;
    const values = isDenied ? [property.none] : having;
    reading.attributes = reading.attributes.filter((one) => one.key !== key);
    reading.attributes.push({ key, type: 'value', values: values.map((value) => value.name) });
    let end = index;
    while (end < reading.words.length && isFree(reading, end) && isAbout(property, termOf(reading.words[end])))
      end += 1;
    mark(reading, index, end, 'value');
  }
}

/**
 * Whether a signal word stands just before, over articles and adjectives: also over one that was taken for a category
 * ("с автоматической молочной системой" where there are automatic machines).
 */
function hasBefore(reading: Reading, at: number, signals: ReadonlySet<string>): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 3); index -= 1) {
    const word = written(reading, index);
    if (signals.has(word)) return true;
    if (!negationFillers.has(word) && !/(?:ого|ому|ой|ым|им|ей|ий|ый|ая|ую|ых|их|ed|ic|al)$/u.test(word)) return false;
  }
  return false;
}

function isAbout({ attribute, others }: Having, term: string): boolean {
  return term.length >= 3 && (attribute.terms.includes(term) || others.some((value) => value.terms.includes(term)));
}

/** Attributes with a value that means "none". */
function propertiesOf(reading: Reading): readonly Having[] {
  const { values } = reading.known.vocabulary;
  const nones = values.filter((value) => noneWords.has(value.name.trim().toLocaleLowerCase()));
  return nones.map((none) => ({
    attribute: none.attribute,
    none,
    others: values.filter((value) => value.attribute === none.attribute && value !== none),
  }));
}
