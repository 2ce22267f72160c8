import type { ProductQuery, QueryInterpretation } from '../../core/ports/search.ts';
import { fold } from '../analysis/fold.ts';
import { spelledSigns } from '../language/amounts.ts';
import { childrenStems } from '../language/audiences.ts';
import { isLanguageWord } from '../language/known-words.ts';
import { askWords, forWords } from '../language/signals.ts';
import { slangWords } from '../language/slang.ts';
import { functionWords, requestWords } from '../language/stop-words.ts';
import { type TermGroup, toTermGroup } from '../products/match-expression.ts';
import { type QueryWord, readWords } from '../vocabulary/mend-words.ts';
import type { ProductKnowledge } from '../vocabulary/product-knowledge.ts';
import { readAsked } from './read-asked.ts';
import { readBounds } from './read-bounds.ts';
import { readCategoriesAndBrands } from './read-categories.ts';
import { readCounted } from './read-counted.ts';
import { readExcluded } from './read-excluded.ts';
import { readAge, readForWhom } from './read-for-whom.ts';
import { readGap } from './read-gap.ts';
import { readHaving } from './read-having.ts';
import { readLetterSizes } from './read-letter-sizes.ts';
import { readManner } from './read-manner.ts';
import { readOwnWeight } from './read-own-weight.ts';
import { readPartOfValue } from './read-part-of-value.ts';
import { findMentions, readNumberValues, readValues, readYesNo } from './read-phrases.ts';
import { readRate } from './read-rate.ts';
import { readAvailability, readSort, settleSort } from './read-sort.ts';
import { filterRoles, type Reading, type Role } from './reading.ts';

export type Interpreted = {
  readonly interpretation: QueryInterpretation;
  readonly words: readonly QueryWord[];
  /** Words that may name a product: "20-40k" is no model. */
  readonly naming: readonly QueryWord[];
  /** Those of them that do not name the kind of goods, nor what it is to be like, nor count it. */
  readonly namingBesideKind: readonly QueryWord[];
  /** No filter and no order was read. */
  readonly isEmptyHanded: boolean;
  /** Words that are left to search by. */
  readonly groups: readonly TermGroup[];
  /** Words that became filters: every hit meets them; they still tell which hits say so most plainly. */
  readonly filterGroups: readonly TermGroup[];
  /** Content words of the question, unknown ones included. */
  readonly wordCount: number;
  readonly filterWordCount: number;
};

const groupLimit = 24;
const askedIfInStock =
  /[,;.]\s*(?:(?:is|are) (?:it|they|this|that) )?(?:still )?(?:in stock|available)\s*\?|[,;.]\s*(?:он[аио]? )?(?:есть )?(?:сейчас )?(?:в наличии|на складе)\s*\?/iu;

/** Reads filters, order and questions out of free words; what is left is searched for. */
export function interpret(query: ProductQuery, known: ProductKnowledge): Interpreted {
  const text = spelledSigns.reduce(
    (spelled, [sign, words]) => spelled.replace(sign, words),
    fold(query.text.slice(0, 4000)),
  );
  const words = readWords(text, {
    lexicon: known.lexicon,
    isKnownWord: (word, term) => isLanguageWord(word, term) || known.vocabulary.words.has(term),
    isName: (term) => known.lexicon.titles(term) > 0 || known.vocabulary.words.has(term),
  });
  const reading: Reading = {
    words,
    known,
    roles: words.map(() => undefined),
    filter: {},
    attributes: [],
    sort: { by: 'relevance' },
    asked: [],
    isAskedIfInStock: askedIfInStock.test(query.text),
    isQuestion: query.text.includes('?') || words.some((word) => askWords.has(word.written)),
  };
  if (query.isInterpreted !== false) readAll(reading, query.text.slice(0, 4000));
  return toInterpreted(reading);
}

function readAll(reading: Reading, text: string): void {
  readCounted(reading);
  readAvailability(reading);
  readLetterSizes(reading, text);
  readGap(reading);
  readRate(reading);
  readOwnWeight(reading);
  readAge(reading);
  readBounds(reading, 'clear');
  readSort(reading);
  const mentions = findMentions(reading);
  readCategoriesAndBrands(reading, mentions);
  settleSort(reading);
  // Once more: the category may tell what an amount is of ("чашки 200-300 мл").
  readBounds(reading, 'any');
  readNumberValues(reading, mentions);
  readValues(reading, mentions);
  readYesNo(reading, mentions);
  readForWhom(reading);
  readHaving(reading);
  readPartOfValue(reading, mentions);
  readManner(reading, mentions);
  readExcluded(reading);
  readAsked(reading, mentions);
}

/** "1000 business cards", "business cards 1000": names no flyers of 1000. */
function countsKind({ words, roles }: Reading, word: QueryWord): boolean {
  const at = words.indexOf(word);
  const isAlone = word.token.joint === undefined && words[at - 1]?.token.joint === undefined;
  return isAlone && word.token.kind === 'number' && (roles[at - 1] === 'category' || roles[at + 1] === 'category');
}

function toInterpreted(reading: Reading): Interpreted {
  const content = contentIndexes(reading);
  const purposeAt = reading.words.findIndex((word, index) => index > 0 && forWords.has(word.written));
  const groups: TermGroup[] = [];
  const filterGroups: TermGroup[] = [];
  const [knownWords, unknownWords]: [string[], string[]] = [[], []];
  for (const index of content) {
    const word = reading.words[index];
    if (!word) continue;
    const isFilter = filterRoles.has(reading.roles[index]);
    if (word.terms.length > 0 && isLookedFor(reading, index))
      (isFilter ? filterGroups : groups).push({
        ...toTermGroup(word, reading.known.lexicon, reading.known.products),
        isPurpose: purposeAt >= 0 && index > purposeAt,
      });
    (isFilter || word.terms.length > 0 ? knownWords : unknownWords).push(word.written);
  }
  const attributes = reading.attributes.length > 0 ? { attributes: reading.attributes } : {};
  const wordsBeside = (...roles: readonly Role[]) =>
    reading.words.filter((_, index) => !roles.some((role) => role === reading.roles[index]));
  return {
    words: reading.words,
    naming: wordsBeside('bound', 'sort'),
    namingBesideKind: wordsBeside('bound', 'sort', 'category', 'value').filter((word) => !countsKind(reading, word)),
    isEmptyHanded: reading.roles.every((role) => role === undefined || role === 'asked' || role === 'signal'),
    groups: distinct(groups),
    filterGroups: distinct(filterGroups),
    wordCount: content.length,
    filterWordCount: content.filter((index) => filterRoles.has(reading.roles[index])).length,
    interpretation: {
      filter: { ...reading.filter, ...attributes },
      sort: reading.sort,
      named: [],
      askedAttributes: reading.asked,
      ...(reading.forAge === undefined ? {} : { forAge: reading.forAge }),
      unknownWords: [...new Set(unknownWords)],
      knownWords: [...new Set(knownWords)],
      calledHere: Object.fromEntries(
        reading.words.flatMap(({ written, calledHere }) => (calledHere ? [[written, calledHere.word]] : [])),
      ),
      corrections: Object.fromEntries(
        reading.words.flatMap((word) => (word.correction !== undefined ? [[word.written, word.correction]] : [])),
      ),
    },
  };
}

/** "Сыну" is said of whom the thing is for, and looked for in no text; "kids" is what such things are called. */
function isLookedFor({ roles, words }: Reading, index: number): boolean {
  return roles[index] !== 'for-whom' || childrenStems.has(words[index]?.token.term ?? '');
}

/** Words that say what is wanted; how the customer asks counts only when nothing else was said. */
function contentIndexes(reading: Reading): number[] {
  const isWanted = (index: number) => reading.roles[index] === undefined || filterRoles.has(reading.roles[index]);
  const meaningful = reading.words.flatMap((word, index) => {
    const isInCode = word.token.joint === 'glued' || reading.words[index - 1]?.token.joint === 'glued';
    const isSaidOnly = functionWords.has(word.written) || (word.terms.length === 0 && slangWords.has(word.written));
    return isWanted(index) && (isInCode || !isSaidOnly) ? [index] : [];
  });
  const isAsking = (index: number) =>
    reading.roles[index] === undefined && requestWords.has(reading.words[index]?.written ?? '');
  const wanted = meaningful.filter((index) => !isAsking(index));
  const isOnlyAsked = reading.roles.every((role) => role === undefined || role === 'asked' || role === 'signal');
  // "Christmas blend", and blend is also an attribute: where nothing is known but its name, the name is what to look for.
  if (isOnlyAsked && !reading.isQuestion && wanted.every((index) => reading.words[index]?.terms.length === 0))
    return [...wanted, ...reading.roles.flatMap((role, index) => (role === 'asked' ? [index] : []))].sort(
      (left, right) => left - right,
    );
  if (wanted.length > 0 || reading.roles.some((role) => role !== undefined)) return wanted;
  return meaningful.filter((index) => (reading.words[index]?.terms.length ?? 0) > 0);
}

function distinct(groups: readonly TermGroup[]): TermGroup[] {
  const seen = new Set<string>();
  return groups
    .filter((group) => !seen.has(group.terms.join(' ')) && seen.add(group.terms.join(' ')))
    .slice(0, groupLimit);
}
