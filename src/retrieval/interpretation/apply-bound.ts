import { moneyFrom } from '../../core/catalog/money.ts';
import { notPriceWords, priceWords } from '../language/amounts.ts';
import { limitNames } from '../language/bounds.ts';
import { peopleWords } from '../language/signals.ts';
import { usualUnit } from '../products/filter-sql.ts';
import type { AttributeEntry } from '../vocabulary/meaning.ts';
import { isAmountOfSale } from './amount-of-sale.ts';
import { askedConcept, attributeOf } from './concept-index.ts';
import { inWrittenUnit, isOfItsSize } from './in-written-unit.ts';
import type { SaidBound } from './read-amount.ts';
import { isContent, isFree, mark, type Reading, termOf, written } from './reading.ts';

/** "Around 15000" is taken as this much to either side. */
const aroundShare = 0.15;
/** An amount this far outside all that an attribute has is of another attribute. */
const spanSlack = 0.25;
/** A plain number this far below the cheapest product is not a price. */
const cheapestShare = 0.2;

type Target =
  | { readonly kind: 'price' }
  | {
      readonly kind: 'attribute';
      readonly attribute: AttributeEntry;
      readonly unit: string;
      readonly isCounted?: boolean;
    };

/** Turns a bound into a filter and marks its words; false when it is unclear of what it is. */
export function applyBound(reading: Reading, bound: SaidBound, which: 'clear' | 'any'): boolean {
  const mention = isOfPeople(reading, bound) ? undefined : findMention(reading, bound);
  // Of which property that is called so, is told by the kind of goods, which is read later.
  if (which === 'clear' && ((mention?.others ?? 0) > 0 || calledSo(reading, bound.end).length > 1)) return false;
  if (!mention && isAmountOfSale(reading, bound)) {
    mark(reading, bound.start, bound.end, 'signal');
    return true;
  }
  const target = findTarget(reading, bound, { mentioned: mention?.attribute, which });
  if (!target) return false;
  const said = target.kind === 'attribute' ? inWrittenUnit(reading, target.attribute, bound) : bound;
  const [from, to] = endsOf(said, target);
  if (target.kind === 'price') setPrice(reading, bound, from, to);
  else if (!bound.isMarked && !existsWithin(reading, target, from, to)) return false;
  else setNumber(reading, target, from, to);
  mark(reading, bound.start, bound.end, 'bound');
  // "With a grinder under 70000": what stands before a price is no name of it and stays to be read.
  if (mention && target.kind === 'attribute' && target.attribute === mention.attribute)
    mark(reading, mention.start, mention.end, 'bound');
  // The noun counted names the attribute ("50 чашек в день") and no category.
  if (target.kind === 'attribute' && target.isCounted) {
    mark(reading, bound.end, bound.end + 1, 'bound');
    for (
      let index = bound.end + 1;
      isFree(reading, index) &&
      (!isContent(reading, index) || target.attribute.terms.includes(termOf(reading.words[index])));
      index++
    )
      mark(reading, index, index + 1, 'bound');
  }
  for (const index of [bound.start - 1, bound.end])
    if (priceWords.has(written(reading, index)) && isFree(reading, index)) mark(reading, index, index + 1, 'bound');
  return true;
}

/** "Человек 12", "for 12 people": of no property that happens to stand beside it. */
function isOfPeople(reading: Reading, bound: SaidBound): boolean {
  return [bound.start - 1, bound.end].some((at) => peopleWords.has(written(reading, at)));
}

function findTarget(
  reading: Reading,
  bound: SaidBound,
  { mentioned, which }: { readonly mentioned: AttributeEntry | undefined; readonly which: 'clear' | 'any' },
): Target | undefined {
  const { vocabulary } = reading.known;
  const unit = (bound.to ?? bound.from)?.quantity?.unit;
  const currency = (bound.to ?? bound.from)?.currency;
  if (currency !== undefined || bound.concept?.id === 'price') return { kind: 'price' };
  const compared = bound.concept && fits(attributeOf(bound.concept, vocabulary), unit);
  if (compared && isOfItsSize(reading, compared, bound))
    return { kind: 'attribute', attribute: compared, unit: unit ?? usualUnit(compared) };
  const named = fits(mentioned, unit);
  if (named && isOfItsSize(reading, named, bound))
    return { kind: 'attribute', attribute: named, unit: unit ?? usualUnit(named) };
  if (unit !== undefined) return which === 'any' ? byUnit(reading, unit, bound) : undefined;
  const counted = countedNoun(reading, bound.end);
  if (counted) return { kind: 'attribute', attribute: counted, unit: usualUnit(counted), isCounted: true };
  return isPrice(reading, bound) ? { kind: 'price' } : undefined;
}

function fits(attribute: AttributeEntry | undefined, unit: string | undefined): AttributeEntry | undefined {
  if (!attribute || usualUnit(attribute) === 'yes-no') return undefined;
  if (unit === undefined) return [...attribute.units.keys()].some((own) => own !== 'yes-no') ? attribute : undefined;
  return attribute.units.has(unit) ? attribute : undefined;
}

/** The only attribute given in this unit whose numbers are of that size, or the one that clearly most products have. */
function byUnit(reading: Reading, unit: string, bound: SaidBound): Target | undefined {
  const { vocabulary } = reading.known;
  const categoryIds =
    reading.filter.category === undefined ? undefined : vocabulary.categoryIds(reading.filter.category);
  const within = categoryIds && reading.known.countWithin(categoryIds).numbers(unit);
  const productsOf = (attribute: AttributeEntry) =>
    (within ? within.get(attribute.id) : attribute.units.get(unit)) ?? 0;
  const given = vocabulary.attributes
    .filter((attribute) => attribute.units.has(unit) && productsOf(attribute) > 0)
    .sort((left, right) => productsOf(right) - productsOf(left));
  const amount = (bound.to ?? bound.from)?.quantity?.amount ?? 0;
  const ofThatSize = given.filter((attribute) => {
    const { low, high } = reading.known.numberSpan(attribute.id, unit, categoryIds);
    return amount >= low * (1 - spanSlack) && amount <= high * (1 + spanSlack);
  });
  const [first, second] = ofThatSize.length > 0 ? ofThatSize : given;
  if (!first) return undefined;
  const isClear = !second || productsOf(first) >= 2 * productsOf(second);
  return isClear ? { kind: 'attribute', attribute: first, unit } : undefined;
}

/**
 * "до 4 чашек", "4 конфорки": the noun is the company's own unit, or a word of just one counted attribute's name, or what a counted
 * attribute is called. Of several the one that goods of the kind have.
 */
function countedNoun(reading: Reading, at: number): AttributeEntry | undefined {
  const term = termOf(reading.words[at]);
  if (!isFree(reading, at) || term.length < 3) return undefined;
  const called = calledSo(reading, at);
  if (called.length > 1 && reading.filter.category !== undefined) {
    const [only, ...others] = ofTheKind(reading, called);
    return others.length === 0 ? only : undefined;
  }
  const { attributes } = reading.known.vocabulary;
  const byOwnUnit = attributes.filter((attribute) =>
    [...attribute.units.keys()].some(
      (unit) =>
        unit === `own:${term}` || (unit.startsWith('own:') && unit.length >= 7 && term.startsWith(unit.slice(4))),
    ),
  );
  if (byOwnUnit.length === 1) return byOwnUnit[0];
  const byName = attributes.filter((attribute) => attribute.units.has('') && attribute.terms.includes(term));
  return byName.length === 1 ? byName[0] : undefined;
}

/** Counted attributes with the word in their names, and those that the company says are called by it. */
function calledSo(reading: Reading, at: number): readonly AttributeEntry[] {
  const { vocabulary } = reading.known;
  const term = termOf(reading.words[at]);
  if (!isFree(reading, at) || term.length < 3) return [];
  const named = vocabulary.phrases
    .find([term])
    .filter((meaning): meaning is AttributeEntry => meaning.kind === 'attribute');
  const all = [...named, ...vocabulary.attributes.filter((attribute) => attribute.terms.includes(term))];
  return [...new Set(all)].filter((attribute) => attribute.units.has(''));
}

function ofTheKind(reading: Reading, attributes: readonly AttributeEntry[]): readonly AttributeEntry[] {
  const { category } = reading.filter;
  if (category === undefined) return attributes;
  const ids = reading.known.vocabulary.categoryIds(category);
  if (!ids) return attributes;
  const counts = reading.known.countWithin(ids).numbers('');
  return attributes.filter(({ id }) => (counts.get(id) ?? 0) > 0);
}

function isPrice(reading: Reading, bound: SaidBound): boolean {
  const amount = bound.to ?? bound.from;
  if (!amount) return false;
  const isPriceNamed =
    priceWords.has(written(reading, bound.start - 1)) || priceWords.has(written(reading, bound.start));
  if (isPriceNamed || (amount.multiplier > 1 && (bound.isMarked || bound.from !== bound.to))) return true;
  if (notPriceWords.has(written(reading, bound.end))) return false;
  const { cheapest, dearest } = priceSpan(reading);
  if (bound.isMarked) return amount.value >= cheapest * cheapestShare;
  return bound.from !== bound.to && (bound.from?.value ?? 0) >= cheapest / 2 && amount.value <= dearest * 2;
}

function priceSpan(reading: Reading): { cheapest: number; dearest: number } {
  const { cheapest, dearest } = reading.known.prices();
  const minorPerMajor = moneyFrom(1, reading.known.vocabulary.terms.currency).minor;
  return { cheapest: cheapest / minorPerMajor, dearest: dearest / minorPerMajor };
}

/** The attribute named next to the bound: "мощность от 1500", "до 20 см шириной", "20 cm wide". */
function findMention(
  reading: Reading,
  bound: SaidBound,
): { attribute: AttributeEntry; start: number; end: number; others: number } | undefined {
  const { vocabulary } = reading.known;
  const spans: [number, number][] = [];
  for (let length = 3; length >= 1; length--)
    spans.push([bound.start - length, bound.start], [bound.start - length - 1, bound.start - 1]);
  for (let length = 3; length >= 1; length--)
    spans.push([bound.end, bound.end + length], [bound.end + 1, bound.end + 1 + length]);
  for (const [start, end] of spans) {
    if (start < 0 || end > reading.words.length) continue;
    const indexes = Array.from({ length: end - start }, (_, offset) => start + offset);
    if (!indexes.every((index) => isFree(reading, index))) continue;
    const terms = indexes.map((index) => termOf(reading.words[index]));
    const meanings = vocabulary.phrases.find(terms);
    // "Весы" are scales and have the stem of "вес": a category's own word names no attribute.
    const said = indexes.map((index) => written(reading, index)).join(' ');
    if (meanings.some((meaning) => meaning.kind === 'category' && meaning.wordings.has(said))) continue;
    const all = meanings.filter((meaning): meaning is AttributeEntry => meaning.kind === 'attribute');
    const ofKind = all.length > 1 ? ofTheKind(reading, all) : all;
    const [named] = ofKind.length > 0 ? ofKind : all;
    const isAdjective = terms.length === 1 && written(reading, start).length > 2 && !isSaidApart(reading, bound, end);
    const concept = isAdjective ? askedConcept(terms[0] ?? '') : undefined;
    const attribute = named ?? (concept && attributeOf(concept, vocabulary));
    if (attribute) return { attribute, start, end, others: named ? all.length - 1 : 0 };
  }
  return undefined;
}

/** "Not too heavy, under 300": behind a comma a number without a unit is a wish of its own. */
function isSaidApart({ words }: Reading, bound: SaidBound, end: number): boolean {
  if (end > bound.start || (bound.to ?? bound.from)?.quantity) return false;
  const [before, after] = [words[end - 1], words[end]];
  return before !== undefined && after !== undefined && after.token.start - before.token.end > 1;
}

/** "For a boy of 6" fits what is "from 3 years"; "60 kg" fits what holds "up to 100 kg". */
function endsOf(bound: SaidBound, target: Target): [number | undefined, number | undefined] {
  const [from, to] = ends(bound, target.kind === 'attribute');
  if (target.kind === 'price' || bound.isMarked || from === undefined || from !== to) return [from, to];
  const isNamed = (pattern: RegExp) =>
    Object.values(target.attribute.wordings).some((name) => pattern.test(name ?? ''));
  const isLeast = isNamed(limitNames.least);
  if (isLeast === isNamed(limitNames.most)) return [from, to];
  return isLeast ? [undefined, to] : [from, undefined];
}

function ends(bound: SaidBound, isInBase: boolean): [number | undefined, number | undefined] {
  const amountIn = (amount: SaidBound['from']) =>
    isInBase ? (amount?.quantity?.amount ?? amount?.value) : amount?.value;
  const [from, to] = [amountIn(bound.from), amountIn(bound.to)];
  if (bound.isAround && from !== undefined && to !== undefined)
    return [from * (1 - aroundShare), to * (1 + aroundShare)];
  return from !== undefined && to !== undefined && from > to ? [to, from] : [from, to];
}

/** A bound in a currency that the company does not sell in cannot be compared: it is heard, but sets nothing. */
function setPrice(reading: Reading, bound: SaidBound, from: number | undefined, to: number | undefined): void {
  const { currency } = reading.known.vocabulary.terms;
  const said = (bound.to ?? bound.from)?.currency;
  if (said !== undefined && said !== currency) return;
  if (from !== undefined && from < 1e12) reading.filter.priceFrom = moneyFrom(from, currency);
  if (to !== undefined && to < 1e12) reading.filter.priceTo = moneyFrom(to, currency);
}

function setNumber(
  reading: Reading,
  target: Target & { kind: 'attribute' },
  from: number | undefined,
  to: number | undefined,
): void {
  const { key } = target.attribute;
  const before = reading.attributes.find((one) => one.key === key && one.type === 'number');
  reading.attributes = reading.attributes.filter((one) => one !== before);
  const unit = target.unit === '' || target.unit.startsWith('own:') ? {} : { unit: target.unit };
  reading.attributes.push({
    ...(before?.type === 'number' ? before : {}),
    key,
    type: 'number',
    ...unit,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
}

function existsWithin(
  reading: Reading,
  target: Target & { kind: 'attribute' },
  from: number | undefined,
  to: number | undefined,
): boolean {
  return reading.known.hasNumber(
    target.attribute.id,
    target.unit,
    (from ?? 0) * (1 - 5e-4),
    (to ?? Number.MAX_SAFE_INTEGER) * (1 + 5e-4),
  );
}
