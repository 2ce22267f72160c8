import { adultFrom, adultStems, agedBefore, agedBehind, childrenSaid, childrenStems } from '../language/audiences.ts';
import { concepts } from '../language/concepts.ts';
import { childrensOf, counterpartsOf, hasChildrens } from '../products/for-whom.ts';
import type { CategoryEntry } from '../vocabulary/meaning.ts';
import { attributeOf } from './concept-index.ts';
import { isContent, isFree, mark, type Reading, termOf, written } from './reading.ts';

/** Base unit of ages. */
const month = 'month';
const monthsPerYear = 12;
const ageConcept = concepts.find(({ id }) => id === 'age');

/**
 * "Ребёнку 7 лет", "7 year old", "aged 7": how old somebody is bounds no property that happens to be counted or given in years, but
 * one that is called so.
 */
export function readAge(reading: Reading): void {
  const attribute = ageConcept && attributeOf(ageConcept, reading.known.vocabulary);
  const isBounded = [...(attribute?.units.keys() ?? [])].some((unit) => unit !== 'yes-no');
  for (const [at, { token }] of reading.words.entries()) {
    if (!isFree(reading, at) || token.number === undefined) continue;
    const isOfYears = token.quantity?.unit === month && token.quantity.amount === token.number * monthsPerYear;
    const isSaid = agedBehind.has(written(reading, at + 1)) || agedBefore.has(written(reading, at - 1));
    const isOfSomebody = isOfYears && reading.words.some((word) => childrenSaid.has(word.written));
    const isAge = isOfYears ? isSaid || isOfSomebody : isSaid && token.kind === 'number';
    if (!isAge || token.number > 120) continue;
    reading.forAge = token.number;
    if (isBounded) return;
    const [isBefore, isBehind] = [agedBefore.has(written(reading, at - 1)), agedBehind.has(written(reading, at + 1))];
    mark(reading, isBefore ? at - 1 : at, isBehind ? at + 2 : at + 1, 'signal');
    return;
  }
}

/** "Дочке", "for a 7 year old", "kids": goods for children where there are such; "взрослый": those that are not. */
export function readForWhom(reading: Reading): void {
  // In some text many things are called children's, and hardly any is what a child is to get.
  if (!hasChildrens(reading.known, reading.filter.category === undefined ? 'by-name' : 'anywhere')) return;
  const { lexicon, vocabulary } = reading.known;
  const isName = (term: string) => lexicon.titles(term) > 0 || vocabulary.words.has(term);
  const saying = (isSaid: (at: number) => boolean) =>
    [...reading.words.keys()].filter((at) => isFree(reading, at) && isSaid(at));
  const adults = saying((at) => adultStems.has(termOf(reading.words[at])) && !isName(termOf(reading.words[at])));
  const children = saying((at) => {
    const { token } = reading.words[at] ?? {};
    // "Boys" where goods are called so is their name, and looked for.
    return (
      (childrenStems.has(token?.term ?? '') && !isOfUnknownThing(reading, at + 1)) ||
      (childrenSaid.has(written(reading, at)) && !isName(token?.term ?? ''))
    );
  });
  const isGrownUp = adults.length > 0 || (reading.forAge ?? 0) >= adultFrom;
  if (!isGrownUp && children.length === 0 && reading.forAge === undefined) return;
  reading.filter.isFor = isGrownUp ? 'adults' : 'children';
  const counterpart = isGrownUp && reading.filter.category === undefined ? counterpartOfChildrens(reading) : undefined;
  if (counterpart) reading.filter.category = counterpart.name;
  for (const at of adults.length > 0 ? adults : children) mark(reading, at, at + 1, 'for-whom');
}

/** "For a children's surgery": what stands behind is for children, and not the goods. */
function isOfUnknownThing(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  return (
    isFree(reading, at) && isContent(reading, at) && !word?.startsSentence && /^\p{L}+$/u.test(word?.written ?? '')
  );
}

/** "The cheapest adult one" in a shop of "Kids bikes" is a bike. */
function counterpartOfChildrens({ known: { vocabulary } }: Reading): CategoryEntry | undefined {
  const all = childrensOf(vocabulary).categories.flatMap((category) => counterpartsOf(category, vocabulary));
  const [only, ...others] = new Set(all);
  return others.length === 0 ? only : undefined;
}
