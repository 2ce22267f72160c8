import type { Clock } from '../../../core/ports/clock.ts';
import type { ModelCallRecord, ModelCallRepository } from '../../../core/ports/model-call-repository.ts';
import { type BudgetPeriod, dayOf, monthOf } from './budget-periods.ts';

export type Spent = {
  readonly day: BudgetPeriod & { readonly spentNanoUsd: number };
  readonly month: BudgetPeriod & { readonly spentNanoUsd: number };
};

export type Spending = {
  /** What has been spent in the day and the month that it is now. Other processes' calls are seen within ten seconds. */
  current(): Promise<Spent>;
  ofConversation(id: string): Promise<number>;
  /** A call of this process, at once. */
  add(call: ModelCallRecord): void;
};

export type SpendingDependencies = {
  readonly calls: ModelCallRepository;
  /** Writes what this process has not written yet. */
  readonly flush: () => Promise<void>;
  /** What this process spent on a conversation and has not written yet. */
  readonly unwritten: (conversationId: string) => number;
  readonly clock: Clock;
  /** The company's. */
  readonly timezone: () => Promise<string>;
};

const readEveryMs = 10_000;

type Read = {
  readonly at: number;
  readonly day: BudgetPeriod;
  readonly month: BudgetPeriod;
  readonly sums: readonly number[];
};

/** Sums of the database, which all processes share, and what this process has spent since they were read. */
export function createSpending({ calls, flush, unwritten, clock, timezone }: SpendingDependencies): Spending {
  let last: Read | undefined;
  let reading: Promise<Read> | undefined;
  let since: { readonly startedAt: Date; readonly cost: number }[] = [];

  const read = async (now: Date, zone: string): Promise<Read> => {
    const [day, month] = [dayOf(now, zone), monthOf(now, zone)];
    const written = since.length;
    await flush();
    const sums = await calls.spentSince([day.start, month.start]);
    since = since.slice(written);
    last = { at: now.getTime(), day, month, sums };
    return last;
  };
  const fresh = async (): Promise<Read> => {
    const now = clock.now();
    const zone = await timezone();
    const isFresh = last && now.getTime() - last.at < readEveryMs && dayOf(now, zone).name === last.day.name;
    if (last && isFresh) return last;
    reading ??= read(now, zone).finally(() => {
      reading = undefined;
    });
    return reading;
  };

  return {
    async current() {
      const { day, month, sums } = await fresh();
      const added = ({ start }: BudgetPeriod) =>
        since.reduce((sum, { startedAt, cost }) => (startedAt >= start ? sum + cost : sum), 0);
      return {
        day: { ...day, spentNanoUsd: (sums[0] ?? 0) + added(day) },
        month: { ...month, spentNanoUsd: (sums[1] ?? 0) + added(month) },
      };
    },
    async ofConversation(id) {
      const written = (await calls.sumOfConversations([id])).get(id)?.costNanoUsd ?? 0;
      return written + unwritten(id);
    },
    add({ startedAt, costNanoUsd }) {
      if (costNanoUsd) since.push({ startedAt, cost: costNanoUsd });
    },
  };
}
