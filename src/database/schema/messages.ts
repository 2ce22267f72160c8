import type { Author, ProductCard, Source } from '../../core/conversation/message.ts';
import { index, integer, pgTable, sql, unique } from '../orm.ts';
import { id, instant, json, storableText } from './columns.ts';
import { conversations } from './conversations.ts';

export const messages = pgTable(
  'messages',
  {
    id: id().primaryKey(),
    conversationId: id()
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    seq: integer().notNull(),
    author: storableText().$type<Author>().notNull(),
    text: storableText().notNull(),
    language: storableText().notNull(),
    products: json<readonly ProductCard[]>().notNull(),
    choices: json<readonly string[]>().notNull(),
    sources: json<readonly Source[]>().notNull(),
    requestNumber: storableText(),
    replyTo: id(),
    clientMessageId: storableText(),
    turn: storableText().$type<'pending' | 'done'>(),
    note: json<unknown>(),
    createdAt: instant().notNull(),
  },
  (table) => [
    unique('messages_seq').on(table.conversationId, table.seq),
    unique('messages_client_id').on(table.conversationId, table.clientMessageId),
    index('messages_reply_to').on(table.replyTo).where(sql`reply_to is not null`),
    index('messages_pending_turns').on(table.createdAt).where(sql`turn = 'pending'`),
  ],
);
