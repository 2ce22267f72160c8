import type { LocalizedText } from '../language.ts';
import type { QuoteTerms } from '../quotes/quote-terms.ts';
import type { Money } from './money.ts';

/** A rule of the company's `pricing.yaml`. */
export type DiscountRule = {
  readonly id: string;
  readonly name: LocalizedText | undefined;
  /** Promo code a customer must say; undefined = applies by itself. */
  readonly code: string | undefined;
  readonly percent: number;
  readonly when: { readonly quantityFrom?: number; readonly amountFrom?: Money };
  /** What it is for; all undefined = everything. Category and brand match in any case. */
  readonly scope: { readonly skus?: readonly string[]; readonly category?: string; readonly brand?: string };
  /** Inclusive calendar days in the company's time zone, `YYYY-MM-DD`. */
  readonly validFrom: string | undefined;
  readonly validUntil: string | undefined;
  readonly isSingleUse: boolean;
};

export type DiscountAuthority = {
  readonly maxPercent: number;
  readonly minMarginPercent: number;
  /** Id or kind of the objection the customer must have raised first. */
  readonly onlyAfter: string | undefined;
  /** Whether discounts add up; otherwise the best one counts. */
  readonly stacking: boolean;
  /** Days a discount the assistant grants holds after the day it is granted; three when unsaid. */
  readonly validDays?: number;
};

export type PricingPolicy = {
  readonly discounts: readonly DiscountRule[];
  readonly authority: DiscountAuthority;
  /** Absent in materials that were imported before there were quotes: then the defaults hold. */
  readonly quotes?: QuoteTerms;
};

/** One line of a price quote. `total` is unit price times quantity before the discount. */
export type QuoteLine = {
  readonly sku: string;
  readonly name: LocalizedText;
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly total: Money;
};

export type AppliedDiscount = {
  readonly id: string;
  readonly name: LocalizedText | undefined;
  readonly percent: number;
  readonly amount: Money;
};

/** Why a promo code was not applied; a customer is told the reason. */
export type PromoRejection =
  | 'unknown'
  | 'expired'
  | 'not-yet-valid'
  | 'already-used'
  | 'conditions-not-met'
  | 'other-discount-is-better';

export type PriceQuote = {
  readonly lines: readonly QuoteLine[];
  readonly itemsTotal: Money;
  readonly discount: AppliedDiscount | undefined;
  /** Items after the discount, without delivery. */
  readonly total: Money;
  readonly promo:
    | { readonly code: string; readonly isApplied: boolean; readonly rejection?: PromoRejection }
    | undefined;
};
