import type { Request } from '../../core/requests/request.ts';
import type { requests } from '../schema/requests.ts';
import { orUndefined } from './absent.ts';

type RequestRow = typeof requests.$inferSelect;

export function fromRequest(request: Request): RequestRow {
  const { itemsTotal, total, contact, discount, delivery, comment, call, ...rest } = request;
  return {
    ...rest,
    currency: total.currency,
    itemsTotalMinor: itemsTotal.minor,
    totalMinor: total.minor,
    discount: discount ?? null,
    discountId: discount?.id ?? null,
    delivery: delivery ?? null,
    contactName: contact.name ?? null,
    contactPhone: contact.phone ?? null,
    contactEmail: contact.email ?? null,
    comment: comment ?? null,
    callFrom: call?.from ?? null,
    callUntil: call?.until ?? null,
  };
}

export function toRequest(row: RequestRow): Request {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    conversationId: row.conversationId,
    customerId: row.customerId,
    language: row.language,
    stageId: row.stageId,
    items: row.items,
    itemsTotal: { minor: row.itemsTotalMinor, currency: row.currency },
    discount: orUndefined(row.discount),
    delivery: orUndefined(row.delivery),
    total: { minor: row.totalMinor, currency: row.currency },
    contact: {
      name: orUndefined(row.contactName),
      phone: orUndefined(row.contactPhone),
      email: orUndefined(row.contactEmail),
    },
    comment: orUndefined(row.comment),
    ...(row.callFrom && row.callUntil ? { call: { from: row.callFrom, until: row.callUntil } } : {}),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}
