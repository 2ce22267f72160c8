import type { Money } from '../catalog/money.ts';

/** Where a fact comes from, so that a statement can be seen through to it. */
export type FactSource =
  | { readonly kind: 'catalog'; readonly sku: string }
  | { readonly kind: 'price-rule'; readonly id: string }
  | { readonly kind: 'delivery'; readonly id: string }
  | { readonly kind: 'passage'; readonly passageId: string }
  | { readonly kind: 'request'; readonly number: string }
  | { readonly kind: 'company' }
  /** What the customer said themselves; may be repeated to them, proves nothing about the company. */
  | { readonly kind: 'customer' };

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
      readonly source: FactSource;
    }
  | { readonly type: 'percent'; readonly percent: number; readonly of?: string; readonly source: FactSource }
  | {
      readonly type: 'stock';
      readonly sku: string;
      readonly quantity: number | undefined;
      readonly availability: 'in_stock' | 'out_of_stock' | 'on_order';
      readonly source: FactSource;
    }
  | { readonly type: 'days'; readonly from: number; readonly to: number; readonly source: FactSource }
  | { readonly type: 'date'; readonly date: string; readonly source: FactSource }
  | { readonly type: 'time'; readonly text: string; readonly source: FactSource }
  /** A number with its unit or noun: an attribute, a count, a warranty term; `base` unit as in catalog/units. */
  | {
      readonly type: 'quantity';
      readonly number: number;
      readonly unit: string | undefined;
      readonly of?: string;
      readonly source: FactSource;
    }
  | { readonly type: 'sku'; readonly sku: string; readonly source: FactSource }
  /** A product's name in every language, brand included. */
  | {
      readonly type: 'product-name';
      readonly names: readonly string[];
      readonly sku: string;
      readonly source: FactSource;
    }
  /** Any other proper name that may be said: the company, brands, places, methods, stages, document titles, people. */
  | { readonly type: 'name'; readonly name: string; readonly source: FactSource }
  | {
      readonly type: 'free-delivery';
      readonly place: string | undefined;
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

export type AmountRole =
  | 'price'
  | 'list-price'
  | 'saving'
  | 'line-total'
  | 'items-total'
  | 'discount'
  | 'total'
  | 'delivery-cost'
  | 'free-from'
  | 'in-text'
  | 'said-by-customer';
