import { inLanguage } from '../../core/language.ts';
import { withRefusal } from '../../core/sales/objections/selling-over.ts';
import type { Offer } from '../../core/sales/offers/offer.ts';
import { offersOf, withMade, withRefused } from '../../core/sales/offers/offers-state.ts';
import type { ParsedToolInput } from './definitions.ts';
import type { ToolScope } from './tool-scope.ts';

export type MakeOfferResult =
  | { readonly recorded: true }
  /** Not the product that may be offered now; the reply must not offer it. */
  | { readonly recorded: false; readonly reason: 'not-decided' | 'not-offered' };

/** Records what the customer is told of, or what they said no to. Which product may be offered was decided before. */
export function makeOffer({ sku, isRefused }: ParsedToolInput<'make_offer'>, scope: ToolScope): MakeOfferResult {
  const state = offersOf(scope.effects.selling);
  if (isRefused) {
    if (!state.made.some((offer) => offer.sku === sku)) return { recorded: false, reason: 'not-offered' };
    scope.effects.selling = { ...withRefusal(scope.effects.selling), offers: withRefused(state, sku) };
    return { recorded: true };
  }
  const { offer } = scope.effects;
  if (offer?.product.sku !== sku) return { recorded: false, reason: 'not-decided' };
  noteOffer(offer, { isAsked: false }, scope);
  return { recorded: true };
}

export function noteOffer(offer: Offer, { isAsked }: { readonly isAsked: boolean }, scope: ToolScope): void {
  scope.effects.selling = {
    ...scope.effects.selling,
    offers: withMade(offersOf(scope.effects.selling), {
      id: scope.ids.next(),
      sku: offer.product.sku,
      mainSku: offer.main.sku,
      kind: offer.kind,
      source: offer.source,
      reason: inLanguage(offer.reason, scope.language),
      isAsked,
      outcome: 'made',
      madeAt: scope.now.toISOString(),
    }),
  };
}
