import { expect, it } from 'vitest';
import { holdChaos } from './hold-chaos.ts';

/** Generous, for machines that do much else: lateness is measured by `npm run bench -- chaos`. */
const totalSeconds = 30;

it('sixty turns while three of ten calls of models fail: each gets one true reply, nothing is said or done twice', async () => {
  const { turns, calls } = await holdChaos({
    turns: 60,
    seed: 1,
    share: 0.3,
    firstTokenSeconds: 0.5,
    totalSeconds,
    atOnce: 4,
  });
  expect(turns.length).toBeGreaterThanOrEqual(60);
  expect(turns.flatMap(({ wrong }) => wrong)).toEqual([]);
  const failed = Object.entries(calls).reduce((sum, [outcome, count]) => sum + (outcome === 'ok' ? 0 : count), 0);
  expect(failed).toBeGreaterThan(turns.length / 10);
  expect(Object.keys(calls).length).toBeGreaterThan(8);
}, 300_000);
