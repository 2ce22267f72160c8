import type { AnsweredTurn } from '../../core/api-turns/api-turn.ts';
import { boolean, index, integer, pgTable } from '../orm.ts';
import { id, instant, json, storableText } from './columns.ts';
import { conversations } from './conversations.ts';

export const apiTurns = pgTable(
  'api_turns',
  {
    requestKey: storableText().primaryKey(),
    conversationId: id()
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    baseHash: storableText().notNull(),
    askedHash: storableText().notNull(),
    historyHash: storableText(),
    textHash: storableText(),
    seq: integer(),
    state: json<AnsweredTurn['state']>(),
    isLasting: boolean().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('api_turns_asked').on(table.askedHash),
    index('api_turns_history').on(table.historyHash),
    index('api_turns_conversation').on(table.conversationId, table.createdAt),
  ],
);

/** Names that programs give their conversations. */
export const apiConversationNames = pgTable(
  'api_conversation_names',
  {
    nameHash: storableText().primaryKey(),
    conversationId: id()
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
  },
  (table) => [index('api_conversation_names_conversation').on(table.conversationId)],
);
