import type { Attribute } from '../../core/catalog/attribute.ts';
import type { Product } from '../../core/catalog/product.ts';
import { allWordings, type LocalizedText } from '../../core/language.ts';
import { remember } from '../../core/remember.ts';
import { indexTerms, termsOfWordings } from '../analysis/analyze.ts';
import { fold } from '../analysis/fold.ts';
import { quantityTerm, toBase } from '../analysis/quantity.ts';

export type NumberRow = { readonly key: string; readonly unit: string; readonly low: number; readonly high: number };
export type ValueRow = { readonly key: string; readonly value: string; readonly wordings: LocalizedText };

/** What the index keeps of one attribute of a product. */
export type AttributeDocument = {
  readonly terms: readonly string[];
  /** Of its name and of the words of its value: what they say is no model. */
  readonly wordTerms: readonly string[];
  readonly numbers: readonly NumberRow[];
  readonly values: readonly ValueRow[];
};

/** Longer texts are descriptions, not values that a customer would name. */
const valueLengthLimit = 60;
const longestRemembered = 400;

/** A value of small words alone ("M", a size) is its own key. */
export const valueKey: (text: string) => string = remember(
  (text) => [...new Set(indexTerms(text))].sort().join(' ') || fold(text).trim(),
);

/** Each attribute as JSON: what tells it apart, and what the index remembers it by. */
export function attributeTexts({ attributes }: Pick<Product, 'attributes'>): readonly string[] {
  return attributes.map((attribute) => JSON.stringify(attribute));
}

/** Of an attribute as JSON. Products of a catalog have the same few again and again: what one came to is given again, and nobody may change it. */
export const attributeDocument: (text: string) => AttributeDocument = remember((text) => {
  const attribute = JSON.parse(text) as Attribute;
  return {
    terms: termsOf(attribute),
    wordTerms: [...termsOfWordings(attribute.name), ...textsOf(attribute).flatMap(termsOfWordings)],
    numbers: numberRows(attribute),
    values: valueRows(attribute),
  };
}, longestRemembered);

function textsOf({ value }: Attribute): readonly LocalizedText[] {
  return value.type === 'list' ? value.values : value.type === 'text' ? [value.text] : [];
}

function termsOf(attribute: Attribute): string[] {
  const name = termsOfWordings(attribute.name);
  const { value } = attribute;
  if (value.type === 'yes-no') return value.isTrue ? name : [];
  if (value.type === 'list' || value.type === 'text') return [...name, ...textsOf(attribute).flatMap(termsOfWordings)];
  const numbers = value.type === 'number' ? [value.number] : [value.from, value.to];
  return [...name, ...numbers.flatMap((number) => numberTerms(number, value.unit))];
}

function numberTerms(number: number, unit: LocalizedText | undefined): string[] {
  const bases = allWordings(unit).flatMap((wording) => toBase(number, wording) ?? []);
  return [String(number).replace('.', 'd'), ...new Set(bases.map(quantityTerm))];
}

function numberRows(attribute: Attribute): NumberRow[] {
  const { value, key } = attribute;
  if (value.type === 'yes-no') return [{ key, unit: 'yes-no', low: value.isTrue ? 1 : 0, high: value.isTrue ? 1 : 0 }];
  if (value.type !== 'number' && value.type !== 'range') return [];
  const [low, high] = value.type === 'number' ? [value.number, value.number] : [value.from, value.to];
  for (const wording of allWordings(value.unit)) {
    const from = toBase(low, wording);
    const to = toBase(high, wording);
    if (from && to) return [{ key, unit: from.unit, low: from.amount, high: to.amount }];
  }
  // A unit only this company uses ("чел.", "cups") is its own base.
  return [{ key, unit: ownUnit(value.unit), low, high }];
}

/** The unit that stands behind the number in the catalog, as it is written there. */
export function writtenUnit(attribute: Attribute | undefined): string | null {
  const value = attribute?.value;
  return value?.type === 'number' || value?.type === 'range' ? (allWordings(value.unit)[0] ?? null) : null;
}

function ownUnit(unit: LocalizedText | undefined): string {
  const [first] = allWordings(unit);
  return first ? `own:${valueKey(first)}` : '';
}

function valueRows(attribute: Attribute): ValueRow[] {
  return textsOf(attribute).flatMap((wordings) => {
    const first = allWordings(wordings)[0] ?? '';
    const stems = valueKey(first);
    return stems && first.length <= valueLengthLimit ? [{ key: attribute.key, value: stems, wordings }] : [];
  });
}
