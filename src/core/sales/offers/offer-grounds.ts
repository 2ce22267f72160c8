import type { Product } from '../../catalog/product.ts';
import type { OfferRules } from '../rules.ts';
import type { Wish } from './wishes.ts';

/** Orders of the past that hold one product: who made them, and what else they held. Cancelled ones are not counted. */
export type OrderedTogether = {
  /** Different customers who ordered it. */
  readonly customers: number;
  readonly pairs: readonly { readonly sku: string; readonly customers: number }[];
};

/** Everything that is known when an offer beside `main` is considered; read before, so that deciding reads nothing. */
export type OfferGrounds = {
  readonly main: Product;
  readonly rules: OfferRules;
  /** Products of the catalog that name `main` as what they fit. */
  readonly madeFor: readonly Product[];
  /** Products of other kinds that share a property of `compatibility.ts` with it. */
  readonly compatible: readonly Product[];
  /** Products of its kind that cost a little more. */
  readonly better: readonly Product[];
  readonly together: OrderedTogether;
  /** What the rules and the pairs name, by SKU; what is not on offer is not among it. */
  readonly products: ReadonlyMap<string, Product>;
  /** What lies in the order, was ordered, or refused. */
  readonly excluded: ReadonlySet<string>;
  readonly taken: readonly Product[];
  readonly wishes: readonly Wish[];
  readonly words: readonly string[];
  /** Products whose cards the customer has seen. */
  readonly shown: readonly string[];
};
