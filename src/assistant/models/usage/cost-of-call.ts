import type { ModelCall } from '../chain/model-call.ts';
import type { ModelPrice } from './price-table.ts';

type Called = Pick<ModelCall, 'inputTokens' | 'cachedInputTokens' | 'cacheWriteTokens' | 'outputTokens' | 'error'>;

/** A call that the provider refused at its door is not billed. */
const refusals: ReadonlySet<string> = new Set(['rate-limited', 'rejected', 'credential', 'not-found']);

/** Billionths of a US dollar; undefined when the price or the tokens are not known (a call that broke off tells none). */
export function costOfCall(call: Called, price: ModelPrice | undefined): number | undefined {
  const { inputTokens, outputTokens, cachedInputTokens = 0, cacheWriteTokens = 0, error } = call;
  if (inputTokens === undefined || outputTokens === undefined)
    return error !== undefined && refusals.has(error) ? 0 : undefined;
  if (!price) return undefined;
  const { longPrompt } = price;
  const token = longPrompt && inputTokens > longPrompt.over ? longPrompt : price;
  const plainTokens = Math.max(0, inputTokens - cachedInputTokens - cacheWriteTokens);
  const trillionths =
    plainTokens * token.input +
    cachedInputTokens * token.cachedInput +
    cacheWriteTokens * token.cacheWrite +
    outputTokens * token.output;
  return Math.round(trillionths / 1000);
}
