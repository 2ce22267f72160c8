import type { ConcessionDecision } from '../../core/catalog/negotiation/concession.ts';
import { index, pgTable, sql, uniqueIndex } from '../orm.ts';
import { id, instant, json, storableText } from './columns.ts';
import { conversations } from './conversations.ts';
import { customers } from './customers.ts';

/** Every discount that was asked for, what was decided, and why. */
export const discountDecisions = pgTable(
  'discount_decisions',
  {
    id: id().primaryKey(),
    conversationId: id()
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    customerId: id()
      .notNull()
      .references(() => customers.id),
    messageId: id().notNull(),
    skus: json<readonly string[]>().notNull(),
    outcome: storableText().$type<ConcessionDecision['outcome']>().notNull(),
    reason: storableText().notNull(),
    decision: json<ConcessionDecision>().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('discount_decisions_created').on(table.createdAt, table.id),
    // One negotiation per customer, also when two conversations ask at once.
    uniqueIndex('discount_decisions_granted').on(table.customerId).where(sql`outcome = 'granted'`),
  ],
);
