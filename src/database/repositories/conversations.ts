import type { Conversation } from '../../core/conversation/conversation.ts';
import type { ConversationRepository } from '../../core/ports/repositories.ts';
import type { Executor } from '../executor.ts';
import { and, desc, eq, isNull, lt, or, sql } from '../orm.ts';
import { conversations } from '../schema/conversations.ts';
import { encoded, placeholders } from './placeholders.ts';
import { prepared, preparedForAll } from './prepared.ts';

export function createConversationRepository(db: Executor): ConversationRepository {
  const byId = prepared('conversation_by_id', () =>
    db
      .select()
      .from(conversations)
      .where(eq(conversations.id, sql.placeholder('id'))),
  );

  return {
    async find(id) {
      const [row] = await byId().execute({ id });
      return row && toConversation(row);
    },

    async create(conversation) {
      await db.insert(conversations).values(conversation);
    },

    async saveState(id, { draft, selling, language }) {
      await stateOf(db).execute(encoded(conversations, { id, draft, selling, language }));
    },

    async claimTurn(id, owner, until, now) {
      const free = or(
        isNull(conversations.turnOwner),
        eq(conversations.turnOwner, owner),
        lt(conversations.turnUntil, now),
      );
      const claimed = await db
        .update(conversations)
        .set({ turnOwner: owner, turnUntil: until })
        .where(and(eq(conversations.id, id), free))
        .returning({ id: conversations.id });
      return claimed.length > 0;
    },

    async releaseTurn(id, owner) {
      await db
        .update(conversations)
        .set({ turnOwner: null, turnUntil: null })
        .where(and(eq(conversations.id, id), eq(conversations.turnOwner, owner)));
    },

    async list({ limit, before }) {
      const position = sql`(${conversations.createdAt}, ${conversations.id})`;
      const isEarlier = sql`${position} < (select created_at, id from conversations where id = ${before})`;
      const rows = await db
        .select()
        .from(conversations)
        .where(before === undefined ? undefined : isEarlier)
        .orderBy(desc(conversations.createdAt), desc(conversations.id))
        .limit(limit);
      return rows.map(toConversation);
    },
  };
}

const stateOf = preparedForAll('conversation_state', (db) => {
  const { draft, selling, language } = placeholders(conversations);
  return db
    .update(conversations)
    .set({ draft, selling, language })
    .where(eq(conversations.id, sql.placeholder('id')));
});

function toConversation(row: typeof conversations.$inferSelect): Conversation {
  const { turnOwner: _owner, turnUntil: _until, page, ...conversation } = row;
  return { ...conversation, page: page ?? undefined };
}
