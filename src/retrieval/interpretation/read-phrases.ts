import { isSaleUnitName } from '../../core/catalog/sale-unit.ts';
import { sound } from '../analysis/sound.ts';
import { askWords, negationFillers, quantifiers, withoutWords, withWords } from '../language/signals.ts';
import type { AttributeEntry, Meaning, ValueEntry } from '../vocabulary/meaning.ts';
import { withoutMark } from '../vocabulary/phrases.ts';
import { markCounted } from './read-counted.ts';
import { filterRoles, isContent, isFree, mark, type Reading, type Role, termOf, written } from './reading.ts';
import { universalValues } from './universal-values.ts';

export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly Meaning[];
  /** The catalog itself calls the property by what is not there: "без кофеина". */
  readonly isNegative?: boolean;
};

/** Everything of the catalog's own vocabulary that the words name, longest first, none overlapping. */
export function findMentions(reading: Reading): Mention[] {
  const { phrases } = reading.known.vocabulary;
  const isTaken = new Array<boolean>(reading.words.length).fill(false);
  const mentions: Mention[] = [];
  for (let length = Math.min(phrases.longest, 6); length >= 1; length--) {
    for (let start = 0; start < reading.words.length; start++) {
      const indexes = contentWindow(reading, start, length);
      const end = (indexes?.at(-1) ?? 0) + 1;
      if (!indexes || indexes.some((index) => isTaken[index])) continue;
      const negative = negativeMention(reading, indexes);
      if (negative) {
        for (let index = negative.start; index < end; index++) isTaken[index] = true;
        mentions.push(negative);
        continue;
      }
      const meanings = meaningsAt(reading, indexes);
      if (meanings.length === 0) continue;
      for (let index = start; index < end; index++) isTaken[index] = true;
      mentions.push({ start, end, meanings });
    }
  }
  return mentions.sort((left, right) => left.start - right.start);
}

function negativeMention(reading: Reading, indexes: readonly number[]): Mention | undefined {
  const start = (indexes[0] ?? 0) - 1;
  if (!isFree(reading, start) || !withoutWords.has(written(reading, start))) return undefined;
  const terms = indexes.map((index) => termOf(reading.words[index]));
  const meanings = reading.known.vocabulary.phrases.find([...terms, withoutMark]);
  if (meanings.length === 0) return undefined;
  return { start, end: (indexes.at(-1) ?? 0) + 1, meanings, isNegative: true };
}

/** Indexes of `length` free content words from `start`; small words between them ("насос для сада") are passed over. */
function contentWindow(reading: Reading, start: number, length: number): number[] | undefined {
  if (!isFree(reading, start) || !isContent(reading, start)) return undefined;
  const indexes = [start];
  for (let index = start + 1; indexes.length < length; index++) {
    if (!isFree(reading, index) || reading.words[index]?.startsSentence) return undefined;
    if (isContent(reading, index)) indexes.push(index);
    else if (index - (indexes.at(-1) ?? 0) > 2) return undefined;
  }
  return indexes;
}

function meaningsAt(reading: Reading, indexes: readonly number[]): readonly Meaning[] {
  const { phrases, brandsBySound } = reading.known.vocabulary;
  const terms = indexes.map((index) => termOf(reading.words[index]));
  const exact = phrases.find(terms);
  if (exact.length > 0) return exact;
  const only = indexes.length === 1 ? reading.words[indexes[0] ?? 0] : undefined;
  // Of a misspelled word only the likeliest reading makes a filter.
  const alternative =
    only?.correction !== undefined
      ? undefined
      : only?.terms
          .filter((term) => isCyrillic(term) === isCyrillic(only.written))
          .map((term) => phrases.find([term]))
          .find((found) => found.length > 0);
  if (alternative) return alternative;
  // A brand in the other script: "де лонги", "Делонги" for De'Longhi.
  const spoken = indexes.map((index) => written(reading, index)).join('');
  if (spoken.length < 3 || !/^\p{L}+$/u.test(spoken)) return [];
  const isUnknown = indexes.every(
    (index) =>
      reading.words[index]?.terms.length === 0 &&
      !reading.known.vocabulary.words.has(reading.words[index]?.token.term ?? ''),
  );
  return brandsBySound(sound(spoken), isUnknown);
}

function isCyrillic(word: string): boolean {
  return /[а-я]/.test(word);
}

export function readValues(reading: Reading, mentions: readonly Mention[]): void {
  for (const mention of mentions) {
    const values = mention.meanings.filter((meaning): meaning is ValueEntry => meaning.kind === 'value');
    if (values.length === 0 || !isFree(reading, mention.start) || isGuessed(reading, mention)) continue;
    if (isNameOfNeighbour(mention, mentions)) continue;
    const beside = attributesBeside(reading, mentions, mention);
    const named = values.find((one) => beside.includes(one.attribute));
    // "Подойдёт к любой" wants none whose hob is "any".
    if (!named && quantifiers.has(written(reading, mention.start))) continue;
    const value = named ?? likeliest(reading, values);
    if (value && isSaleUnitName(value.attribute.key)) {
      markCounted(reading, mention.start, mention.end);
      continue;
    }
    if (!value || isOfOtherKinds(reading, value)) continue;
    // "В каких цветах": of a property that is called so, and asks for no flowers among the tastes.
    if (asksFor(reading, mention)) continue;
    const isExcluded = isNegated(reading, mention.start);
    addValue(reading, value, isExcluded);
    markWithSignal(reading, mention, 'value');
    for (const name of mentions)
      if (name.meanings.includes(value.attribute) && isNextTo(name, mention))
        mark(reading, name.start, name.end, 'value');
  }
}

/** "размер 42", "42 размера": a number beside the name of an attribute that lists it among its values. */
export function readNumberValues(reading: Reading, mentions: readonly Mention[]): void {
  for (const mention of mentions) {
    const attribute = mention.meanings.find(
      (meaning): meaning is AttributeEntry => meaning.kind === 'attribute' && meaning.hasValues,
    );
    if (!attribute || !isFree(reading, mention.start)) continue;
    for (const index of [mention.end, mention.start - 1]) {
      const token = reading.words[index]?.token;
      if (!isFree(reading, index) || token?.kind !== 'number') continue;
      const value = reading.known.vocabulary.values.find(
        (one) => one.attribute === attribute && one.terms.length === 1 && one.terms[0] === token.term,
      );
      if (!value) continue;
      addValue(reading, value, false);
      mark(reading, Math.min(index, mention.start), Math.max(index + 1, mention.end), 'value');
      break;
    }
  }
}

/** A property that nothing of the named category is told to have rules nothing out ("espresso" of machines, though grinders are so). */
function isOfOtherKinds(reading: Reading, { attribute }: ValueEntry): boolean {
  const { vocabulary } = reading.known;
  const categoryIds =
    reading.filter.category === undefined ? undefined : vocabulary.categoryIds(reading.filter.category);
  if (!categoryIds) return false;
  const ids = vocabulary.values.filter((value) => value.attribute === attribute).map(({ id }) => id);
  const counts = reading.known.countWithin(categoryIds).values(ids);
  return [...counts.values()].every((count) => count === 0);
}

function asksFor(reading: Reading, mention: Mention): boolean {
  const isAttribute = mention.meanings.some(({ kind }) => kind === 'attribute');
  return isAttribute && reading.isQuestion && askWords.has(written(reading, mention.start - 1));
}

/** Of attributes that share the value ("зелёный": colour, or kind of tea) the one that the category's products have it in. */
function likeliest(reading: Reading, values: readonly ValueEntry[]): ValueEntry | undefined {
  const byProducts = [...values].sort((left, right) => right.products - left.products);
  const categoryIds =
    reading.filter.category === undefined ? undefined : reading.known.vocabulary.categoryIds(reading.filter.category);
  if (values.length < 2 || !categoryIds) return byProducts[0];
  const within = reading.known.countWithin(categoryIds).values(values.map((value) => value.id));
  return byProducts.sort((left, right) => (within.get(right.id) ?? 0) - (within.get(left.id) ?? 0))[0];
}

export function isGuessed(reading: Reading, mention: Mention): boolean {
  return reading.words.slice(mention.start, mention.end).some((word) => word.isGuess);
}

function attributesBeside(reading: Reading, mentions: readonly Mention[], mention: Mention): AttributeEntry[] {
  return mentions
    .filter((other) => isNextTo(other, mention) && isFree(reading, other.start))
    .flatMap((other) => other.meanings.filter((meaning): meaning is AttributeEntry => meaning.kind === 'attribute'));
}

function isNextTo(left: Mention, right: Mention): boolean {
  return left !== right && (Math.abs(left.end - right.start) <= 1 || Math.abs(right.end - left.start) <= 1);
}

/** "Цвет прозрачный": beside its value a name is a name, though another attribute has "цветы" among its values. */
function isNameOfNeighbour(mention: Mention, mentions: readonly Mention[]): boolean {
  return mentions.some(
    (other) =>
      isNextTo(mention, other) &&
      other.meanings.some((meaning) => meaning.kind === 'value' && mention.meanings.includes(meaning.attribute)),
  );
}

export function addValue(reading: Reading, value: ValueEntry, isExcluded: boolean): void {
  const { key } = value.attribute;
  const before = reading.attributes.find(
    (one) => one.key === key && one.type === 'value' && (one.isExcluded ?? false) === isExcluded,
  );
  const universal = isExcluded ? [] : universalValues(reading, value.attribute, value.terms);
  const values = [...(before?.type === 'value' ? before.values : []), value.name, ...universal.map(({ name }) => name)];
  reading.attributes = reading.attributes.filter((one) => one !== before);
  reading.attributes.push({ key, type: 'value', values: [...new Set(values)], ...(isExcluded ? { isExcluded } : {}) });
}

/** Properties that a product has or has not: "со встроенной кофемолкой", "без wi-fi", "with a grinder". */
export function readYesNo(reading: Reading, mentions: readonly Mention[]): void {
  for (const mention of [...mentions, ...partialMentions(reading)]) {
    const attribute = likeliestYesNo(reading, mention);
    if (!attribute || !isFree(reading, mention.start) || isGuessed(reading, mention)) continue;
    const isDenied = isNegated(reading, mention.start);
    const isDemanded =
      (mention.isNegative ?? false) ||
      signalBefore(reading, mention.start, withWords) !== undefined ||
      isOfKindBehind(reading, mention);
    // "Чем чистить кофемолку" demands no built-in one: what names a category too is a property only after "with" or "without".
    const isUnsaid =
      reading.isQuestion || isPartial(mention) || mention.meanings.some((one) => one.kind === 'category');
    if (!isDenied && !isDemanded && isUnsaid) continue;
    reading.attributes = reading.attributes.filter((one) => one.key !== attribute.key);
    reading.attributes.push({ key: attribute.key, type: 'yes-no', isTrue: !isDenied });
    markWithSignal(reading, mention, 'yes-no');
  }
}

/**
 * Of properties that are called alike ("Диммируемая" of bulbs, "Диммируемый" of lamps: files of other suppliers) the one that goods of the
 * named category have, else the one that most have.
 */
function likeliestYesNo(reading: Reading, { meanings }: Mention): AttributeEntry | undefined {
  const held = (attribute: AttributeEntry) => attribute.units.get('yes-no') ?? 0;
  const named = meanings.filter((one): one is AttributeEntry => one.kind === 'attribute' && held(one) > 0);
  if (named.length < 2) return named[0];
  const { category } = reading.filter;
  const ids = category === undefined ? undefined : reading.known.vocabulary.categoryIds(category);
  const within = ids && reading.known.countWithin(ids).numbers('yes-no');
  return named.toSorted(
    (left, right) =>
      (within?.get(right.id) ?? 0) - (within?.get(left.id) ?? 0) || held(right) - held(left) || left.id - right.id,
  )[0];
}

/** "Есть диммируемые лампы?" wants such lamps, also in a question; "у лампы есть диммер?" only asks. */
function isOfKindBehind(reading: Reading, { start, end, meanings }: Mention): boolean {
  const word = written(reading, start);
  return (
    end === start + 1 &&
    reading.roles[end] === 'category' &&
    meanings.every(({ kind }) => kind === 'attribute') &&
    (!isCyrillic(word) || /(?:[ыио]й|[ая]я|[ое]е|[ыи]е|[ую]ю|[ое]го|[ое]му|[ыи]ми?|[ыи]х)$/u.test(word))
  );
}

const partial = new WeakSet<Mention>();
const isPartial = (mention: Mention) => partial.has(mention);

/** One word that only one attribute's name has ("кофемолкой" for "встроенная кофемолка"): taken where with, without or a question precedes. */
export function partialMentions(reading: Reading): Mention[] {
  return reading.words.flatMap((word, index) => {
    if (!isFree(reading, index) || !isContent(reading, index)) return [];
    const term = termOf(word);
    const holders =
      term.length < 3 ? [] : reading.known.vocabulary.attributes.filter((attribute) => attribute.terms.includes(term));
    const yesNo = holders.filter((attribute) => attribute.units.has('yes-no'));
    const attribute = holders.length === 1 ? holders[0] : yesNo.length === 1 ? yesNo[0] : undefined;
    if (!attribute) return [];
    const mention: Mention = { start: index, end: index + 1, meanings: [attribute] };
    partial.add(mention);
    return [mention];
  });
}

export function isNegated(reading: Reading, at: number): boolean {
  return signalBefore(reading, at, withoutWords) !== undefined;
}

/** Index of the signal word just before, over articles and fillers. */
function signalBefore(reading: Reading, at: number, signals: ReadonlySet<string>): number | undefined {
  for (let index = at - 1; index >= Math.max(0, at - 3); index--) {
    if (signals.has(written(reading, index))) return index;
    if (
      !negationFillers.has(written(reading, index)) &&
      !(reading.roles[index] === undefined && isAdjectiveBefore(reading, index, at))
    )
      return undefined;
  }
  return undefined;
}

/** "без встроенного капучинатора": an adjective may stand between when the name is one word. */
function isAdjectiveBefore(reading: Reading, index: number, at: number): boolean {
  return (
    index === at - 1 &&
    isContent(reading, index) &&
    /(ого|ому|ой|ым|им|ей|ий|ый|ая|ую|ых|их|ed|ic|al)$/.test(written(reading, index))
  );
}

function markWithSignal(reading: Reading, mention: Mention, role: Role): void {
  mark(reading, mention.start, mention.end, role);
  const signal = signalBefore(reading, mention.start, withoutWords) ?? signalBefore(reading, mention.start, withWords);
  if (signal === undefined) return;
  for (let index = signal; index < mention.start; index++)
    if (!filterRoles.has(reading.roles[index])) reading.roles[index] = isContent(reading, index) ? role : 'signal';
}
