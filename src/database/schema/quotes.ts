import type { Money } from '../../core/catalog/money.ts';
import type { AppliedDiscount, QuoteLine } from '../../core/catalog/pricing.ts';
import type { Quote } from '../../core/quotes/quote.ts';
import type { RequestDelivery } from '../../core/requests/request.ts';
import { index, integer, pgSequence, pgTable, unique } from '../orm.ts';
import { id, instant, json, minorUnits, storableText } from './columns.ts';
import { conversations } from './conversations.ts';
import { customers } from './customers.ts';
import { requests } from './requests.ts';

export const quoteNumbers = pgSequence('quote_numbers', { startWith: 10001 });

/** Numbered offers, a row a revision: each with all that its paper shows. */
export const quotes = pgTable(
  'quotes',
  {
    id: id().primaryKey(),
    number: storableText().notNull(),
    revision: integer().notNull(),
    requestId: id()
      .notNull()
      .references(() => requests.id),
    conversationId: id()
      .notNull()
      .references(() => conversations.id),
    customerId: id()
      .notNull()
      .references(() => customers.id),
    language: storableText().notNull(),
    state: storableText().$type<Quote['state']>().notNull(),
    tokenHash: storableText().notNull(),
    issuedOn: storableText().notNull(),
    validUntil: storableText().notNull(),
    seller: json<Quote['seller']>().notNull(),
    buyerName: storableText(),
    buyerCompany: storableText(),
    items: json<readonly QuoteLine[]>().notNull(),
    /** Of both totals. */
    currency: storableText().notNull(),
    itemsTotalMinor: minorUnits().notNull(),
    totalMinor: minorUnits().notNull(),
    discount: json<AppliedDiscount>(),
    delivery: json<RequestDelivery>(),
    vat: json<{ readonly percent: number; readonly amount: Money }>(),
    terms: storableText(),
    createdAt: instant().notNull(),
    acceptedAt: instant(),
  },
  (table) => [
    unique('quotes_revision').on(table.number, table.revision),
    unique('quotes_token').on(table.tokenHash),
    index('quotes_customer').on(table.customerId, table.createdAt),
    index('quotes_created').on(table.createdAt, table.id),
  ],
);
