import type { Money } from '../catalog/money.ts';

/** Where a fact comes from, so that a statement can be seen through to it. */
export type FactSource =
  | { readonly kind: 'catalog'; readonly sku: string }
  | { readonly kind: 'price-rule'; readonly id: string }
  | { readonly kind: 'delivery'; readonly id: string }
  | { readonly kind: 'passage'; readonly passageId: string }
  | { readonly kind: 'request'; readonly number: string }
  | { readonly kind: 'quote'; readonly number: string }
  | { readonly kind: 'company' }
  /** What the customer said themselves; may be repeated to them, proves nothing about the company. */
  | { readonly kind: 'customer' };

/** ISO 4217 for "no currency": an amount a text gave bare; the ledger reads it in its own currency. */
export const unknownCurrency = 'XXX';

/**
 * Something true with a source. `of` binds a fact to a product (its SKU): an amount of one product
 * proves nothing about another.
 */
export type Fact =
  | {
      readonly type: 'amount';
      readonly money: Money;
      readonly role: AmountRole;
      readonly of?: string;
      /** Totals: the products they are made of. */
      readonly includes?: readonly string[];
      /** Delivery costs and free-from bounds: where they hold; undefined = said of no place. */
      readonly places?: readonly string[];
      /** Amounts read from text: stems of the words of their sentence. */
      readonly near?: ReadonlySet<string>;
      readonly source: FactSource;
    }
  | {
      readonly type: 'percent';
      readonly percent: number;
      /** A discount's scope; all undefined = everything. */
      readonly scope?: DiscountScope;
      readonly isDiscount: boolean;
      /** It applies from a quantity or an amount, which a sentence that tells of it must name. */
      readonly isConditional?: boolean;
      /** A promo code's rule: told only together with its code. */
      readonly code?: string;
      readonly of?: string;
      readonly near?: ReadonlySet<string>;
      readonly source: FactSource;
    }
  | {
      readonly type: 'stock';
      readonly sku: string;
      readonly quantity: number | undefined;
      readonly availability: 'in_stock' | 'out_of_stock' | 'on_order';
      readonly source: FactSource;
    }
  /** Days until the goods are there, or another term counted in days. */
  | {
      readonly type: 'days';
      readonly from: number;
      readonly to: number;
      readonly places?: readonly string[];
      readonly near?: ReadonlySet<string>;
      readonly source: FactSource;
    }
  /** `YYYY-MM-DD`, or `--MM-DD` when the text gave no year. */
  | { readonly type: 'date'; readonly date: string; readonly source: FactSource }
  /** `HH:MM`; `weekdays` (1 = Monday) when it holds on some days only. */
  | {
      readonly type: 'time';
      readonly time: string;
      readonly weekdays?: readonly number[];
      readonly source: FactSource;
    }
  /**
   * A number with its unit or noun: an attribute, a count, a warranty term. Known units are in their base
   * (catalog/units); of another noun `unit` is the stem; a bare number has none.
   */
  | {
      readonly type: 'quantity';
      readonly number: number;
      readonly unit: string | undefined;
      /** Stems of the attribute's name, or of the words around the number in a text. */
      readonly near?: ReadonlySet<string>;
      readonly of?: string;
      readonly source: FactSource;
    }
  /** Whether a product has something; `names` in every language. */
  | {
      readonly type: 'yes-no';
      readonly names: readonly string[];
      readonly isTrue: boolean;
      readonly of: string;
      readonly source: FactSource;
    }
  /** What an attribute of words is ("чёрный"): lets another product's value be told from this one's. */
  | {
      readonly type: 'value';
      readonly key: string;
      /** The attribute's name in every language. */
      readonly names: readonly string[];
      readonly values: readonly string[];
      readonly of: string;
      readonly source: FactSource;
    }
  /** A product's name in every language, brand included, and what puts it into a discount's scope. */
  | {
      readonly type: 'product-name';
      readonly names: readonly string[];
      readonly sku: string;
      readonly brand?: string;
      readonly categories: readonly string[];
      readonly source: FactSource;
    }
  /** Any other proper name that may be said: the company, brands, places, methods, stages, document titles, people. */
  | { readonly type: 'name'; readonly name: string; readonly isPlace?: boolean; readonly source: FactSource }
  | {
      readonly type: 'free-delivery';
      readonly way: 'delivery' | 'pickup';
      readonly places: readonly string[];
      /** Items' total from which it is free; undefined = free as things stand. */
      readonly from: Money | undefined;
      readonly source: FactSource;
    }
  | { readonly type: 'link'; readonly url: string; readonly source: FactSource }
  | { readonly type: 'email'; readonly email: string; readonly source: FactSource }
  /** E.164 digits with plus where it could be parsed, else digits only. */
  | { readonly type: 'phone'; readonly phone: string; readonly source: FactSource }
  | { readonly type: 'request-number'; readonly number: string; readonly source: FactSource }
  /** Free text the fact was read from: words of a passage or a description that may be quoted. */
  | { readonly type: 'text'; readonly text: string; readonly of?: string; readonly source: FactSource };

export type DiscountScope = {
  readonly skus?: readonly string[];
  readonly category?: string;
  readonly brand?: string;
};

export type FactOf<Type extends Fact['type']> = Extract<Fact, { readonly type: Type }>;

export type AmountRole =
  | 'price'
  | 'list-price'
  | 'saving'
  /** How far a price lies above or below what the customer named. */
  | 'over-limit'
  | 'under-limit'
  | 'line-total'
  | 'items-total'
  | 'discount'
  | 'total'
  | 'delivery-cost'
  | 'free-from'
  /** The total from which a discount applies. */
  | 'discount-from'
  | 'in-text'
  | 'said-by-customer';
