import type { OfferKind, OfferSource } from './offer.ts';
import type { Wish } from './wishes.ts';

export const offerOutcomes = ['made', 'accepted', 'refused'] as const;
export type OfferOutcome = (typeof offerOutcomes)[number];

/** An offer that the customer was told of. */
export type MadeOffer = {
  readonly id: string;
  readonly sku: string;
  readonly mainSku: string;
  readonly kind: OfferKind;
  readonly source: OfferSource;
  /** As the customer read it; empty when the product spoke for itself. */
  readonly reason: string;
  /** The customer asked what else to take; such offers are not limited. */
  readonly isAsked: boolean;
  readonly outcome: OfferOutcome;
  /** RFC 3339. */
  readonly madeAt: string;
};

/** What offering has come to in one conversation. */
export type OffersState = {
  readonly made: readonly MadeOffer[];
  /** What the customer asked products to be or to have, newest last. */
  readonly wishes: readonly Wish[];
  /** Words of theirs that the catalog knows. */
  readonly words: readonly string[];
  /** Products whose cards they have seen: a better one that was seen and not taken is not offered again. */
  readonly shown: readonly string[];
};

const noOffers: OffersState = { made: [], wishes: [], words: [], shown: [] };

export function offersOf(selling: { readonly offers?: OffersState }): OffersState {
  return selling.offers ?? noOffers;
}

/** Offers that wait for the customer's answer, newest last. */
export function openOffers(state: OffersState): readonly MadeOffer[] {
  return state.made.filter(({ outcome, isAsked }) => outcome === 'made' && !isAsked);
}

export function refusedSkus(state: OffersState): ReadonlySet<string> {
  return new Set(state.made.filter(({ outcome }) => outcome === 'refused').map(({ sku }) => sku));
}

/** Notes an offer; one that stands already stays as it is. */
export function withMade(state: OffersState, offer: MadeOffer): OffersState {
  if (state.made.some(({ sku, outcome }) => sku === offer.sku && outcome !== 'refused')) return state;
  return { ...state, made: [...state.made, offer].slice(-mostKept) };
}

/** The customer said no to it: the newest offer of it that was not taken. */
export function withRefused(state: OffersState, sku: string): OffersState {
  return {
    ...state,
    made: state.made.map((offer) =>
      offer.sku === sku && offer.outcome === 'made' ? { ...offer, outcome: 'refused' } : offer,
    ),
  };
}

export function withShown(state: OffersState, skus: readonly string[]): OffersState {
  const fresh = skus.filter((sku) => !state.shown.includes(sku));
  return fresh.length === 0 ? state : { ...state, shown: [...state.shown, ...fresh].slice(-mostShown) };
}

const mostKept = 30;
const mostShown = 60;
