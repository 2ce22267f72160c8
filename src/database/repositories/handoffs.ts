import type { Handoff } from '../../core/conversation/conversation.ts';
import type { HandoffRepository } from '../../core/ports/repositories.ts';
import type { Executor } from '../executor.ts';
import { and, desc, eq, sql } from '../orm.ts';
import { handoffs } from '../schema/handoffs.ts';
import { orUndefined } from './absent.ts';
import { prepared } from './prepared.ts';

export function createHandoffRepository(db: Executor): HandoffRepository {
  const latest = desc(handoffs.createdAt);
  const openOf = prepared('open_handoff', () => {
    const isOpen = and(
      eq(handoffs.conversationId, sql.placeholder('conversationId')),
      sql`${handoffs.state} <> 'closed'`,
    );
    return db.select().from(handoffs).where(isOpen).orderBy(latest).limit(1);
  });

  return {
    async findOpen(conversationId) {
      const [row] = await openOf().execute({ conversationId });
      return row && toHandoff(row);
    },

    async findByRequest(requestId) {
      const [row] = await db.select().from(handoffs).where(eq(handoffs.requestId, requestId)).orderBy(latest).limit(1);
      return row && toHandoff(row);
    },

    async save(handoff) {
      const { id: _id, ...changes } = toRow(handoff);
      await db.insert(handoffs).values(toRow(handoff)).onConflictDoUpdate({ target: handoffs.id, set: changes });
    },

    countWaiting: () => db.$count(handoffs, sql`${handoffs.state} = 'waiting'`),
  };
}

function toRow(handoff: Handoff) {
  return { ...handoff, reason: handoff.reason ?? null, operatorLastAt: handoff.operatorLastAt ?? null };
}

function toHandoff(row: typeof handoffs.$inferSelect): Handoff {
  return { ...row, reason: orUndefined(row.reason), operatorLastAt: orUndefined(row.operatorLastAt) };
}
