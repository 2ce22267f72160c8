import { inLanguage } from '../../core/language.ts';
import type { OfferRecord } from '../../core/ports/offer-repository.ts';
import type { Transaction } from '../../core/ports/unit-of-work.ts';
import { type MadeOffer, offersOf, withShown } from '../../core/sales/offers/offers-state.ts';
import { addedBy, settleOffers } from '../../core/sales/offers/settle-offers.ts';
import { noteOffer } from '../tools/make-offer.ts';
import { requestsNow, type ToolScope } from '../tools/tool-scope.ts';

type SaidReply = { readonly text: string; readonly directives: { readonly products: readonly string[] } };

/**
 * Brings the offers up to what the turn came to, before it is saved: a reply that shows or names the product made the offer,
 * whether or not the model said so; what lies in the order was accepted.
 */
export function settleTurnOffers(scope: ToolScope, reply: SaidReply | undefined): void {
  const { effects } = scope;
  const { offer } = effects;
  if (offer && reply && isTold(reply, offer.product.sku, inLanguage(offer.product.name, scope.language)))
    noteOffer(offer, { isAsked: false }, scope);
  const before = offersOf(effects.selling);
  const taken = [effects.draft, ...ordersOf(scope)].flatMap(({ items }) => items.map(({ sku }) => sku));
  const after = settleOffers(withShown(before, reply?.directives.products ?? []), new Set(taken));
  if (after !== before) effects.selling = { ...effects.selling, offers: after };
}

/** Also cancelled ones: the customer had agreed. What they added counts only while the order stands. */
function ordersOf({ effects }: ToolScope) {
  return requestsNow(effects).filter(({ kind }) => kind === 'order');
}

function isTold({ text, directives }: SaidReply, sku: string, name: string): boolean {
  return directives.products.includes(sku) || text.includes(name);
}

/** Keeps what is counted: offers that this turn made or decided, and what they added to the orders it took or changed. */
export async function saveOffers(scope: ToolScope, transaction: Transaction): Promise<void> {
  const { effects, conversation } = scope;
  const known = new Map(offersOf(conversation.selling).made.map((offer) => [offer.id, offer]));
  const isOrderTouched = effects.submitted.length > 0 || effects.changed.length > 0;
  const touched = offersOf(effects.selling).made.filter(
    (offer) => known.get(offer.id) !== offer || (isOrderTouched && offer.outcome === 'accepted'),
  );
  for (const offer of touched) await transaction.offers.save(await recordOf(offer, scope));
}

async function recordOf({ madeAt, ...offer }: MadeOffer, scope: ToolScope): Promise<OfferRecord> {
  const order = ordersOf(scope).find(({ items }) => items.some(({ sku }) => sku === offer.sku));
  const line = order?.items.find(({ sku }) => sku === offer.sku);
  const main = offer.kind === 'up-sell' ? (await scope.products.find([offer.mainSku])).get(offer.mainSku) : undefined;
  const isAccepted = offer.outcome === 'accepted' && line !== undefined;
  return {
    ...offer,
    conversationId: scope.conversation.id,
    madeAt: new Date(madeAt),
    decidedAt: offer.outcome === 'made' ? undefined : scope.now,
    requestId: isAccepted ? order?.id : undefined,
    added: isAccepted ? addedBy(offer, line, main?.price) : undefined,
  };
}
