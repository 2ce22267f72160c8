import type { WireUsage, WireUsageSum } from '../../../contracts/usage.ts';
import type { BudgetStanding } from '../../assistant/models/usage/budgets.ts';
import { toWireUsd } from '../../assistant/models/usage/nano-usd.ts';
import type { ConversationUsage } from '../../assistant/models/usage/usage-desk.ts';
import type { BudgetNotice, UsageSum } from '../../core/ports/model-call-repository.ts';

export function presentUsageSum(sum: UsageSum): WireUsageSum {
  const { calls, failedCalls, turns, inputTokens, cachedInputTokens, outputTokens, costNanoUsd, callsWithoutCost } =
    sum;
  return {
    calls,
    failedCalls,
    turns,
    inputTokens,
    cachedInputTokens,
    outputTokens,
    cost: toWireUsd(costNanoUsd),
    callsWithoutCost,
  };
}

export function presentConversationUsage({ total, models }: ConversationUsage) {
  return { ...presentUsageSum(total), models: models.map((sum) => ({ model: sum.model, ...presentUsageSum(sum) })) };
}

export function presentBudget({ limitNanoUsd, spentNanoUsd, ...budget }: BudgetStanding): WireUsage['budgets'][number] {
  return { ...budget, limit: toWireUsd(limitNanoUsd), spent: toWireUsd(spentNanoUsd) };
}

export function presentNotice({
  limitNanoUsd,
  spentNanoUsd,
  noticedAt,
  ...notice
}: BudgetNotice): WireUsage['notices'][number] {
  return {
    ...notice,
    limit: toWireUsd(limitNanoUsd),
    spent: toWireUsd(spentNanoUsd),
    noticedAt: noticedAt.toISOString(),
  };
}
