import type { LocalizedText } from '../../core/language.ts';

/** What a word of this catalog may stand for. */
export type Meaning = CategoryEntry | BrandEntry | AttributeEntry | ValueEntry;

export type CategoryEntry = {
  readonly kind: 'category';
  readonly name: string;
  readonly ids: readonly number[];
  /** Everything that it is called, folded. */
  readonly wordings: ReadonlySet<string>;
  /** It is no category of the catalog's, but the word that the names of several, or of a longer one, have for the things themselves. */
  readonly isFamily?: boolean;
};

export type BrandEntry = { readonly kind: 'brand'; readonly id: number; readonly name: string };

export type AttributeEntry = {
  readonly kind: 'attribute';
  readonly id: number;
  readonly key: string;
  readonly wordings: LocalizedText;
  /** Bases of its numbers with how many products give them; `yes-no` for yes/no. */
  readonly units: ReadonlyMap<string, number>;
  /** The unit that the catalog writes behind its numbers ("см"): what a customer means who names none. */
  readonly writtenUnit: string | undefined;
  readonly hasValues: boolean;
  /** Stems of its names in every language. */
  readonly terms: readonly string[];
  /** Products that say outright that they do not have it. */
  readonly deniedBy: number;
};

export type ValueEntry = {
  readonly kind: 'value';
  readonly id: number;
  readonly attribute: AttributeEntry;
  readonly name: string;
  /** The name in every language. */
  readonly wordings: readonly string[];
  readonly terms: readonly string[];
  readonly products: number;
};
