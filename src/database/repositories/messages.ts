import type { Message, NewMessage } from '../../core/conversation/message.ts';
import type { MessageRepository } from '../../core/ports/repositories.ts';
import type { Executor } from '../executor.ts';
import { and, asc, desc, eq, gt, lt, or, sql } from '../orm.ts';
import { messages } from '../schema/messages.ts';
import { orUndefined } from './absent.ts';
import { encoded, placeholders } from './placeholders.ts';
import { prepared, preparedForAll } from './prepared.ts';

/** So many writers may race for the next seq of one conversation before we call it a bug. */
const maxAttempts = 100;
/** The greatest integer of the database. */
const afterEverySeq = 2_147_483_647;

export function createMessageRepository(db: Executor): MessageRepository {
  const select = () => db.select().from(messages);
  const { placeholder } = sql;
  const byId = prepared('message_by_id', () => select().where(eq(messages.id, placeholder('id'))));
  const lastOnes = prepared('last_messages', () =>
    select()
      .where(
        and(eq(messages.conversationId, placeholder('conversationId')), lt(messages.seq, placeholder('beforeSeq'))),
      )
      .orderBy(desc(messages.seq))
      .limit(placeholder('limit')),
  );

  return {
    async append(message) {
      for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
        const seq = await insertNext(db, message);
        if (seq !== undefined) return { ...message, seq };
        if (await isKnown(db, message)) return undefined;
      }
      throw new Error(`No seq could be had for a message of conversation ${message.conversationId}`);
    },

    async findByClientMessageId(conversationId, clientMessageId) {
      const [row] = await select().where(
        and(eq(messages.conversationId, conversationId), eq(messages.clientMessageId, clientMessageId)),
      );
      return row && toMessage(row);
    },

    async findReplies(messageId) {
      const rows = await select().where(eq(messages.replyTo, messageId)).orderBy(asc(messages.seq));
      return rows.map(toMessage);
    },

    async find(id) {
      const [row] = await byId().execute({ id });
      return row && toMessage(row);
    },

    async listAfter(conversationId, seq, limit) {
      const rows = await select()
        .where(and(eq(messages.conversationId, conversationId), gt(messages.seq, seq)))
        .orderBy(asc(messages.seq))
        .limit(limit);
      return rows.map(toMessage);
    },

    async listLast(conversationId, limit, beforeSeq) {
      const rows = await lastOnes().execute({ conversationId, limit, beforeSeq: beforeSeq ?? afterEverySeq });
      return rows.map(toMessage).reverse();
    },

    async markTurnDone(messageId) {
      await turnDone(db).execute({ id: messageId });
    },

    async listPendingTurns(olderThan, limit) {
      // The literal lets the planner see that the partial index covers the question.
      const rows = await select()
        .where(and(sql`${messages.turn} = 'pending'`, lt(messages.createdAt, olderThan)))
        .orderBy(asc(messages.createdAt), asc(messages.seq))
        .limit(limit);
      return rows.map(toMessage);
    },
  };
}

const turnDone = preparedForAll('message_turn_done', (db) =>
  db
    .update(messages)
    .set({ turn: 'done' })
    .where(eq(messages.id, sql.placeholder('id'))),
);

/**
 * One statement, and no gap whatever happens: a number that another writer took first inserts nothing
 * (it waits for that writer to end, then skips), instead of failing the transaction that we are in.
 */
const insertStatement = preparedForAll('insert_message', (db) => {
  const next = sql<number>`(select coalesce(max(seq), 0) + 1 from messages where conversation_id = ${sql.placeholder('conversationId')})`;
  return db
    .insert(messages)
    .values({ ...placeholders(messages), seq: next })
    .onConflictDoNothing()
    .returning({ seq: messages.seq });
});

async function insertNext(db: Executor, message: NewMessage): Promise<number | undefined> {
  const [row] = await insertStatement(db).execute(encoded(messages, message));
  return row?.seq;
}

async function isKnown(db: Executor, { id, conversationId, clientMessageId }: NewMessage): Promise<boolean> {
  const hasSameSender =
    clientMessageId === undefined
      ? undefined
      : and(eq(messages.conversationId, conversationId), eq(messages.clientMessageId, clientMessageId));
  const known = await db
    .select({ id: messages.id })
    .from(messages)
    .where(or(eq(messages.id, id), hasSameSender))
    .limit(1);
  return known.length > 0;
}

function toMessage(row: typeof messages.$inferSelect): Message {
  return {
    ...row,
    requestNumber: orUndefined(row.requestNumber),
    replyTo: orUndefined(row.replyTo),
    clientMessageId: orUndefined(row.clientMessageId),
    turn: orUndefined(row.turn),
    note: row.note ?? undefined,
  };
}
