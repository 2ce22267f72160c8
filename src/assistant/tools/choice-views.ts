import type { PendingQuestion } from '../../core/catalog/choosing/choosing-state.ts';
import type { Role } from '../../core/catalog/choosing/short-list.ts';
import type { WireMoney } from '../../core/catalog/money.ts';
import type { Availability } from '../../core/catalog/product.ts';
import type { QueryInterpretation } from '../../core/ports/search.ts';
import type { AttributeView, ProductView } from './views.ts';

export type ReasonView = {
  /** `wished`: what the customer named; `only`, `leads`: among those listed; `differs`: theirs to judge. */
  readonly type: 'wished' | 'only' | 'leads' | 'differs';
  readonly attribute: AttributeView;
};

export type DrawbackView =
  | { readonly type: 'over-price' | 'under-price'; readonly by: WireMoney; readonly bound: WireMoney }
  | { readonly type: 'stock'; readonly availability: Availability }
  | { readonly type: 'other-brand'; readonly wished: string }
  /** Not as wished: `wished` is what was asked for, as a customer reads it. */
  | {
      readonly type: 'other-value';
      readonly attribute: AttributeView;
      readonly wished: string;
      readonly side?: 'above' | 'below';
    }
  | { readonly type: 'unknown'; readonly name: string }
  | { readonly type: 'lacks'; readonly attributes: readonly AttributeView[] }
  | {
      readonly type: 'behind';
      readonly attribute: AttributeView;
      readonly better: 'less' | 'more';
      readonly than: string;
    }
  | { readonly type: 'dearer'; readonly by: WireMoney; readonly than: string };

export type ShortListedView = {
  readonly product: ProductView;
  readonly roles: readonly Role[];
  readonly reasons: readonly ReasonView[];
  readonly drawbacks: readonly DrawbackView[];
};

export type ChooseProductsResult = {
  readonly shortList: readonly ShortListedView[];
  /** How many meet every wish; 0 when `shortList` holds what misses least, and by what stands first among its drawbacks. */
  readonly total: number;
  /** Worth asking before or with the list; options are quick choices, and "any" always is an answer too. */
  readonly question?: PendingQuestion;
  /** The kind that all of them are of, if they are of one. */
  readonly category?: string;
  readonly interpretation: QueryInterpretation;
};
