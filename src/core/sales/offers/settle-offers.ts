import type { Money } from '../../catalog/money.ts';
import type { QuoteLine } from '../../catalog/pricing.ts';
import type { MadeOffer, OffersState } from './offers-state.ts';

/**
 * Offers as the turn leaves them: what lies in the order now was accepted, and what alone was taken out of it again is refused.
 * An order that was dropped as a whole says nothing of the offer. The customer's own no was noted before (`withRefused`).
 */
export function settleOffers(state: OffersState, taken: ReadonlySet<string>): OffersState {
  if (taken.size === 0) return state;
  const made = state.made.map((offer): MadeOffer => {
    if (taken.has(offer.sku)) return offer.outcome === 'accepted' ? offer : { ...offer, outcome: 'accepted' };
    return offer.outcome === 'accepted' ? { ...offer, outcome: 'refused' } : offer;
  });
  return made.some((offer, index) => offer !== state.made[index]) ? { ...state, made } : state;
}

/** What an accepted offer added to an order: its line; of a better product only what it costs more than the first choice. */
export function addedBy(
  offer: Pick<MadeOffer, 'kind'>,
  line: Pick<QuoteLine, 'quantity' | 'total'>,
  mainPrice: Money | undefined,
): Money {
  if (offer.kind === 'cross-sell' || !mainPrice) return line.total;
  return { minor: Math.max(0, line.total.minor - mainPrice.minor * line.quantity), currency: line.total.currency };
}
