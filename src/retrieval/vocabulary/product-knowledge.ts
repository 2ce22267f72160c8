import type { CatalogVocabulary } from './catalog-vocabulary.ts';
import type { Lexicon } from './lexicon.ts';

/** What the index knows right now; asked for at each search, since it changes under it. */
export type ProductKnowledge = {
  readonly vocabulary: CatalogVocabulary;
  readonly lexicon: Lexicon;
  readonly products: number;
  /** Cheapest and dearest price, in minor units. */
  prices(): { readonly cheapest: number; readonly dearest: number };
  /** How many products of these categories (of a sample of them) have each value, and each attribute in this unit. */
  countWithin(categoryIds: readonly number[]): {
    values(ids: readonly number[]): ReadonlyMap<number, number>;
    numbers(unit: string): ReadonlyMap<number, number>;
  };
  /** The smallest and largest number of this attribute, within the categories (a sample of them) where given. */
  numberSpan(
    attribute: number,
    unit: string,
    categoryIds: readonly number[] | undefined,
  ): { readonly low: number; readonly high: number };
  /** Mean lengths of the stored terms, for ranking. */
  usualLengths(): { readonly name: number; readonly other: number };
  /** Whether any product gives this attribute a number within the bounds. */
  hasNumber(attribute: number, unit: string, low: number, high: number): boolean;
};
