/** One call of a language model as it is kept. Token counts and cost are undefined where nobody knows them: never guessed. */
export type ModelCallRecord = {
  readonly id: string;
  readonly conversationId: string;
  /** The customer's message that was answered. */
  readonly messageId: string;
  /** As in the setting MODELS: `openai:gpt-5.2`. */
  readonly model: string;
  readonly startedAt: Date;
  /** All tokens of the prompt, the cached ones included. */
  readonly inputTokens: number | undefined;
  readonly cachedInputTokens: number | undefined;
  readonly cacheWriteTokens: number | undefined;
  readonly outputTokens: number | undefined;
  /** Billionths of a US dollar. */
  readonly costNanoUsd: number | undefined;
  readonly firstTokenMs: number | undefined;
  readonly totalMs: number;
  readonly finishReason: string | undefined;
  /** The kind of failure; undefined when it went well. */
  readonly error: string | undefined;
};

/** What some calls come to. */
export type UsageSum = {
  readonly calls: number;
  readonly failedCalls: number;
  /** Messages of customers that were answered with them. */
  readonly turns: number;
  readonly inputTokens: number;
  readonly cachedInputTokens: number;
  readonly outputTokens: number;
  readonly costNanoUsd: number;
  /** Calls whose cost is not known and therefore not in the sum. */
  readonly callsWithoutCost: number;
};

export type UsageQuery = {
  readonly from: Date;
  /** Not included. */
  readonly until: Date;
};

export interface ModelCallRepository {
  /** Appends those that are not there yet (by id), so that a batch may be sent again. */
  appendMany(calls: readonly ModelCallRecord[]): Promise<void>;
  /** By conversation; those without a call are left out. */
  sumOfConversations(ids: readonly string[]): Promise<ReadonlyMap<string, UsageSum>>;
  /** Of one conversation by model, the dearest first. */
  listOfConversation(id: string): Promise<readonly (UsageSum & { readonly model: string })[]>;
  /** By calendar day of the time zone (`2026-11-27`), oldest first. */
  sumByDay(
    query: UsageQuery & { readonly timezone: string },
  ): Promise<readonly (UsageSum & { readonly day: string })[]>;
  /** By model, the dearest first. */
  sumByModel(query: UsageQuery): Promise<readonly (UsageSum & { readonly model: string })[]>;
  sum(query: UsageQuery): Promise<UsageSum>;
  /** Billionths of a US dollar since each of the moments, in their order. */
  spentSince(moments: readonly Date[]): Promise<readonly number[]>;
  deleteBefore(moment: Date): Promise<void>;
}

export const budgets = ['conversation', 'day', 'month'] as const;
export type Budget = (typeof budgets)[number];

/** That a budget was used up: told once for each of its periods, whichever process saw it first. */
export type BudgetNotice = {
  readonly budget: Budget;
  /** `2026-11-27`, `2026-11`, or the conversation's id. */
  readonly period: string;
  readonly limitNanoUsd: number;
  readonly spentNanoUsd: number;
  readonly noticedAt: Date;
};

export interface BudgetNoticeRepository {
  /** False when this budget was noticed in this period already. A raised limit is a budget of its own. */
  keepFirst(notice: BudgetNotice): Promise<boolean>;
  /** Newest first. */
  list(limit: number): Promise<readonly BudgetNotice[]>;
}
