import type { ApiTurn } from '../../core/api-turns/api-turn.ts';
import type { ApiTurnRepository } from '../../core/ports/api-turn-repository.ts';
import type { Executor } from '../executor.ts';
import { desc, eq, inArray, lt, or, sql } from '../orm.ts';
import { apiConversationNames, apiTurns } from '../schema/api-turns.ts';

/** More turns than this with one history are as good as these. */
const mostAlike = 20;

export function createApiTurnRepository(db: Executor): ApiTurnRepository {
  return {
    async find(requestKey) {
      const [row] = await db.select().from(apiTurns).where(eq(apiTurns.requestKey, requestKey));
      return row && toApiTurn(row);
    },

    async claim({ answered, ...turn }, staleBefore) {
      const values = {
        ...turn,
        historyHash: answered?.historyHash ?? null,
        textHash: answered?.textHash ?? null,
        seq: answered?.seq ?? null,
        state: answered?.state ?? null,
      };
      const { requestKey: _key, ...replacement } = values;
      const claimed = await db
        .insert(apiTurns)
        .values(values)
        .onConflictDoUpdate({
          target: apiTurns.requestKey,
          set: replacement,
          setWhere: sql`not ${apiTurns.isLasting} and ${lt(apiTurns.createdAt, staleBefore)}`,
        })
        .returning({ requestKey: apiTurns.requestKey });
      return claimed.length > 0;
    },

    async finish(requestKey, { answered, isLasting }) {
      await db
        .update(apiTurns)
        .set({ ...answered, isLasting })
        .where(eq(apiTurns.requestKey, requestKey));
    },

    async findByHistory(hashes) {
      const isAlike = or(inArray(apiTurns.historyHash, [...hashes]), inArray(apiTurns.askedHash, [...hashes]));
      const rows = await db.select().from(apiTurns).where(isAlike).orderBy(desc(apiTurns.createdAt)).limit(mostAlike);
      return rows.map(toApiTurn);
    },

    async listLast(conversationId, limit) {
      const rows = await db
        .select()
        .from(apiTurns)
        .where(eq(apiTurns.conversationId, conversationId))
        .orderBy(desc(apiTurns.createdAt), desc(apiTurns.requestKey))
        .limit(limit);
      return rows.map(toApiTurn);
    },

    async findNamed(nameHash) {
      const [row] = await db.select().from(apiConversationNames).where(eq(apiConversationNames.nameHash, nameHash));
      return row?.conversationId;
    },

    async saveName(nameHash, conversationId) {
      await db
        .insert(apiConversationNames)
        .values({ nameHash, conversationId })
        .onConflictDoUpdate({ target: apiConversationNames.nameHash, set: { conversationId } });
    },
  };
}

function toApiTurn({ historyHash, textHash, seq, state, ...turn }: typeof apiTurns.$inferSelect): ApiTurn {
  const isAnswered = historyHash !== null && textHash !== null && seq !== null && state !== null;
  return { ...turn, answered: isAnswered ? { historyHash, textHash, seq, state } : undefined };
}
