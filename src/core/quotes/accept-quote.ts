import type { DeliveryOption } from '../catalog/delivery.ts';
import { findDelivery } from '../catalog/find-delivery.ts';
import { addMoney, subtractMoney } from '../catalog/money.ts';
import { concessionId } from '../catalog/negotiation/concession.ts';
import type { Product } from '../catalog/product.ts';
import type { CompanyMaterials } from '../company/company.ts';
import { changeDraft, type ItemProblem } from '../requests/change-draft.ts';
import { discountIdsOf } from '../requests/discount-ids.ts';
import type { DraftField, RequestDraft } from '../requests/draft.ts';
import { chosenDelivery, missingFields } from '../requests/price-draft.ts';
import type { Request } from '../requests/request.ts';
import { agreedDelivery } from '../requests/submit-request.ts';
import { firstStage, stageById } from '../sales/pipeline.ts';
import { type Quote, quoteStatus } from './quote.ts';

export type QuoteAcceptance = {
  readonly quote: Quote;
  /** Of kind `quote`: it becomes the order. */
  readonly request: Request;
  /** What the customer has said of contact and place; its items play no part. */
  readonly draft: Pick<RequestDraft, 'contact' | 'place' | 'address' | 'deliveryId'>;
  /** Of the quote's items, as the catalog has them now. */
  readonly products: ReadonlyMap<string, Product>;
  readonly materials: CompanyMaterials;
  readonly today: string;
  readonly now: Date;
  /** The customer has heard the total with a delivery that the quote did not name, and agreed. */
  readonly isTotalAgreed: boolean;
  /** Of discounts that this customer's orders were made with. */
  readonly usedDiscountIds: ReadonlySet<string>;
};

export type AcceptedQuote =
  | { readonly outcome: 'accepted'; readonly order: Request; readonly quote: Quote }
  /** Nothing is missing but consent: delivery, which the quote did not name, changes the total. */
  | { readonly outcome: 'total-differs'; readonly order: Request }
  | { readonly outcome: 'incomplete'; readonly missing: readonly DraftField[] }
  /** The prices stand, but the goods are not all there. */
  | { readonly outcome: 'out-of-stock'; readonly problems: readonly ItemProblem[] }
  /** Its discount is given once, and another order has had it since the quote was made. */
  | { readonly outcome: 'already-accepted' | 'expired' | 'withdrawn' | 'discount-used' };

/**
 * Turns a quote into the order, at the quote's prices, whatever the catalog asks today. Its request becomes the order, so that
 * tracker and customer follow one card from the offer on.
 */
export function acceptQuote(given: QuoteAcceptance): AcceptedQuote {
  const { quote, request, materials, products, draft, now } = given;
  const stage = stageById(materials.pipeline, request.stageId);
  const status = quoteStatus(quote, { today: given.today, isRequestLost: stage?.outcome === 'lost' });
  if (status === 'accepted') return { outcome: 'already-accepted' };
  if (status !== 'open') return { outcome: status };
  if (isDiscountUsed(given)) return { outcome: 'discount-used' };
  const items = quote.items.map(({ sku, quantity }) => ({ sku, quantity }));
  const { problems } = changeDraft({ items: [], contact: {} }, { replaceAllItems: items }, products);
  if (problems.length > 0) return { outcome: 'out-of-stock', problems };
  const contact = {
    name: draft.contact.name ?? quote.buyer.name,
    phone: draft.contact.phone ?? request.contact.phone,
    email: draft.contact.email ?? request.contact.email,
  };
  const missing = stillMissing(given, contact);
  if (missing.length > 0) return { outcome: 'incomplete', missing };
  const goods = quote.delivery ? subtractMoney(quote.total, quote.delivery.cost) : quote.total;
  const option = quote.delivery ? undefined : deliveryNow(given);
  const order: Request = {
    ...request,
    kind: 'order',
    // An order that somebody works on already stays where it stands; one that was closed begins anew.
    stageId: stage?.outcome === undefined ? request.stageId : firstStage(materials.pipeline).id,
    items: quote.items,
    itemsTotal: quote.itemsTotal,
    discount: quote.discount,
    delivery: quote.delivery
      ? { ...quote.delivery, address: draft.address ?? quote.delivery.address }
      : option && agreedDelivery(option, draft.address),
    total: option ? addMoney(goods, option.cost) : quote.total,
    contact,
    updatedAt: now,
  };
  if (order.total.minor !== quote.total.minor && !given.isTotalAgreed) return { outcome: 'total-differs', order };
  return { outcome: 'accepted', order, quote: { ...quote, state: 'accepted', acceptedAt: now } };
}

function isDiscountUsed({ quote, materials, usedDiscountIds }: QuoteAcceptance): boolean {
  const isOnce = (id: string) =>
    id === concessionId || materials.pricing.discounts.some((rule) => rule.id === id && rule.isSingleUse);
  return discountIdsOf(quote).some((id) => isOnce(id) && usedDiscountIds.has(id));
}

function stillMissing(
  { quote, draft, materials }: QuoteAcceptance,
  contact: Request['contact'],
): readonly DraftField[] {
  const known: RequestDraft = {
    items: [],
    contact: {
      ...(contact.name ? { name: contact.name } : {}),
      ...(contact.phone ? { phone: contact.phone } : {}),
      ...(contact.email ? { email: contact.email } : {}),
    },
    ...(draft.address ? { address: draft.address } : {}),
    ...(quote.delivery ? { place: quote.delivery.place } : draft.place ? { place: draft.place } : {}),
  };
  return missingFields(known, quote.items.length, materials);
}

/** The way to the place named since, by today's terms for goods of the quote's worth. */
function deliveryNow({ quote, draft, materials }: QuoteAcceptance): DeliveryOption | undefined {
  if (!draft.place) return undefined;
  return chosenDelivery(findDelivery(materials.delivery, draft.place, quote.total), draft.deliveryId);
}
