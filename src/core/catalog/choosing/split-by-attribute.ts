import type { LocalizedText } from '../../language.ts';
import type { Attribute } from '../attribute.ts';
import type { Product } from '../product.ts';
import { isSaleUnit } from '../sale-unit.ts';
import { easeOfMeasure, easeOfUnit, easeOfValue, isAdministrative, isNone, isSpoken } from './answerable.ts';
import { cutNumbers } from './cut-numbers.ts';
import { informationGain } from './information-gain.ts';
import { measureOf, valuesOf } from './measure.ts';
import type { Question, QuestionOption } from './question.ts';

/** One attribute over all candidates that have it. */
export type Trait = {
  readonly key: string;
  readonly name: LocalizedText;
  readonly holders: readonly { readonly product: Product; readonly attribute: Attribute }[];
};

/** Of fewer candidates than this share an attribute is known too little to be asked about. */
const leastKnown = 0.5;
/** Yes-no columns are often filled in only where the answer is yes. */
const leastMarked = 0.3;
export const mostOptions = 4;
/** The answers offered must lead to nearly all; the rest is reached by "I do not mind". */
const leastCovered = 0.75;
/** With more values than this nobody reads the list. */
const mostValues = 8;

export function traitsOf(candidates: readonly Product[]): readonly Trait[] {
  const traits = new Map<string, { name: LocalizedText; holders: { product: Product; attribute: Attribute }[] }>();
  for (const product of candidates) {
    for (const attribute of product.attributes) {
      if (isSaleUnit(attribute)) continue;
      const known = traits.get(attribute.key);
      if (known) known.holders.push({ product, attribute });
      else traits.set(attribute.key, { name: attribute.name, holders: [{ product, attribute }] });
    }
  }
  return [...traits].map(([key, trait]) => ({ key, ...trait }));
}

/** The question about an attribute; undefined where it would separate nothing, or customers could not answer it. */
export function splitByAttribute(trait: Trait, all: number): Question | undefined {
  if (isAdministrative(trait.name)) return undefined;
  return splitByPresence(trait, all) ?? splitByValue(trait, all) ?? splitByNumber(trait, all);
}

function splitByPresence({ key, name, holders }: Trait, all: number): Question | undefined {
  const marked = holders.filter(({ attribute }) => attribute.value.type === 'yes-no');
  if (marked.length < holders.length || marked.length < all * leastMarked) return undefined;
  const having = marked.filter(({ attribute }) => attribute.value.type === 'yes-no' && attribute.value.isTrue);
  if (having.length === 0 || having.length === all) return undefined;
  return {
    key,
    about: 'yes-no',
    name,
    options: [
      {
        label: { type: 'has' },
        wishes: { attributes: [{ key, type: 'yes-no', isTrue: true }] },
        skus: having.map(({ product }) => product.sku),
      },
    ],
    gain: informationGain([having.length, all - having.length], all, all),
  };
}

function splitByValue({ key, name, holders }: Trait, all: number): Question | undefined {
  if (holders.length < all * leastKnown) return undefined;
  const groups = new Map<string, { value: LocalizedText; skus: string[] }>();
  for (const { product, attribute } of holders) {
    const values = valuesOf(attribute);
    if (!values?.every(isSpoken)) return undefined;
    for (const value of values) {
      const id = (Object.values(value)[0] ?? '').toLocaleLowerCase();
      const group = groups.get(id);
      if (group) group.skus.push(product.sku);
      else groups.set(id, { value, skus: [product.sku] });
    }
  }
  const most = [...groups.values()].toSorted((left, right) => right.skus.length - left.skus.length);
  const isIdentifier = groups.size > Math.max(3, holders.length * 0.6);
  if (groups.size < 2 || groups.size > mostValues || isIdentifier) return undefined;
  const offered = most.slice(0, mostOptions);
  const wanted = offered.filter(({ value }) => !isNone(value));
  const covered = new Set(offered.flatMap(({ skus }) => skus)).size;
  const isSeparating = (offered[0]?.skus.length ?? all) < all && wanted.length > 0;
  if (covered < holders.length * leastCovered || !isSeparating) return undefined;
  return {
    key,
    about: 'value',
    name,
    options: wanted.map(({ value, skus }) => ({
      label: { type: 'value', value },
      wishes: { attributes: [{ key, type: 'value', values: [Object.values(value)[0] ?? ''] }] },
      skus,
    })),
    gain:
      informationGain(
        offered.map(({ skus }) => skus.length),
        holders.length,
        all,
      ) * easeOfValue(name),
  };
}

function splitByNumber({ key, name, holders }: Trait, all: number): Question | undefined {
  if (holders.length < all * leastKnown) return undefined;
  const measured = holders.flatMap(({ product, attribute }) => {
    const measure = measureOf(attribute);
    const { value } = attribute;
    // A span ("44-52") is met by many answers at once, so it separates little; one number does.
    return measure && value.type === 'number' ? [{ product, measure, value }] : [];
  });
  const [first] = measured;
  if (!first || measured.length < holders.length) return undefined;
  const { unit } = first.measure;
  if (measured.some(({ measure }) => measure.unit !== unit)) return undefined;
  const scale = first.value.number === 0 ? 1 : first.measure.from / first.value.number;
  const shownUnit = first.value.unit;
  const numbers = measured.map(({ measure }) => measure.from);
  // Bare numbers without end are codes, not counts.
  if (unit === '' && !numbers.every((number) => Number.isInteger(number) && number >= 0 && number <= 100))
    return undefined;
  const distinct = [...new Set(numbers)].sort((left, right) => left - right);
  const groups =
    distinct.length <= mostOptions && distinct.length > 1
      ? distinct.map((number) => ({ from: number, to: number, exact: number }))
      : cutNumbers(numbers);
  if (groups.length < 2) return undefined;
  const shown = (number: number) => Number((number / scale).toPrecision(6));
  const inUnit = unit === '' || !first.value.base ? {} : { unit };
  const options = groups.map((group, at): QuestionOption => {
    const isExact = 'exact' in group;
    const skus = measured
      .filter(({ measure }) => measure.from >= group.from && measure.from <= group.to)
      .map(({ product }) => product.sku);
    const bounds = {
      ...(isExact || at > 0 ? { from: group.from } : {}),
      ...(isExact || at < groups.length - 1 ? { to: group.to } : {}),
    };
    const label = isExact
      ? { from: shown(group.from), to: shown(group.from) }
      : {
          ...(group.above === undefined ? {} : { from: shown(group.above) }),
          ...(group.below === undefined ? {} : { to: shown(group.below) }),
        };
    return {
      label: { type: 'numbers', ...label, ...(shownUnit ? { unit: shownUnit } : {}) },
      wishes: { attributes: [{ key, type: 'number', ...bounds, ...inUnit }] },
      skus,
    };
  });
  return {
    key,
    about: 'number',
    name,
    options,
    gain:
      informationGain(
        options.map(({ skus }) => skus.length),
        measured.length,
        all,
      ) *
      easeOfUnit(unit) *
      easeOfMeasure(name, unit, Math.max(...numbers)),
  };
}

/** Width, height and depth are read off a data sheet, not known by heart: lengths that come in several are never asked about. */
export function isOneOfDimensions(trait: Trait, traits: readonly Trait[]): boolean {
  const isLength = ({ holders }: Trait) => holders[0] !== undefined && measureOf(holders[0].attribute)?.unit === 'mm';
  return isLength(trait) && traits.filter(isLength).length > 1;
}
