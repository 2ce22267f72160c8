import { expect, it } from 'vitest';
import type { ScenarioResult } from '../exam-result.ts';
import { scenarioSchema } from '../scenarios/scenario.ts';
import { tally } from './summarize.ts';
import { isPassed } from './thresholds.ts';

function result(id: string, passes: readonly boolean[], isGenerated = false): ScenarioResult {
  const scenario = { ...scenarioSchema.parse({ id, turns: [{ say: 'hi' }] }), language: 'en', source: '', isGenerated };
  return {
    scenario,
    runs: passes.map((passed, at) => ({
      run: at + 1,
      isPassed: passed,
      failures: [],
      talk: undefined,
      milliseconds: 1,
    })),
  };
}

it('counts pass^k as the chance that k runs drawn all passed', () => {
  const { passK } = tally([result('always', [true, true, true]), result('twice', [true, true, false])]);
  expect(passK[0]).toBeCloseTo((1 + 2 / 3) / 2);
  expect(passK[1]).toBeCloseTo((1 + 1 / 3) / 2);
  expect(passK[2]).toBeCloseTo(1 / 2);
});

it('holds hand-written and generated scenarios to their own thresholds', () => {
  const thresholds = { handWritten: 0.95, generated: 0.5 };
  const good = [result('a', [true]), result('b', [true], true), result('c', [false], true)];
  expect(isPassed(good, thresholds)).toBe(true);
  expect(isPassed([...good, result('d', [false])], thresholds)).toBe(false);
  expect(isPassed([...good, result('e', [false], true)], thresholds)).toBe(false);
});
