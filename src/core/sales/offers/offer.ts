import type { Product } from '../../catalog/product.ts';
import type { LocalizedText } from '../../language.ts';

export type OfferKind =
  /** Something that goes with what was chosen. */
  | 'cross-sell'
  /** A better one in place of what was chosen. */
  | 'up-sell';

/** Why it is offered, strongest first. */
export const offerSources = [
  /** The company's own `offers.yaml`. */
  'company',
  /** The catalog says that it is made for the chosen product. */
  'made-for',
  /** Both have the same value of a property that decides whether things go together: a capsule system, a thread. */
  'compatible',
  /** Enough customers ordered the two together. */
  'bought-together',
  /** It has what the customer asked for, and the chosen product has not. */
  'asked-for',
] as const;
export type OfferSource = (typeof offerSources)[number];

/** One product that may be offered beside another, with the reason; nothing in it is invented. */
export type Offer = {
  readonly product: Product;
  /** What the customer has chosen. */
  readonly main: Product;
  readonly kind: OfferKind;
  readonly source: OfferSource;
  /** The company's words, where it gave any. */
  readonly reason?: LocalizedText;
  /** The rule of the company's that names it names others too, so its reason speaks of them all. */
  readonly isReasonShared?: boolean;
  /** Properties of the offered product that are the reason: shared with the chosen one, or asked for. */
  readonly attributeKeys?: readonly string[];
  /** `bought-together`: so many customers ordered both. */
  readonly customers?: number;
};

/** Limits of what is offered unasked. What a customer asks for is shown whatever it costs. */
export const offerLimits = {
  /** An addition costs at most this share of the chosen product: a second purchase of the same size is a decision of its own. */
  crossSellShare: 0.5,
  /** A better one costs at most so much more, in percent. */
  upSellPercent: 25,
  /** Different customers who ordered two products together before that is called usual. */
  togetherCustomers: 3,
  /** And their share among all who ordered the chosen one. */
  togetherShare: 0.1,
  /** Unasked offers of one conversation. */
  perConversation: 1,
  /** Products shown when the customer asks what goes with it. */
  whenAsked: 3,
} as const;
