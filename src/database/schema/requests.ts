import type { AppliedDiscount, QuoteLine } from '../../core/catalog/pricing.ts';
import type { RequestDelivery, RequestEvent, RequestKind } from '../../core/requests/request.ts';
import { bigint, index, pgSequence, pgTable, sql, unique } from '../orm.ts';
import { id, instant, json, minorUnits, storableText } from './columns.ts';
import { conversations } from './conversations.ts';
import { customers } from './customers.ts';

export const requestNumbers = pgSequence('request_numbers', { startWith: 10001 });

export const requests = pgTable(
  'requests',
  {
    id: id().primaryKey(),
    number: storableText().notNull(),
    kind: storableText().$type<RequestKind>().notNull(),
    conversationId: id()
      .notNull()
      .references(() => conversations.id),
    customerId: id()
      .notNull()
      .references(() => customers.id),
    language: storableText().notNull(),
    stageId: storableText().notNull(),
    items: json<readonly QuoteLine[]>().notNull(),
    /** Of both totals. */
    currency: storableText().notNull(),
    itemsTotalMinor: minorUnits().notNull(),
    totalMinor: minorUnits().notNull(),
    discount: json<AppliedDiscount>(),
    /** The discount's id once more, so that "used already?" is one look into an index. */
    discountId: storableText(),
    delivery: json<RequestDelivery>(),
    contactName: storableText(),
    contactPhone: storableText(),
    contactEmail: storableText(),
    comment: storableText(),
    /** Callbacks at an agreed time: the first and the last moment to call; the same for an exact time. */
    callFrom: instant(),
    callUntil: instant(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    unique('requests_number').on(table.number),
    index('requests_created').on(table.createdAt, table.id),
    // "Which orders hold this product?", for counting what is bought together.
    index('requests_items').using('gin', table.items.op('jsonb_path_ops')),
    index('requests_conversation').on(table.conversationId),
    index('requests_used_discounts').on(table.customerId, table.discountId).where(sql`discount_id is not null`),
    // The same customer may come back as another visitor: known by the contact.
    index('requests_discounts_by_phone').on(table.contactPhone).where(sql`discount_id is not null`),
    index('requests_discounts_by_email').on(table.contactEmail).where(sql`discount_id is not null`),
  ],
);

export const requestEvents = pgTable(
  'request_events',
  {
    id: id().primaryKey(),
    /** Order of arrival; two events may share a millisecond. */
    position: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    requestId: id()
      .notNull()
      .references(() => requests.id, { onDelete: 'cascade' }),
    type: storableText().$type<RequestEvent['type']>().notNull(),
    by: storableText().notNull(),
    data: json<Readonly<Record<string, unknown>>>().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [index('request_events_request').on(table.requestId, table.position)],
);
