import { setImmediate } from 'node:timers';

export type Rounds = {
  /** Resolves when the event loop comes by, together with everybody else's. */
  join(): Promise<void>;
};

/**
 * A step that many come to, each in their own time, is taken by all of them one right after another. Between two replies of a thousand a
 * processor does so much else that it has forgotten the code of a step by the time the next one comes to it: a sentence is checked in 50 µs
 * right behind another, in 150 µs by itself.
 */
export function createRounds(): Rounds {
  let waiting: (() => void)[] = [];
  const go = () => {
    const all = waiting;
    waiting = [];
    for (const resolve of all) resolve();
  };
  return {
    join: () =>
      new Promise((resolve) => {
        if (waiting.push(resolve) === 1) setImmediate(go);
      }),
  };
}
