import type { Clock } from '../../../core/ports/clock.ts';
import type { Logger } from '../../../core/ports/logger.ts';
import type {
  Budget,
  BudgetNotice,
  BudgetNoticeRepository,
  ModelCallRecord,
} from '../../../core/ports/model-call-repository.ts';
import type { MayUseModel } from '../chain/model-call.ts';
import type { ModelPrices } from './model-prices.ts';
import { toWireUsd } from './nano-usd.ts';
import type { RunningCalls } from './running-calls.ts';
import type { Spending } from './spending.ts';

/** Billionths of a US dollar for a conversation, a day and a month of the company; undefined: no bound. */
export type BudgetLimits = { readonly [Name in Budget]: number | undefined };

export type BudgetStanding = {
  readonly budget: 'day' | 'month';
  readonly period: string;
  readonly limitNanoUsd: number;
  readonly spentNanoUsd: number;
  readonly isUsedUp: boolean;
};

export type Budgets = {
  readonly mayUse: MayUseModel;
  /** A call that ended in this process. */
  called(call: ModelCallRecord): void;
  /** The day's and the month's, where they are bounded. */
  standing(): Promise<readonly BudgetStanding[]>;
};

export type BudgetDependencies = {
  readonly limits: BudgetLimits;
  readonly prices: ModelPrices;
  readonly spending: Spending;
  readonly running: RunningCalls;
  readonly notices: BudgetNoticeRepository;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onUsedUp: (budget: Budget) => void;
};

type UsedUp = Pick<BudgetNotice, 'budget' | 'period' | 'limitNanoUsd' | 'spentNanoUsd'>;

/**
 * Says no to a model that costs money once a budget is used up, and tells the operator once a period. Calls under way count at
 * their model's average; what a process of several cannot know yet is seconds of the others' calls, so a budget may be passed by those.
 */
export function createBudgets(dependencies: BudgetDependencies): Budgets {
  const { limits, prices, spending, running, logger } = dependencies;
  const isBounded = Object.values(limits).some((limit) => limit !== undefined);
  const tellNotice = createTeller(dependencies);
  const unpriced = new Set<string>();

  const usedUp = async (conversationId: string): Promise<UsedUp | undefined> => {
    if (limits.conversation !== undefined) {
      const spentNanoUsd = await spending.ofConversation(conversationId);
      if (spentNanoUsd + running.estimate(conversationId) >= limits.conversation)
        return { budget: 'conversation', period: conversationId, limitNanoUsd: limits.conversation, spentNanoUsd };
    }
    return (await standing(running.estimate())).find(({ isUsedUp }) => isUsedUp);
  };
  const standing = async (underWay: number): Promise<readonly BudgetStanding[]> => {
    if (limits.day === undefined && limits.month === undefined) return [];
    const spent = await spending.current();
    return (['day', 'month'] as const).flatMap((budget) => {
      const limitNanoUsd = limits[budget];
      if (limitNanoUsd === undefined) return [];
      const { name, spentNanoUsd } = spent[budget];
      return [{ budget, period: name, limitNanoUsd, spentNanoUsd, isUsedUp: spentNanoUsd + underWay >= limitNanoUsd }];
    });
  };

  return {
    async mayUse({ name }, turn) {
      if (!isBounded || prices.isFree(name)) return { isAllowed: true };
      if (prices.find(name) === undefined && !unpriced.has(name)) {
        unpriced.add(name);
        logger.warn(
          { model: name },
          'the price of this model is not known: its calls count as nothing in the budgets; MODEL_PRICES can name it',
        );
      }
      let found: UsedUp | undefined;
      try {
        found = await usedUp(turn.conversationId);
      } catch (error) {
        logger.warn({ error }, 'budgets not read; models that cost money are not asked meanwhile');
        return { isAllowed: false, reason: 'the budgets cannot be read' };
      }
      if (found) {
        tellNotice(found);
        return { isAllowed: false, reason: `the budget of the ${found.budget} is used up` };
      }
      running.started(name, turn);
      return { isAllowed: true };
    },
    called(call) {
      running.ended(call.model, call, call.costNanoUsd);
      spending.add(call);
    },
    standing: () => standing(0),
  };
}

/** Writes a notice beside the turn, and tells it where this process was the first. */
function createTeller({ notices, clock, logger, onUsedUp }: BudgetDependencies): (found: UsedUp) => void {
  const told = new Set<string>();
  return ({ budget, period, limitNanoUsd, spentNanoUsd }) => {
    const key = `${budget} ${period}`;
    if (told.has(key)) return;
    if (told.size > 10_000) told.clear();
    told.add(key);
    notices.keepFirst({ budget, period, limitNanoUsd, spentNanoUsd, noticedAt: clock.now() }).then(
      (isFirst) => {
        if (!isFirst) return;
        const [spent, limit] = [toWireUsd(spentNanoUsd).amount, toWireUsd(limitNanoUsd).amount];
        logger.warn({ budget, period, spent, limit }, 'a budget is used up: turns go on with models that cost nothing');
        onUsedUp(budget);
      },
      (error: unknown) => {
        told.delete(key);
        logger.error({ error, budget, period }, 'a used-up budget was not noted');
      },
    );
  };
}
