import { expect, it } from 'vitest';
import { runImportKillTest } from './import-kill-test.ts';

it('leaves every product old or new, and an index that agrees, when it is killed amid an import', {
  timeout: 600_000,
}, async () => {
  const figures = await runImportKillTest({ times: 4 });
  expect(figures.damage).toEqual([]);
  expect(figures.kills).toBe(4);
  expect(figures.killsAmidWriting).toBeGreaterThan(0);
});
