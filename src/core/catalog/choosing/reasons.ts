/** Why a product of the short list, in the customer's terms, and what speaks against it. */

import { allWordings } from '../../language.ts';
import type { Attribute } from '../attribute.ts';
import { type Money, subtractMoney } from '../money.ts';
import { type Availability, availabilityOf, type Product } from '../product.ts';
import { isRecordMark } from '../record-mark.ts';
import { isSaleUnit } from '../sale-unit.ts';
import { betterOf } from './better.ts';
import { measureOf } from './measure.ts';
import { type Miss, meets } from './misses.ts';
import { type Wishes, wishedKeys } from './wishes.ts';

export type Reason =
  /** A wish of the customer's that it meets, or a property they asked for. */
  | { readonly type: 'wished'; readonly attribute: Attribute }
  /** Of the list, only this one has it. */
  | { readonly type: 'only'; readonly attribute: Attribute }
  /** It leads the list by a property of which one end is better. */
  | { readonly type: 'leads'; readonly attribute: Attribute }
  /** A difference that is the customer's to judge. */
  | { readonly type: 'differs'; readonly attribute: Attribute };

export type Drawback =
  | { readonly type: 'misses'; readonly miss: Miss }
  | { readonly type: 'stock'; readonly availability: Availability }
  /** Another of the list has it. */
  | { readonly type: 'lacks'; readonly attributes: readonly Attribute[] }
  /** Another of the list is better by it: `than` is the best. */
  | { readonly type: 'behind'; readonly attribute: Attribute; readonly better: 'less' | 'more'; readonly than: Product }
  | { readonly type: 'dearer'; readonly by: Money; readonly than: Product };

/** So much dearer than the cheapest of the list is worth a word. */
const tellingShare = 0.1;
const longestValue = 45;

export function reasonsFor(
  product: Product,
  list: readonly Product[],
  wishes: Wishes,
  saidKeys: ReadonlySet<string> = new Set(),
): readonly Reason[] {
  const others = list.filter(({ sku }) => sku !== product.sku);
  const wished = wishedKeys(wishes);
  const reasons = propertiesOf(product).flatMap((attribute): (Reason & { rank: number })[] => {
    const { key, value } = attribute;
    const isDenied = value.type === 'yes-no' && !value.isTrue;
    const filter = wishes.attributes?.find((one) => one.key === key);
    if (wished.has(key)) return filter && meets(attribute, filter) ? [{ type: 'wished', attribute, rank: 0 }] : [];
    if (isLong(attribute)) return [];
    if (saidKeys.has(key)) return [{ type: 'wished', attribute, rank: 1 }];
    if (isDenied || others.length === 0) return isDenied ? [] : [{ type: 'differs', attribute, rank: 5 }];
    if (value.type === 'yes-no')
      return others.some((other) => has(other, key)) ? [] : [{ type: 'only', attribute, rank: 2 }];
    if (leads(attribute, others)) return [{ type: 'leads', attribute, rank: 3 }];
    return differs(attribute, others) ? [{ type: 'differs', attribute, rank: isBare(attribute) ? 6 : 4 }] : [];
  });
  return reasons
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ rank: _rank, ...reason }) => reason as Reason);
}

/** What it is sold by and what it is filed under tell nothing of it. */
function propertiesOf({ attributes }: Product): readonly Attribute[] {
  return attributes.filter((attribute) => !isSaleUnit(attribute) && !allWordings(attribute.name).some(isRecordMark));
}

/** Worst first. Only what the data says: a property that is not given is not held against a product. */
export function drawbacksFor(
  product: Product,
  list: readonly Product[],
  misses: readonly Miss[] = [],
): readonly Drawback[] {
  const others = list.filter(({ sku }) => sku !== product.sku);
  const availability = availabilityOf(product);
  const lacking = propertiesOf(product).filter(
    ({ key, value }) => value.type === 'yes-no' && !value.isTrue && others.some((other) => has(other, key)),
  );
  const behind = propertiesOf(product).flatMap((attribute) => behindBy(attribute, others));
  const cheapest = others.toSorted((left, right) => left.price.minor - right.price.minor)[0];
  const isDearer =
    cheapest !== undefined &&
    cheapest.price.currency === product.price.currency &&
    product.price.minor >= cheapest.price.minor * (1 + tellingShare);
  return [
    ...misses.map((miss): Drawback => ({ type: 'misses', miss })),
    ...(availability === 'in_stock' || misses.some(({ by }) => by === 'stock')
      ? []
      : [{ type: 'stock' as const, availability }]),
    ...(lacking.length > 0 ? [{ type: 'lacks' as const, attributes: lacking.slice(0, 2) }] : []),
    ...behind.toSorted((left, right) => right.share - left.share).map(({ share: _share, ...drawback }) => drawback),
    ...(isDearer
      ? [{ type: 'dearer' as const, by: subtractMoney(product.price, cheapest.price), than: cheapest }]
      : []),
  ];
}

function behindBy(
  attribute: Attribute,
  others: readonly Product[],
): readonly (Extract<Drawback, { type: 'behind' }> & { readonly share: number })[] {
  const better = betterOf(attribute);
  const own = measureOf(attribute);
  if (!better || !own) return [];
  const ahead = others.flatMap((than) => {
    const theirs = than.attributes.find(({ key }) => key === attribute.key);
    const measure = theirs && measureOf(theirs);
    if (!measure || measure.unit !== own.unit) return [];
    const gap = better === 'more' ? measure.to - own.to : own.from - measure.from;
    const share = gap / Math.max(Math.abs(own.to), 1e-9);
    return share >= tellingShare / 2 ? [{ type: 'behind' as const, attribute, better, than, share }] : [];
  });
  return ahead.toSorted((left, right) => right.share - left.share).slice(0, 1);
}

function leads(attribute: Attribute, others: readonly Product[]): boolean {
  const better = betterOf(attribute);
  const own = measureOf(attribute);
  if (!better || !own) return false;
  const measured = others.flatMap((other) => {
    const theirs = other.attributes.find(({ key }) => key === attribute.key);
    return (theirs && measureOf(theirs)) ?? [];
  });
  return (
    measured.length > 0 &&
    measured.every(
      (measure) => measure.unit === own.unit && (better === 'more' ? own.to > measure.to : own.from < measure.from),
    )
  );
}

function has(product: Product, key: string): boolean {
  return product.attributes.some((one) => one.key === key && one.value.type === 'yes-no' && one.value.isTrue);
}

function differs(attribute: Attribute, others: readonly Product[]): boolean {
  const own = JSON.stringify(attribute.value);
  return others.some((other) => {
    const theirs = other.attributes.find(({ key }) => key === attribute.key);
    return theirs !== undefined && JSON.stringify(theirs.value) !== own;
  });
}

function isLong({ value }: Attribute): boolean {
  if (value.type !== 'text' && value.type !== 'list') return false;
  const texts = value.type === 'text' ? [value.text] : value.values;
  return texts.reduce((sum, text) => sum + (Object.values(text)[0]?.length ?? 0) + 2, 0) > longestValue;
}

/** A number without a unit says little by itself. */
function isBare({ value }: Attribute): boolean {
  return value.type === 'number' && value.unit === undefined;
}
