import { crossSells, mayBeAdded } from './cross-sell.ts';
import type { OfferHindrance } from './is-timely.ts';
import { type Offer, offerLimits } from './offer.ts';
import type { OfferGrounds } from './offer-grounds.ts';
import { upSells } from './up-sell.ts';

export type OfferDecision = { readonly offer: Offer } | { readonly none: OfferHindrance | 'nothing-fits' };

/** The one product that may be offered unasked, or why none. Whether it is the moment was decided by `hindranceToOffer`. */
export function decideOffer(grounds: OfferGrounds, hindrance: OfferHindrance | undefined): OfferDecision {
  if (hindrance) return { none: hindrance };
  const additions = crossSells(grounds).filter((offer) => mayBeAdded(offer, grounds.taken));
  const offer = upSells(grounds)[0] ?? additions[0];
  return offer ? { offer } : { none: 'nothing-fits' };
}

/**
 * What goes with the product, for a customer who asks: several, whatever they cost, and never what they refused. `among`: only
 * these, when a kind of goods was named.
 */
export function offersWhenAsked(grounds: OfferGrounds, among?: ReadonlySet<string>): readonly Offer[] {
  return crossSells(grounds)
    .filter(({ product }) => among === undefined || among.has(product.sku))
    .slice(0, offerLimits.whenAsked);
}
