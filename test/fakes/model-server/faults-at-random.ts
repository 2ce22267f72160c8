import type { ModelRequest } from './model-request.ts';
import { type FaultKind, faultKinds, type Play } from './script.ts';

export type RandomFaults = {
  /** 0..1 of the calls. */
  readonly share: number;
  readonly seed: number;
  /** Left out: all. */
  readonly kinds?: readonly FaultKind[];
};

/** A script whose calls fail by chance; the same seed fails the same calls, when they come in the same order. */
export function withFaultsAtRandom(
  script: (request: ModelRequest, call: number) => Play,
  { share, seed, kinds = faultKinds }: RandomFaults,
): (request: ModelRequest, call: number) => Play {
  const random = seeded(seed);
  return (request, call) => {
    const play = script(request, call);
    const isFaulty = random() < share;
    const kind = kinds[Math.floor(random() * kinds.length)];
    return isFaulty && kind ? { ...play, fault: { kind } } : play;
  };
}

/** Mulberry32: numbers of 0..1. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
