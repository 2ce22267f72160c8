import type { Request } from '../../requests/request.ts';
import { offerLimits } from './offer.ts';
import type { OffersState } from './offers-state.ts';

/** Why nothing may be offered unasked now. */
export type OfferHindrance =
  /** The customer is still choosing. */
  | 'nothing-chosen'
  | 'offered-already'
  | 'refused'
  /** A person has taken over, or a complaint was made. */
  | 'with-a-person'
  /** The customer wants no more selling. */
  | 'selling-over';

/** The rules of the moment: they hold for every model, whatever the product is. */
export function hindranceToOffer(moment: {
  readonly hasChosen: boolean;
  readonly offers: OffersState;
  readonly isHandedOff: boolean;
  readonly requests: readonly Pick<Request, 'kind'>[];
  readonly isSellingOver: boolean;
}): OfferHindrance | undefined {
  if (!moment.hasChosen) return 'nothing-chosen';
  if (moment.isSellingOver) return 'selling-over';
  if (moment.isHandedOff || moment.requests.some(({ kind }) => kind === 'complaint')) return 'with-a-person';
  const { made } = moment.offers;
  if (made.some(({ outcome }) => outcome === 'refused')) return 'refused';
  if (made.filter(({ isAsked }) => !isAsked).length >= offerLimits.perConversation) return 'offered-already';
  return undefined;
}
