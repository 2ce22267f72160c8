import type { Money } from '../money.ts';
import type { AppliedDiscount } from '../pricing.ts';

/** The id under which a concession stands in quotes, orders and cards, beside the ids of the company's own rules. */
export const concessionId = 'concession';

/** A discount the assistant granted by itself within its authority: once to a customer, on the goods that were talked about. */
export type Concession = {
  readonly percent: number;
  readonly skus: readonly string[];
  /** Last calendar day it holds, `YYYY-MM-DD` in the company's time zone. */
  readonly validUntil: string;
};

/** Why no concession was granted. */
export const concessionRefusals = [
  /** The company gave the assistant no authority. */
  'no-authority',
  /** The customer has one in force: there is one negotiation, and it is over. */
  'already-granted',
  'already-used',
  'expired',
  /** It is not clear yet for what. */
  'nothing-chosen',
  /** `onlyAfter`: the objection that must come first was not raised. */
  'not-objected',
  /** Below what the purchase cost and `minMarginPercent` leave. */
  'margin',
  /** A discount that applies by itself, or by code, gives as much or more; they do not add up. */
  'other-discount-is-better',
] as const;
export type ConcessionRefusal = (typeof concessionRefusals)[number];

/** What a decision was made from; for the company only, since it holds what the margin allows. */
export type ConcessionBasis = {
  readonly maxPercent: number;
  /** The most that costs and margin leave; undefined when the catalog tells no purchase cost of these goods. */
  readonly marginAllows: number | undefined;
  readonly onlyAfter: string | undefined;
  readonly objections: readonly string[];
  readonly otherDiscount: Pick<AppliedDiscount, 'id' | 'amount'> | undefined;
};

export type ConcessionDecision =
  | {
      readonly outcome: 'granted';
      /** `margin-bounds`: less than the authority, because more would cost too much of the margin. */
      readonly reason: 'within-authority' | 'margin-bounds';
      readonly concession: Concession;
      readonly amount: Money;
      readonly basis: ConcessionBasis;
    }
  | { readonly outcome: 'refused'; readonly reason: ConcessionRefusal; readonly basis: ConcessionBasis };

/** A decision as it is kept, for the company to read. */
export type DiscountDecision = {
  readonly id: string;
  readonly conversationId: string;
  readonly customerId: string;
  /** The customer's message that asked. */
  readonly messageId: string;
  readonly skus: readonly string[];
  readonly decision: ConcessionDecision;
  readonly createdAt: Date;
};

/** The concession a customer was granted, whichever conversation it was in. */
export type GrantedConcession = Concession & { readonly isUsed: boolean };
