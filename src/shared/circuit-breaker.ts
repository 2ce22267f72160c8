export type CircuitBreaker = {
  /** False while it rests; then one call may try, and the others wait for how it ends. */
  mayTry(): boolean;
  succeeded(): void;
  /** True when this failure was the one that makes it rest. */
  failed(): boolean;
};

export type BreakerOptions = {
  /** Failures in a row before it rests. */
  readonly failures: number;
  readonly restMilliseconds: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
};

/** Keeps a far side that is down or slow from costing every customer the time limit. */
export function createCircuitBreaker({ failures, restMilliseconds, now }: BreakerOptions): CircuitBreaker {
  let inRow = 0;
  let restsUntil = 0;
  return {
    mayTry() {
      if (inRow < failures) return true;
      if (now() < restsUntil) return false;
      // This caller tries; if nobody tells how it went, the next may try after another rest.
      restsUntil = now() + restMilliseconds;
      return true;
    },
    succeeded() {
      inRow = 0;
    },
    failed() {
      inRow += 1;
      if (inRow < failures) return false;
      restsUntil = now() + restMilliseconds;
      return inRow === failures;
    },
  };
}
