import type { PageContext } from '../../core/conversation/conversation.ts';
import type { RequestDraft } from '../../core/requests/draft.ts';
import type { SellingState } from '../../core/sales/selling-state.ts';
import { index, pgTable, sql } from '../orm.ts';
import { id, instant, json, storableText } from './columns.ts';
import { customers } from './customers.ts';

export const conversations = pgTable(
  'conversations',
  {
    id: id().primaryKey(),
    customerId: id()
      .notNull()
      .references(() => customers.id),
    channel: storableText().notNull(),
    language: storableText().notNull(),
    page: json<PageContext>(),
    tokenHash: storableText().notNull(),
    draft: json<RequestDraft>().notNull(),
    selling: json<SellingState>().notNull().default(sql`'{}'::jsonb`),
    /** Who takes the turn now, and until when that claim holds. */
    turnOwner: storableText(),
    turnUntil: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('conversations_created').on(table.createdAt, table.id),
    index('conversations_customer').on(table.customerId),
  ],
);
