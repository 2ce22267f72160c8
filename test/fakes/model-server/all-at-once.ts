import type { ModelRequest } from './model-request.ts';
import type { Play } from './script.ts';

export type AllAtOnce = {
  /** So many calls are answered at once before. */
  readonly after: number;
  readonly calls: number;
  /** From the first of them until the first token of the first. */
  readonly holdSeconds: number;
  /** From the first token of the first until that of the last. */
  readonly spreadSeconds: number;
};

/** A model that thinks until all have asked: however long it takes them to come, their answers stream at the same time, one beginning after the other. */
export function withAllAtOnce(
  script: (request: ModelRequest, call: number) => Play,
  { after, calls, holdSeconds, spreadSeconds }: AllAtOnce,
): (request: ModelRequest, call: number) => Play {
  let firstAt: number | undefined;
  let taken = 0;
  return (request, call) => {
    const play = script(request, call);
    if (call < after) return play;
    firstAt ??= performance.now();
    const startsAt = firstAt + (holdSeconds + (taken / calls) * spreadSeconds) * 1_000;
    taken += 1;
    return { ...play, waitMs: Math.max(play.waitMs ?? 0, startsAt - performance.now()) };
  };
}
