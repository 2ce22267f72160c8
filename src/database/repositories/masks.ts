import type { MaskRepository } from '../../core/ports/mask-repository.ts';
import type { Executor } from '../executor.ts';
import { asc, eq, sql } from '../orm.ts';
import { maskEntries, seenMessages } from '../schema/masks.ts';
import { messages } from '../schema/messages.ts';
import { prepared } from './prepared.ts';

export function createMaskRepository(db: Executor): MaskRepository {
  const ofConversation = prepared('masks_of_conversation', () =>
    db
      .select({ kind: maskEntries.kind, number: maskEntries.number, value: maskEntries.value })
      .from(maskEntries)
      .where(eq(maskEntries.conversationId, sql.placeholder('conversationId')))
      .orderBy(asc(maskEntries.ordinal)),
  );

  return {
    list: (conversationId) => ofConversation().execute({ conversationId }),

    async append(conversationId, entries) {
      if (entries.length === 0) return;
      const after = sql<number>`(select coalesce(max(ordinal), 0) from mask_entries where conversation_id = ${conversationId})`;
      await db
        .insert(maskEntries)
        .values(entries.map((entry, at) => ({ ...entry, conversationId, ordinal: sql`${after} + ${at + 1}::int` })))
        .onConflictDoNothing();
    },

    async saveSeen(seen) {
      if (seen.length === 0) return;
      await db
        .insert(seenMessages)
        .values([...seen])
        .onConflictDoUpdate({ target: seenMessages.messageId, set: { text: sql`excluded.text` } });
    },

    async listSeen(conversationId) {
      const rows = await db
        .select({ messageId: seenMessages.messageId, text: seenMessages.text })
        .from(seenMessages)
        .innerJoin(messages, eq(messages.id, seenMessages.messageId))
        .where(eq(messages.conversationId, conversationId));
      return new Map(rows.map(({ messageId, text }) => [messageId, text]));
    },
  };
}
