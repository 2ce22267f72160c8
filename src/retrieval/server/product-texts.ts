import type { ProductDocument } from '../products/product-document.ts';

/** Where a product may hold a term. `title`: what it is called by (name, brand, category, code). */
export type Within = 'all' | 'title' | 'name' | 'code';

/** Any of these index terms will do. */
export type HeldTerms = { readonly anyOf: readonly string[]; readonly within: Within };

/** What products are filtered by, in keys that mean the same in every process. */
export type FactCondition =
  | {
      readonly type: 'one-of';
      readonly fact: 'category' | 'brand' | 'value' | 'currency';
      readonly keys: readonly string[];
    }
  /** In minor units. */
  | { readonly type: 'price'; readonly from?: number; readonly to?: number }
  | { readonly type: 'in-stock'; readonly isTrue: boolean };

/** All of them must be met. */
export type TextConditions = { readonly words: readonly HeldTerms[]; readonly facts: readonly FactCondition[] };

/** A product as a search server keeps it. */
export type ProductText = {
  readonly sku: string;
  /** Of the product, so that what has not changed is not sent again. */
  readonly hash: string;
  /** Index terms with spaces between them. */
  readonly fields: ProductDocument['fields'];
  readonly categoryKey: string | undefined;
  readonly brandKey: string | undefined;
  readonly valueKeys: readonly string[];
  readonly currency: string;
  /** In minor units. */
  readonly price: number;
  readonly isInStock: boolean;
};

/** The words of the products on a server that all processes share. Throws ProviderError or ConfigurationError. */
export interface ProductTexts {
  /** SKUs of the products that hold any of the terms, best first by BM25; of those that meet the conditions. */
  best(
    terms: readonly string[],
    within: 'everywhere' | 'names',
    conditions: TextConditions,
    limit: number,
  ): Promise<readonly string[]>;
  count(conditions: TextConditions): Promise<number>;
  /** SKUs by price. */
  byPrice(
    order: 'ascending' | 'descending',
    conditions: TextConditions,
    page: { readonly limit: number; readonly offset: number },
  ): Promise<readonly string[]>;
  /** Inserts or replaces by SKU. */
  upsert(products: readonly ProductText[]): Promise<void>;
  /** Unknown SKUs are ignored. */
  remove(skus: readonly string[]): Promise<void>;
  /** Hash by SKU of all that is kept. */
  listHashes(): Promise<ReadonlyMap<string, string>>;
}
