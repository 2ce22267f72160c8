import type { Handoff } from '../../core/conversation/conversation.ts';
import { index, pgTable, sql } from '../orm.ts';
import { id, instant, storableText } from './columns.ts';
import { conversations } from './conversations.ts';
import { requests } from './requests.ts';

export const handoffs = pgTable(
  'handoffs',
  {
    id: id().primaryKey(),
    conversationId: id()
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    requestId: id()
      .notNull()
      .references(() => requests.id),
    reason: storableText(),
    state: storableText().$type<Handoff['state']>().notNull(),
    respondsBy: instant().notNull(),
    operatorLastAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('handoffs_open').on(table.conversationId).where(sql`state <> 'closed'`),
    index('handoffs_request').on(table.requestId),
    index('handoffs_waiting').on(table.respondsBy).where(sql`state = 'waiting'`),
  ],
);
