import { Counter, type Registry } from 'prom-client';
import type { AnswerObserver } from '../assistant/models/answer-cache/answer-store.ts';
import type { Budget, ModelCallRecord } from '../core/ports/model-call-repository.ts';

export type UsageMetrics = AnswerObserver & {
  callRecorded(call: ModelCallRecord): void;
  budgetUsedUp(budget: Budget): void;
};

/** What is counted of the cost of models. Sums to be paid are those of the database, which are exact. */
export function createUsageMetrics(registry: Registry): UsageMetrics {
  const registers = [registry];
  const cost = new Counter({
    name: 'vitrina_model_cost_usd_total',
    help: 'Cost of calls of hosted models, in US dollars',
    labelNames: ['model'],
    registers,
  });
  const unknown = new Counter({
    name: 'vitrina_model_calls_without_cost_total',
    help: 'Calls whose cost is not known: the model has no price, or the call broke off',
    labelNames: ['model'],
    registers,
  });
  const usedUp = new Counter({
    name: 'vitrina_budget_used_up_total',
    help: 'Budgets that were used up, each once a period',
    labelNames: ['budget'],
    registers,
  });
  const answers = new Counter({
    name: 'vitrina_answer_cache_total',
    help: 'Answers sought in the cache: hit, miss, stale (held by the guard now) or personal (not sought)',
    labelNames: ['outcome'],
    registers,
  });
  return {
    callRecorded({ model, costNanoUsd }) {
      if (costNanoUsd === undefined) unknown.inc({ model });
      else cost.inc({ model }, costNanoUsd / 1e9);
    },
    budgetUsedUp: (budget) => usedUp.inc({ budget }),
    answerSought: (outcome) => answers.inc({ outcome }),
  };
}
