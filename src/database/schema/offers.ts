import type { OfferKind, OfferSource } from '../../core/sales/offers/offer.ts';
import type { OfferOutcome } from '../../core/sales/offers/offers-state.ts';
import { boolean, index, pgTable } from '../orm.ts';
import { id, instant, minorUnits, storableText } from './columns.ts';
import { conversations } from './conversations.ts';
import { requests } from './requests.ts';

/** What customers were offered and what came of it; the conversation's own state is what the rules read. */
export const offers = pgTable(
  'offers',
  {
    id: id().primaryKey(),
    conversationId: id()
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    sku: storableText().notNull(),
    mainSku: storableText().notNull(),
    kind: storableText().$type<OfferKind>().notNull(),
    source: storableText().$type<OfferSource>().notNull(),
    reason: storableText().notNull(),
    isAsked: boolean().notNull(),
    outcome: storableText().$type<OfferOutcome>().notNull(),
    madeAt: instant().notNull(),
    decidedAt: instant(),
    requestId: id().references(() => requests.id, { onDelete: 'set null' }),
    addedMinor: minorUnits(),
    currency: storableText(),
  },
  (table) => [
    index('offers_made').on(table.madeAt, table.id),
    index('offers_conversation').on(table.conversationId),
    index('offers_request').on(table.requestId),
  ],
);
