import type { Logger } from '../../../core/ports/logger.ts';

/** How long the built-in model has answered in place of all others. */
export type LastResort = {
  /** It answered a turn that others were to answer. */
  used(): void;
  /** Another model answers again. */
  left(): void;
  /** Milliseconds since the first such turn; undefined while others answer. */
  lasting(): number | undefined;
};

/** Shorter is a hiccup that the operators need not hear of. */
export const longWhile = 5 * 60_000;
const repeatedEvery = 30 * 60_000;

/** Warns when it lasts, and from time to time again; `now` in milliseconds of a clock that never goes back. */
export function createLastResort(logger: Pick<Logger, 'warn'>, now: () => number): LastResort {
  let since: number | undefined;
  let warnedAt: number | undefined;
  return {
    used() {
      since ??= now();
      const lasting = now() - since;
      if (lasting < longWhile || (warnedAt !== undefined && now() - warnedAt < repeatedEvery)) return;
      warnedAt = now();
      logger.warn(
        { minutes: Math.round(lasting / 60_000) },
        'no hosted model answers: the built-in model has taken all turns; see `npx vitrina doctor`',
      );
    },
    left() {
      since = undefined;
      warnedAt = undefined;
    },
    lasting: () => (since === undefined ? undefined : now() - since),
  };
}
