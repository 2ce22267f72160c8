import type { Attribute } from '../../core/catalog/attribute.ts';
import { availabilityOf, type Product } from '../../core/catalog/product.ts';
import { allWordings, type LocalizedText } from '../../core/language.ts';
import { indexTerms, isMark, languageMark, nameTerms } from '../analysis/analyze.ts';
import { fold } from '../analysis/fold.ts';
import { quantityTerm, toBase } from '../analysis/quantity.ts';
import { remember } from '../analysis/remember.ts';
import { modelTerms } from './model-terms.ts';

export type NumberRow = { readonly key: string; readonly unit: string; readonly low: number; readonly high: number };
export type ValueRow = { readonly key: string; readonly value: string; readonly wordings: LocalizedText };

/** What the index keeps of a product. */
export type ProductDocument = {
  readonly fields: {
    readonly name: string;
    readonly brand: string;
    readonly category: string;
    readonly attributes: string;
    readonly description: string;
    readonly code: string;
  };
  readonly nameTerms: readonly string[];
  /** Of everything but the name, with repetitions. */
  readonly otherTerms: readonly string[];
  readonly modelTerms: readonly string[];
  readonly numbers: readonly NumberRow[];
  readonly values: readonly ValueRow[];
  readonly isInStock: boolean;
};

/** Longer texts are descriptions, not values that a customer would name. */
const valueLengthLimit = 60;

export function toProductDocument(product: Product): ProductDocument {
  const names = allWordings(product.name).map(nameTerms);
  const name = names.flatMap(({ words }, index) => (index === 0 ? words : [languageMark, ...words]));
  const brand = indexTerms(product.brand ?? '');
  const category = product.category.flatMap(termsOf);
  const attributes = product.attributes.flatMap(attributeTerms);
  const description = termsOf(product.description);
  const code = [...indexTerms(product.sku), ...new Set(names.flatMap(({ codes }) => codes))];
  const other = [...brand, ...category, ...attributes, ...description, ...code];
  return {
    fields: {
      name: name.filter((term) => !isMark(term)).join(' '),
      brand: brand.join(' '),
      category: category.join(' '),
      attributes: attributes.join(' '),
      description: description.join(' '),
      code: code.join(' '),
    },
    nameTerms: name,
    otherTerms: other,
    modelTerms: modelTerms(product),
    numbers: product.attributes.flatMap(numberRows),
    values: product.attributes.flatMap(valueRows),
    isInStock: availabilityOf(product) === 'in_stock',
  };
}

/** A value of small words alone ("M", a size) is its own key. */
export const valueKey: (text: string) => string = remember(
  (text) => [...new Set(indexTerms(text))].sort().join(' ') || fold(text).trim(),
);

function termsOf(text: LocalizedText): string[] {
  return allWordings(text).flatMap(indexTerms);
}

function attributeTerms(attribute: Attribute): string[] {
  const name = termsOf(attribute.name);
  const { value } = attribute;
  if (value.type === 'yes-no') return value.isTrue ? name : [];
  if (value.type === 'list') return [...name, ...value.values.flatMap(termsOf)];
  if (value.type === 'text') return [...name, ...termsOf(value.text)];
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

function ownUnit(unit: LocalizedText | undefined): string {
  const [first] = allWordings(unit);
  return first ? `own:${valueKey(first)}` : '';
}

function valueRows(attribute: Attribute): ValueRow[] {
  const { value, key } = attribute;
  const texts = value.type === 'list' ? value.values : value.type === 'text' ? [value.text] : [];
  return texts.flatMap((wordings) => {
    const first = allWordings(wordings)[0] ?? '';
    const stems = valueKey(first);
    return stems && first.length <= valueLengthLimit ? [{ key, value: stems, wordings }] : [];
  });
}
