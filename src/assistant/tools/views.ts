/** What tools tell a model, which reads nothing else: terse JSON in the conversation's language. The turn's ledger gets it as facts. */

import type { WireMoney } from '../../core/catalog/money.ts';
import type { ConcessionRefusal } from '../../core/catalog/negotiation/concession.ts';
import type { PromoRejection } from '../../core/catalog/pricing.ts';
import type { Availability } from '../../core/catalog/product.ts';
import type { QueryInterpretation } from '../../core/ports/search.ts';
import type { DraftField } from '../../core/requests/draft.ts';
import type { ObjectionKind } from '../../core/sales/objections/objection-plan.ts';
import type { ObjectionStep } from '../../core/sales/objections/objections-state.ts';
import type { OfferKind, OfferSource } from '../../core/sales/offers/offer.ts';

export type AttributeView = {
  readonly key: string;
  readonly name: string;
  /** As a customer reads it: "15 бар", "есть", "red, blue". */
  readonly text: string;
  /** For comparing: number in base units when the attribute is a number. */
  readonly number?: number;
  readonly isTrue?: boolean;
};

export type ProductView = {
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  readonly brand?: string;
  readonly price: WireMoney;
  readonly listPrice?: WireMoney;
  readonly availability: Availability;
  readonly stock?: number;
  /** What is counted, where the catalog says: "мешок", "roll". */
  readonly soldBy?: string;
  readonly attributes: readonly AttributeView[];
  readonly description?: string;
  readonly url?: string;
  /** 0..1 share of the customer's words this product covers; only in search results. */
  readonly coverage?: number;
};

export type NamedProduct = Pick<ProductView, 'sku' | 'name' | 'category'>;

export type SearchProductsResult = {
  readonly products: readonly ProductView[];
  readonly total: number;
  readonly interpretation: QueryInterpretation;
  /** The products that the words name, where they name several. */
  readonly named?: readonly NamedProduct[];
  /** Near in meaning and within the bounds, but the words are not met: to be offered as similar, never as what was asked for. */
  readonly similar?: readonly ProductView[];
  /** Set when nothing passed every bound and some were dropped to show what misses least. */
  readonly relaxed?: readonly { readonly dropped: string }[];
};

export type GetProductResult =
  | {
      readonly found: true;
      readonly product: ProductView;
      readonly accessories: readonly ProductView[];
      /** What the area that was given takes; absent where the data does not tell. */
      readonly amountNeeded?: AmountNeededView;
    }
  | { readonly found: false; readonly similar: readonly ProductView[] };

/** As a customer reads it: "160–200 кг", packs "25 кг" each. */
export type AmountNeededView = {
  readonly area: string;
  readonly amount: string;
  readonly pack: string;
  readonly packs: { readonly from: number; readonly to: number };
};

export type CompareProductsResult = {
  readonly products: readonly ProductView[];
  readonly rows: readonly {
    readonly name: string;
    readonly key: string;
    readonly values: readonly (string | null)[];
    readonly differs: boolean;
  }[];
  readonly unknown: readonly string[];
};

export type QuoteLineView = {
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly unitPrice: WireMoney;
  readonly total: WireMoney;
};

export type PriceQuoteResult = {
  readonly lines: readonly QuoteLineView[];
  readonly itemsTotal: WireMoney;
  readonly discount?: {
    readonly id: string;
    readonly name?: string;
    readonly percent: number;
    readonly amount: WireMoney;
  };
  readonly total: WireMoney;
  readonly promo?: { readonly code: string; readonly isApplied: boolean; readonly rejection?: PromoRejection };
  /** What the code that was given is for; absent when there is no such code. */
  readonly promoTerms?: PriceQuoteResult['available'][number] & {
    /** `YYYY-MM-DD`, and as it is said: "15 января". */
    readonly validUntil?: string;
    readonly validUntilText?: string;
  };
  /** Discounts the customer could reach: "7 % from 5 pieces". */
  readonly available: readonly {
    readonly id: string;
    readonly name?: string;
    readonly percent: number;
    readonly quantityFrom?: number;
    readonly amountFrom?: WireMoney;
    readonly category?: string;
    readonly brand?: string;
  }[];
  /** The company gives none at all: no rule, no code, and nothing to be granted. */
  readonly isWithoutDiscounts?: true;
  readonly unknown: readonly string[];
  /** Lines that ask for more than is at hand. */
  readonly shortages: readonly { readonly sku: string; readonly wanted: number; readonly inStock: number }[];
};

/** How an objection is to be met now. */
export type HandleObjectionResult = {
  readonly id: string;
  readonly kind: ObjectionKind;
  /** In this order; empty when everything was said or the customer wants to be left alone. */
  readonly steps: readonly ObjectionStep[];
  readonly isSellingOver: boolean;
  /** The company's own words, to be said as they stand: they acknowledge and argue. */
  readonly say?: string;
  readonly product?: ProductView;
  /** To argue with, where `steps` has it: what the documents tell, by topic. Quote one, with its source. */
  readonly arguments?: readonly { readonly topic: string; readonly passages: readonly PassageView[] }[];
  /** For the step `alternative`: a cheaper product of the same kind, and what it has not. */
  readonly cheaper?: { readonly product: ProductView; readonly lacks: readonly string[] };
};

/** A discount beyond the rules that was granted to this customer. */
export type ConcessionView = {
  readonly percent: number;
  readonly products: readonly { readonly sku: string; readonly name: string }[];
  /** `YYYY-MM-DD`, that day included. */
  readonly validUntil: string;
  /** As said to the customer: "30 ноября", "30 November". */
  readonly validUntilText: string;
  /** Already spent on an order. */
  readonly isUsed: boolean;
};

export type RequestDiscountResult = Pick<
  PriceQuoteResult,
  'lines' | 'itemsTotal' | 'discount' | 'total' | 'promo' | 'available'
> & {
  readonly isGranted: boolean;
  readonly reason?: ConcessionRefusal;
  /** The one that was granted, now or before. */
  readonly concession?: ConcessionView;
  /** In how many messages the customer has asked, this one included. */
  readonly timesAsked: number;
};

export type DeliveryOptionView = {
  readonly id: string;
  readonly kind: 'delivery' | 'pickup';
  readonly method: string;
  readonly place: string;
  readonly address?: string;
  readonly cost: WireMoney;
  readonly isFree: boolean;
  readonly freeFrom?: WireMoney;
  readonly days?: { readonly from: number; readonly to: number };
  readonly hours?: string;
};

export type DeliveryResult = {
  /** undefined place: the customer has not said where; then `zones` lists what the company serves. */
  readonly place?: string;
  readonly isServed: boolean;
  readonly options: readonly DeliveryOptionView[];
  readonly zones: readonly string[];
  readonly payment: readonly string[];
};

export type PassageView = {
  readonly id: string;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
  readonly uri: string;
  readonly language: string;
  readonly coverage: number;
};

export type SearchKnowledgeResult = { readonly passages: readonly PassageView[] };

export type DraftView = {
  readonly items: readonly QuoteLineView[];
  readonly itemsTotal?: WireMoney;
  readonly discount?: PriceQuoteResult['discount'];
  readonly promo?: PriceQuoteResult['promo'];
  readonly delivery?: DeliveryOptionView;
  /** Ways to choose from when the place has several. */
  readonly deliveryOptions: readonly DeliveryOptionView[];
  readonly total?: WireMoney;
  /** `address`: street and house, as the customer wrote them. */
  readonly contact: {
    readonly name?: string;
    readonly phone?: string;
    readonly email?: string;
    readonly address?: string;
  };
  readonly place?: string;
  readonly comment?: string;
  readonly missing: readonly DraftField[];
};

export type OfferView = {
  /** The product to offer, with its price and stock. */
  readonly product: ProductView;
  /** What the customer has chosen: `cross-sell` goes with it, `up-sell` would take its place. */
  readonly main: { readonly sku: string; readonly name: string; readonly price: WireMoney };
  readonly kind: OfferKind;
  readonly source: OfferSource;
  /** The company's own words. */
  readonly reason?: string;
  /** Those words speak of other products of the same rule too. */
  readonly isReasonShared?: boolean;
  /** Properties that are the reason: shared with the chosen product, or asked for. */
  readonly because?: readonly AttributeView[];
};

/** An offer that waits for the customer's answer. */
export type OfferedView = {
  readonly sku: string;
  readonly name: string;
  readonly kind: OfferKind;
  readonly mainSku: string;
};

export type UpdateRequestResult = {
  readonly draft: DraftView;
  /** May be made now, once; then call make_offer. */
  readonly offer?: OfferView;
  /** What was not taken and why. */
  readonly problems: readonly {
    readonly field: 'item' | 'quantity' | 'phone' | 'email' | 'name' | 'place' | 'promoCode' | 'delivery';
    readonly code: 'unknown' | 'invalid' | 'not-served' | 'not-enough-stock' | 'out-of-stock' | 'too-many';
    readonly value: string;
    readonly sku?: string;
    readonly inStock?: number;
  }[];
};

export type RequestView = {
  readonly number: string;
  readonly kind: string;
  /** `told`: what the customer is told at this stage. */
  readonly stage: { readonly id: string; readonly name: string; readonly told?: string };
  readonly items: readonly QuoteLineView[];
  readonly discount?: { readonly id: string; readonly percent: number; readonly amount: WireMoney };
  readonly delivery?: {
    readonly method: string;
    readonly place: string;
    readonly cost: WireMoney;
    readonly days?: { readonly from: number; readonly to: number };
    /** The customer comes for it. */
    readonly isPickup?: true;
  };
  readonly total: WireMoney;
  readonly contact: { readonly name?: string; readonly phone?: string; readonly email?: string };
  readonly createdAt: string;
  /** Still at its first stage, so the customer may change or cancel it here. */
  readonly isChangeable: boolean;
  /** Won or lost: nobody works on it any more. */
  readonly isClosed: boolean;
};

export type SubmitRequestResult =
  | { readonly submitted: true; readonly request: RequestView }
  | {
      readonly submitted: false;
      readonly missing: readonly DraftField[];
      readonly problems: UpdateRequestResult['problems'];
      readonly draft: DraftView;
    };

export type CancelRequestResult =
  | { readonly cancelled: true; readonly request: RequestView }
  | { readonly cancelled: false; readonly reason: 'not-found' | 'too-late'; readonly request?: RequestView };

export type RequestStatusResult = {
  readonly requests: readonly RequestView[] /** A number was asked for that is not this customer's, or does not exist. */;
  readonly notFound?: string;
};
