import type { Clock } from '../../../core/ports/clock.ts';
import type {
  BudgetNotice,
  BudgetNoticeRepository,
  ModelCallRepository,
  UsageSum,
} from '../../../core/ports/model-call-repository.ts';
import { dayOf, rangeOfDays } from './budget-periods.ts';
import type { BudgetStanding, Budgets } from './budgets.ts';

/** Days of the company as `2026-11-27`, both included. */
export type UsageDays = { readonly from: string; readonly to: string };

export type UsageReport = UsageDays & {
  readonly total: UsageSum;
  readonly days: readonly (UsageSum & { readonly day: string })[];
  readonly models: readonly (UsageSum & { readonly model: string })[];
};

export type ConversationUsage = {
  readonly total: UsageSum;
  /** The dearest first. */
  readonly models: readonly (UsageSum & { readonly model: string })[];
};

export const noUsage: UsageSum = {
  calls: 0,
  failedCalls: 0,
  turns: 0,
  inputTokens: 0,
  cachedInputTokens: 0,
  outputTokens: 0,
  costNanoUsd: 0,
  callsWithoutCost: 0,
};

/** What staff are told of calls and their cost. What this process has not written yet is written first. */
export type UsageDesk = {
  ofConversations(ids: readonly string[]): Promise<ReadonlyMap<string, UsageSum>>;
  ofConversation(id: string): Promise<ConversationUsage>;
  /** By day of the company's time zone and by model. Left out: the last thirty days to today. */
  report(days: Partial<UsageDays>): Promise<UsageReport>;
  /** The last days to today, so many of them. */
  lastDays(count: number): Promise<UsageReport>;
  /** Where the day's and the month's budgets stand, and which were used up, newest first. */
  budgets(): Promise<{ readonly standing: readonly BudgetStanding[]; readonly notices: readonly BudgetNotice[] }>;
};

export type UsageDeskDependencies = {
  readonly calls: ModelCallRepository;
  readonly notices: BudgetNoticeRepository;
  readonly budgets: Budgets;
  readonly flush: () => Promise<void>;
  readonly clock: Clock;
  readonly timezone: () => Promise<string>;
};

const daysShown = 30;
const noticesShown = 20;
const dayMs = 86_400_000;

export function createUsageDesk({ calls, notices, budgets, flush, clock, timezone }: UsageDeskDependencies): UsageDesk {
  const report = async (given: Partial<UsageDays>, count: number): Promise<UsageReport> => {
    await flush();
    const zone = await timezone();
    const to = given.to ?? dayOf(clock.now(), zone).name;
    const from = given.from ?? daysBefore(to, count - 1);
    const range = rangeOfDays(from, to, zone);
    const [total, days, models] = await Promise.all([
      calls.sum(range),
      calls.sumByDay({ ...range, timezone: zone }),
      calls.sumByModel(range),
    ]);
    return { from, to, total, days, models };
  };

  return {
    async ofConversations(ids) {
      await flush();
      return calls.sumOfConversations(ids);
    },
    async ofConversation(id) {
      await flush();
      const [sums, models] = await Promise.all([calls.sumOfConversations([id]), calls.listOfConversation(id)]);
      return { total: sums.get(id) ?? noUsage, models };
    },
    report: (given) => report(given, daysShown),
    lastDays: (count) => report({}, count),
    async budgets() {
      return { standing: await budgets.standing(), notices: await notices.list(noticesShown) };
    },
  };
}

/** A calendar day so many days earlier. */
function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * dayMs).toISOString().slice(0, 10);
}
