import type { Budget } from '../../core/ports/model-call-repository.ts';
import { bigint, index, integer, pgTable, primaryKey } from '../orm.ts';
import { id, instant, storableText } from './columns.ts';

/** Billionths of a US dollar. */
const nanoUsd = () => bigint({ mode: 'number' });

/**
 * Calls of language models. They name a conversation without a foreign key: what was spent stays spent when a customer is erased,
 * and one conversation that went away must not lose a batch of others.
 */
export const modelCalls = pgTable(
  'model_calls',
  {
    id: id().primaryKey(),
    conversationId: id().notNull(),
    messageId: id().notNull(),
    model: storableText().notNull(),
    startedAt: instant().notNull(),
    inputTokens: integer(),
    cachedInputTokens: integer(),
    cacheWriteTokens: integer(),
    outputTokens: integer(),
    costNanoUsd: nanoUsd(),
    firstTokenMs: integer(),
    totalMs: integer().notNull(),
    finishReason: storableText(),
    error: storableText(),
  },
  (table) => [
    index('model_calls_started').on(table.startedAt),
    index('model_calls_conversation').on(table.conversationId),
  ],
);

/** Each budget that was used up, once a period. */
export const budgetNotices = pgTable(
  'budget_notices',
  {
    budget: storableText().$type<Budget>().notNull(),
    period: storableText().notNull(),
    limitNanoUsd: nanoUsd().notNull(),
    spentNanoUsd: nanoUsd().notNull(),
    noticedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.budget, table.period, table.limitNanoUsd] })],
);
