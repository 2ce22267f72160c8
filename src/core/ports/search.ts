import type { Money } from '../catalog/money.ts';
import type { Product } from '../catalog/product.ts';
import type { Passage } from '../knowledge/document.ts';
import type { Language } from '../language.ts';

/** A bound on one attribute; `key` as in Attribute.key. Bounds are in `unit` (base units of retrieval when absent). */
export type AttributeFilter =
  | {
      readonly key: string;
      readonly type: 'number';
      readonly from?: number;
      readonly to?: number;
      readonly unit?: string;
    }
  | { readonly key: string; readonly type: 'yes-no'; readonly isTrue: boolean }
  /** Any of the values, matched folded and stemmed. `isExcluded` turns it round ("not red"). */
  | { readonly key: string; readonly type: 'value'; readonly values: readonly string[]; readonly isExcluded?: boolean };

export type ProductFilter = {
  /** Category name in any language or a synonym; includes its children. */
  readonly category?: string;
  readonly brand?: string;
  readonly priceFrom?: Money;
  readonly priceTo?: Money;
  readonly inStock?: boolean;
  readonly attributes?: readonly AttributeFilter[];
  /** Only products made for this SKU (accessories). */
  readonly fits?: string;
  readonly excludeSkus?: readonly string[];
  /** Whom goods say that they are for; `children-mentioned`: in any of their texts. */
  readonly isFor?: 'children' | 'children-mentioned' | 'adults';
};

export type ProductSort =
  | { readonly by: 'relevance' }
  | { readonly by: 'price'; readonly order: 'ascending' | 'descending' }
  | { readonly by: 'attribute'; readonly key: string; readonly order: 'ascending' | 'descending' };

/** What was read out of the customer's words; shown to the model, so that it need not parse them again. */
export type QueryInterpretation = {
  /** Category, brand, price bounds and attribute bounds found in the words. */
  readonly filter: ProductFilter;
  readonly sort: ProductSort;
  /** Products named outright (full name, model, article number), best first. */
  readonly named: readonly string[];
  /** Attribute keys asked about ("сколько весит", "does it have a milk frother"). */
  readonly askedAttributes: readonly string[];
  /** How many years old the one is whom it is for. */
  readonly forAge?: number;
  /** Words for things, and what the catalog calls the same things: "jumper" is its "sweater". */
  readonly calledHere?: Readonly<Record<string, string>>;
  /** Content words that matched nothing in the catalog, even after correction. */
  readonly unknownWords: readonly string[];
  /** Content words that matched product vocabulary. */
  readonly knownWords: readonly string[];
  /** Typing errors mended: what was written -> what was searched. */
  readonly corrections: Readonly<Record<string, string>>;
};

export type ProductHit = {
  readonly sku: string;
  /** Comparable within one search only. */
  readonly score: number;
  /** 0..1: share of the query's content words that this product covers. */
  readonly coverage: number;
};

export type ProductSearchResult = {
  readonly hits: readonly ProductHit[];
  /** Number of products that pass the filter and match the words. */
  readonly total: number;
  readonly interpretation: QueryInterpretation;
  /** Counts per category, brand and attribute value over all matches; for facets and clarifying questions. */
  readonly facets: Readonly<Record<string, readonly { readonly value: string; readonly count: number }[]>>;
};

export type ProductQuery = {
  readonly text: string;
  readonly language: Language;
  /** Set by the caller; joined with what is read out of the words (the caller wins). */
  readonly filter?: ProductFilter;
  readonly sort?: ProductSort;
  readonly limit: number;
  readonly offset?: number;
  /** False: take the words as words only, read no filters out of them. Default true. */
  readonly isInterpreted?: boolean;
  /** Facets cost time; default false. */
  readonly withFacets?: boolean;
};

/** Milliseconds from an index file; a search server that is away never keeps a customer waiting (see its adapter). */
export interface ProductSearch {
  search(query: ProductQuery): Promise<ProductSearchResult>;
  upsert(products: readonly Product[]): void;
  remove(skus: readonly string[]): void;
  /** Products in the index; for readiness and rebuild decisions. */
  count(): number;
}

export type PassageHit = {
  readonly passage: Passage;
  readonly score: number /** 0..1 share of the question's content words found. */;
  readonly coverage: number;
};

export interface PassageSearch {
  search(query: { readonly text: string; readonly language: Language; readonly limit: number }): readonly PassageHit[];
  upsert(passages: readonly Passage[]): void;
  /** Removes passages of these documents, at most so many (all by default); whether none is left. */
  removeDocuments(documentIds: readonly string[], atMost?: number): boolean;
  count(): number;
}
