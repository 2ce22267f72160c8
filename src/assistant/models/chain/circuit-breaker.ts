import type { ModelFailure, ModelFailureKind } from './model-failure.ts';

export type BreakerState = 'closed' | 'open' | 'half-open';

/** Keeps a model that is down, slow or refused from costing every customer the wait. */
export type CircuitBreaker = {
  state(): BreakerState;
  /** False while it rests. After the rest one caller may try, and the others go past until it is known how that went. */
  mayTry(): boolean;
  succeeded(): void;
  failed(failure: ModelFailure): void;
  /** The last failure, while the breaker is not closed or a failure was the last that happened. */
  lastFailure(): ModelFailure | undefined;
};

const failuresInRow = 3;
const firstRest = 30_000;
const longestRest = 300_000;
/** Nothing but the owner mends these, and the next call would fail as surely. */
const owners: ReadonlySet<ModelFailureKind> = new Set(['credential', 'not-found']);
/** These tell of one conversation, not of the model's health. */
const ofOneTurn: ReadonlySet<ModelFailureKind> = new Set(['filtered', 'loop', 'untrue', 'aborted']);

/** `now`: milliseconds of a clock that never goes back. */
export function createCircuitBreaker(now: () => number): CircuitBreaker {
  let inRow = 0;
  let rest = firstRest;
  let restsUntil: number | undefined;
  /** Until when the one who tries is waited for. */
  let probedUntil = 0;
  let last: ModelFailure | undefined;
  const open = (milliseconds: number) => {
    restsUntil = now() + milliseconds;
    probedUntil = 0;
  };
  const state = (): BreakerState => {
    if (restsUntil === undefined) return 'closed';
    return now() < restsUntil ? 'open' : 'half-open';
  };
  return {
    state,
    mayTry() {
      if (restsUntil === undefined) return true;
      if (now() < restsUntil || now() < probedUntil) return false;
      probedUntil = now() + firstRest;
      return true;
    },
    succeeded() {
      inRow = 0;
      rest = firstRest;
      restsUntil = undefined;
      last = undefined;
    },
    failed(failure) {
      if (ofOneTurn.has(failure.kind)) {
        probedUntil = 0;
        return;
      }
      last = failure;
      inRow += 1;
      const isAgain = restsUntil !== undefined;
      if (owners.has(failure.kind)) open(longestRest);
      else if (failure.retryAfter !== undefined && failure.retryAfter > 0)
        open(Math.min(longestRest, failure.retryAfter));
      else if (isAgain || inRow >= failuresInRow) {
        if (isAgain) rest = Math.min(longestRest, rest * 2);
        open(rest);
      }
    },
    lastFailure: () => last,
  };
}
