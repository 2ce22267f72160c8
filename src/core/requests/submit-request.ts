import type { DeliveryOption } from '../catalog/delivery.ts';
import { zeroMoney } from '../catalog/money.ts';
import type { CompanyMaterials } from '../company/company.ts';
import { firstStage } from '../sales/pipeline.ts';
import type { PricedDraft } from './price-draft.ts';
import type { Request, RequestDelivery, RequestKind } from './request.ts';

export type Origin = {
  readonly id: string;
  readonly number: string;
  readonly conversationId: string;
  readonly customerId: string;
  readonly language: string;
  readonly now: Date;
};

/** The order a complete draft becomes, at the prices the customer was shown. The caller has checked `missing`. */
export function orderFrom(priced: PricedDraft, origin: Origin, materials: CompanyMaterials): Request {
  const { draft, quote } = priced;
  return {
    ...start(origin, 'order', materials),
    items: quote.lines,
    itemsTotal: quote.itemsTotal,
    discount: quote.discount,
    delivery: deliveryOf(priced),
    total: priced.total,
    contact: { name: draft.contact.name, phone: draft.contact.phone, email: draft.contact.email },
    comment: commentOf(priced),
  };
}

/** A request without goods: a person is asked for, something is wrong, a call is wanted. */
export function requestWithoutItems(
  kind: Exclude<RequestKind, 'order' | 'quote'>,
  details: Pick<Request, 'contact' | 'comment' | 'call'>,
  origin: Origin,
  materials: CompanyMaterials,
): Request {
  const zero = zeroMoney(materials.profile.currency);
  return {
    ...start(origin, kind, materials),
    items: [],
    itemsTotal: zero,
    discount: undefined,
    delivery: undefined,
    total: zero,
    ...details,
  };
}

function start(origin: Origin, kind: RequestKind, materials: CompanyMaterials) {
  return {
    id: origin.id,
    number: origin.number,
    kind,
    conversationId: origin.conversationId,
    customerId: origin.customerId,
    language: origin.language,
    stageId: firstStage(materials.pipeline).id,
    createdAt: origin.now,
    updatedAt: origin.now,
  };
}

function deliveryOf({ draft, delivery }: PricedDraft): RequestDelivery | undefined {
  return delivery && agreedDelivery(delivery, draft.address);
}

/** A way to get the goods as an order keeps it: what was agreed, whatever the terms become. */
export function agreedDelivery(option: DeliveryOption, address: string | undefined): RequestDelivery {
  const { id, method, place, cost, days } = option;
  return { id, method, place, address, cost, days };
}

/** A place we have no terms for still reaches the person who will agree them. */
function commentOf({ draft, delivery }: PricedDraft): string | undefined {
  const place = !delivery && draft.place ? [draft.place, draft.address].filter(Boolean).join(', ') : undefined;
  return [place, draft.comment].filter(Boolean).join('\n') || undefined;
}
