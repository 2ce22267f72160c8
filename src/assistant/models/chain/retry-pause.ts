import { isRetryable, type ModelFailure } from './model-failure.ts';

export type RetryQuestion = {
  readonly failure: ModelFailure;
  /** Calls made so far, from 1. */
  readonly calls: number;
  /** Milliseconds left of the turn. */
  readonly timeLeft: number;
  /** Another model than the built-in one could answer instead. */
  readonly hasOther: boolean;
  /** From 0 to 1. */
  readonly random: number;
};

const mostCalls = 3;
const firstPause = 250;
const longestBackoff = 2_000;
/** With another model at hand nobody waits longer than this for one. */
const longestBesideOther = 2_000;
/** What is left after the pause must be enough to answer in. */
const timeToAnswer = 2_000;

/** Milliseconds to wait before the same model is asked again; undefined: go on to the next. The pause doubles, and a random half of it keeps callers apart. */
export function retryPause({ failure, calls, timeLeft, hasOther, random }: RetryQuestion): number | undefined {
  if (calls >= mostCalls || !isRetryable(failure)) return undefined;
  const backoff = Math.min(longestBackoff, firstPause * 2 ** (calls - 1)) * (0.5 + random / 2);
  const pause = Math.max(backoff, failure.retryAfter ?? 0);
  if (hasOther && pause > longestBesideOther) return undefined;
  return pause + timeToAnswer > timeLeft ? undefined : pause;
}
