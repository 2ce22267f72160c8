import { expect, it } from 'vitest';
import { runKillTest } from './kill-test.ts';

it('loses and doubles nothing when the process is killed five times amid orders', { timeout: 600_000 }, async () => {
  const figures = await runKillTest({ times: 5 });
  expect(figures.damage).toEqual([]);
  expect(figures.kills).toBeGreaterThanOrEqual(5);
  expect(figures.orders).toBeGreaterThan(0);
});
