import type { MaterialsStore } from '../assistant/materials-store.ts';
import type { MayUseModel } from '../assistant/models/chain/model-call.ts';
import type { ModelChainObserver } from '../assistant/models/chain/model-chain.ts';
import type { ModelSettings } from '../assistant/models/hosted/settings.ts';
import { createBudgets } from '../assistant/models/usage/budgets.ts';
import { localModelsOf, modelPrices } from '../assistant/models/usage/model-prices.ts';
import { toWireUsd } from '../assistant/models/usage/nano-usd.ts';
import { createRunningCalls } from '../assistant/models/usage/running-calls.ts';
import type { UsageSettings } from '../assistant/models/usage/settings.ts';
import { createSpending } from '../assistant/models/usage/spending.ts';
import { createUsageDesk, type UsageDesk } from '../assistant/models/usage/usage-desk.ts';
import { createUsageRecorder } from '../assistant/models/usage/usage-recorder.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { IdGenerator } from '../core/ports/id-generator.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { UnitOfWork } from '../core/ports/unit-of-work.ts';
import type { Metrics } from '../observing/metrics.ts';

export type Usage = {
  readonly observer: ModelChainObserver;
  readonly mayUse: MayUseModel;
  readonly desk: UsageDesk;
  /** For /readyz: a used-up budget is told and stops nothing. */
  readiness(): Promise<{ readonly isReady: true; readonly detail?: string }>;
  /** Writes what is not written yet. */
  close(): Promise<void>;
};

export type UsageDependencies = {
  readonly unitOfWork: UnitOfWork;
  readonly materials: MaterialsStore;
  readonly metrics: Metrics;
  readonly ids: IdGenerator;
  readonly clock: Clock;
  readonly logger: Logger;
};

/** Records of calls, budgets over them, and what staff are told of both. */
export function createUsage(
  { usage: settings, models }: { readonly usage: UsageSettings; readonly models: ModelSettings },
  dependencies: UsageDependencies,
): Usage {
  const { unitOfWork, materials, metrics, ids, clock, logger } = dependencies;
  const { modelCalls: calls, budgetNotices: notices } = unitOfWork.read;
  const prices = modelPrices(settings.prices, localModelsOf(models));
  const timezone = async () => (await materials.current()).materials.profile.timezone;
  const recorder = createUsageRecorder({
    calls,
    prices,
    ids,
    clock,
    logger,
    onCall(call) {
      budgets.called(call);
      metrics.usage.callRecorded(call);
    },
  });
  const { flush, unwritten } = recorder;
  const budgets = createBudgets({
    limits: settings.budgets,
    prices,
    spending: createSpending({ calls, flush, unwritten, clock, timezone }),
    running: createRunningCalls(prices, () => clock.now().getTime()),
    notices,
    clock,
    logger,
    onUsedUp: metrics.usage.budgetUsedUp,
  });
  return {
    observer: {
      modelCalled(call) {
        metrics.models.modelCalled(call);
        recorder.modelCalled(call);
      },
      failedOver: metrics.models.failedOver,
    },
    mayUse: budgets.mayUse,
    desk: createUsageDesk({ calls, notices, budgets, flush, clock, timezone }),
    async readiness() {
      const standing = await budgets.standing().catch(() => []);
      const told = standing
        .filter(({ isUsedUp }) => isUsedUp)
        .map(({ budget, period, spentNanoUsd, limitNanoUsd }) => {
          const [spent, limit] = [spentNanoUsd, limitNanoUsd].map((sum) => toWireUsd(sum).amount);
          return `The budget of the ${budget} (${period}) is used up: ${spent} of ${limit} USD. Free models answer.`;
        });
      return told.length > 0 ? { isReady: true, detail: told.join(' ') } : { isReady: true };
    },
    close: recorder.close,
  };
}
