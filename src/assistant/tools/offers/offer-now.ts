import type { Product } from '../../../core/catalog/product.ts';
import { factsOfProduct } from '../../../core/claims/facts-of.ts';
import { isSellingOver } from '../../../core/sales/objections/selling-over.ts';
import { decideOffer } from '../../../core/sales/offers/decide-offer.ts';
import { hindranceToOffer } from '../../../core/sales/offers/is-timely.ts';
import { offersOf } from '../../../core/sales/offers/offers-state.ts';
import { requestsNow, type ToolScope } from '../tool-scope.ts';
import type { OfferView } from '../views.ts';
import { gatherGrounds } from './gather-grounds.ts';
import { viewOfOffer } from './view-of-offer.ts';

/**
 * The offer that may be made in this turn, as the draft stands; noted in the effects, so that `make_offer` can hold a model to
 * it. `asked`: products that the message itself is about, which are answered, not offered.
 */
export async function offerNow(scope: ToolScope, asked: readonly string[] = []): Promise<OfferView | undefined> {
  const { effects } = scope;
  effects.offer = undefined;
  const hindrance = hindranceToOffer({
    hasChosen: effects.draft.items.length > 0,
    offers: offersOf(effects.selling),
    isHandedOff: effects.handoff !== undefined && effects.handoff.state !== 'closed',
    requests: requestsNow(effects),
    isSellingOver: isSellingOver(effects.selling),
  });
  const main = hindrance ? undefined : await mainProduct(scope);
  if (!main) return undefined;
  const decision = decideOffer(await gatherGrounds(main, scope), hindrance);
  if (!('offer' in decision) || asked.includes(decision.offer.product.sku)) return undefined;
  effects.offer = decision.offer;
  scope.ledger.add(factsOfProduct(decision.offer.product));
  return viewOfOffer(decision.offer, scope.language);
}

/** The dearest of the draft: what the customer came for. */
async function mainProduct({ effects, products }: ToolScope): Promise<Product | undefined> {
  const known = await products.find(effects.draft.items.map(({ sku }) => sku));
  return [...known.values()].toSorted((left, right) => right.price.minor - left.price.minor)[0];
}
