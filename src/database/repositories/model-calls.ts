import type {
  BudgetNoticeRepository,
  ModelCallRecord,
  ModelCallRepository,
  UsageQuery,
  UsageSum,
} from '../../core/ports/model-call-repository.ts';
import type { Executor } from '../executor.ts';
import { and, desc, eq, gte, inArray, lt, sql } from '../orm.ts';
import { budgetNotices, modelCalls } from '../schema/model-calls.ts';
import { inPages } from './in-pages.ts';

// Sums of bigint come as numeric; text keeps them exact until they are numbers again.
const sums = {
  calls: sql<number>`count(*)::int`,
  failedCalls: sql<number>`(count(${modelCalls.error}))::int`,
  turns: sql<number>`(count(distinct ${modelCalls.messageId}))::int`,
  inputTokens: sql<string>`coalesce(sum(${modelCalls.inputTokens}), 0)::text`,
  cachedInputTokens: sql<string>`coalesce(sum(${modelCalls.cachedInputTokens}), 0)::text`,
  outputTokens: sql<string>`coalesce(sum(${modelCalls.outputTokens}), 0)::text`,
  costNanoUsd: sql<string>`coalesce(sum(${modelCalls.costNanoUsd}), 0)::text`,
  callsWithoutCost: sql<number>`(count(*) filter (where ${modelCalls.costNanoUsd} is null))::int`,
};
const dearestFirst = desc(sql`coalesce(sum(${modelCalls.costNanoUsd}), 0)`);

type SumRow = { readonly [Key in keyof UsageSum]: UsageSum[Key] | string };

export function createModelCallRepository(db: Executor): ModelCallRepository {
  const within = ({ from, until }: UsageQuery) => and(gte(modelCalls.startedAt, from), lt(modelCalls.startedAt, until));
  return {
    async appendMany(calls) {
      for (const page of inPages(calls)) {
        await db.insert(modelCalls).values(page.map(toRow)).onConflictDoNothing();
      }
    },

    async sumOfConversations(ids) {
      if (ids.length === 0) return new Map();
      const rows = await db
        .select({ id: modelCalls.conversationId, ...sums })
        .from(modelCalls)
        .where(inArray(modelCalls.conversationId, [...ids]))
        .groupBy(modelCalls.conversationId);
      return new Map(rows.map(({ id, ...sum }) => [id, fromSum(sum)]));
    },

    async listOfConversation(id) {
      const rows = await db
        .select({ model: modelCalls.model, ...sums })
        .from(modelCalls)
        .where(eq(modelCalls.conversationId, id))
        .groupBy(modelCalls.model)
        .orderBy(dearestFirst, modelCalls.model);
      return rows.map(({ model, ...sum }) => ({ model, ...fromSum(sum) }));
    },

    async sumByDay({ timezone, ...query }) {
      const day = sql<string>`to_char(${modelCalls.startedAt} at time zone ${timezone}, 'YYYY-MM-DD')`;
      const rows = await db
        .select({ day, ...sums })
        .from(modelCalls)
        .where(within(query))
        .groupBy(sql`1`)
        .orderBy(sql`1`);
      return rows.map((row) => ({ day: row.day, ...fromSum(row) }));
    },

    async sumByModel(query) {
      const rows = await db
        .select({ model: modelCalls.model, ...sums })
        .from(modelCalls)
        .where(within(query))
        .groupBy(modelCalls.model)
        .orderBy(dearestFirst, modelCalls.model);
      return rows.map((row) => ({ model: row.model, ...fromSum(row) }));
    },

    async sum(query) {
      const [row] = await db.select(sums).from(modelCalls).where(within(query));
      if (!row) throw new Error('A sum without groups gave no row.');
      return fromSum(row);
    },

    async spentSince(moments) {
      if (moments.length === 0) return [];
      const earliest = new Date(Math.min(...moments.map(Number)));
      const [row] = await db
        .select(
          Object.fromEntries(
            moments.map((moment, place) => [
              `since${place}`,
              sql<string>`coalesce(sum(${modelCalls.costNanoUsd}) filter (where ${gte(modelCalls.startedAt, moment)}), 0)::text`,
            ]),
          ),
        )
        .from(modelCalls)
        .where(gte(modelCalls.startedAt, earliest));
      return moments.map((_, place) => Number(row?.[`since${place}`] ?? 0));
    },

    async deleteBefore(moment) {
      await db.delete(modelCalls).where(lt(modelCalls.startedAt, moment));
    },
  };
}

export function createBudgetNoticeRepository(db: Executor): BudgetNoticeRepository {
  return {
    async keepFirst(notice) {
      const kept = await db
        .insert(budgetNotices)
        .values(notice)
        .onConflictDoNothing()
        .returning({ period: budgetNotices.period });
      return kept.length > 0;
    },
    async list(limit) {
      return await db
        .select()
        .from(budgetNotices)
        .orderBy(desc(budgetNotices.noticedAt), budgetNotices.budget, budgetNotices.period)
        .limit(limit);
    },
  };
}

function toRow(call: ModelCallRecord): typeof modelCalls.$inferInsert {
  return { ...call, firstTokenMs: rounded(call.firstTokenMs), totalMs: Math.round(call.totalMs) };
}

function rounded(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : Math.round(milliseconds);
}

function fromSum(row: SumRow): UsageSum {
  return {
    calls: Number(row.calls),
    failedCalls: Number(row.failedCalls),
    turns: Number(row.turns),
    inputTokens: Number(row.inputTokens),
    cachedInputTokens: Number(row.cachedInputTokens),
    outputTokens: Number(row.outputTokens),
    costNanoUsd: Number(row.costNanoUsd),
    callsWithoutCost: Number(row.callsWithoutCost),
  };
}
