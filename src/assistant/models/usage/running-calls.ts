import type { AskingTurn } from '../chain/model-call.ts';
import { costOfCall } from './cost-of-call.ts';
import type { ModelPrices } from './model-prices.ts';

export type RunningCalls = {
  started(model: string, turn: AskingTurn): void;
  /** The call is over and cost so much. */
  ended(model: string, turn: AskingTurn, costNanoUsd: number | undefined): void;
  /** What those under way will cost, about. Billionths of a US dollar. */
  estimate(conversationId?: string): number;
};

/** A usual call of ours, for the estimate of the first ones. */
const usualCall = {
  inputTokens: 3_000,
  outputTokens: 200,
  cachedInputTokens: 0,
  cacheWriteTokens: 0,
  error: undefined,
};
/** A call that was allowed and never made must not stand for ever. */
const forgottenAfterMs = 120_000;
/** How much of the mean one more call is. */
const weight = 0.1;

/** Calls under way in this process, at what calls of their model have cost on average. */
export function createRunningCalls(prices: ModelPrices, now: () => number): RunningCalls {
  const running = new Map<string, { readonly model: string; readonly turn: AskingTurn; readonly since: number }>();
  const means = new Map<string, number>();
  const keyOf = (model: string, { messageId }: AskingTurn) => `${model} ${messageId}`;
  const meanOf = (model: string) => means.get(model) ?? costOfCall(usualCall, prices.find(model)) ?? 0;
  return {
    started(model, turn) {
      running.set(keyOf(model, turn), { model, turn, since: now() });
    },
    ended(model, turn, cost) {
      running.delete(keyOf(model, turn));
      if (cost !== undefined && cost > 0) means.set(model, meanOf(model) * (1 - weight) + cost * weight);
    },
    estimate(conversationId) {
      let sum = 0;
      for (const [key, { model, turn, since }] of running) {
        if (now() - since > forgottenAfterMs) running.delete(key);
        else if (conversationId === undefined || turn.conversationId === conversationId) sum += meanOf(model);
      }
      return Math.round(sum);
    },
  };
}
