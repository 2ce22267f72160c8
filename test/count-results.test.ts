import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'vitrina-count-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});
const good = [file('passed', 'passed', 'passed', 'pending')];

const cases: [what: string, report: unknown, tests: number, check: number, line: string, exit: number][] = [
  ['all is well', good, 0, 0, '3 passed, 0 failed', 0],
  ['a test failed', [file('failed', 'passed', 'failed')], 1, 0, '2 passed, 1 failed', 1],
  ['a file could not be loaded', [...good, file('failed')], 1, 0, '3 passed, 1 failed', 1],
  ['an error outside of all tests', good, 1, 0, '3 passed, 1 failed', 1],
  ['the check failed', good, 0, 2, '2 passed, 1 failed', 1],
  ['no report', undefined, 0, 0, '1 passed, 1 failed', 1],
  ['a broken report', 'half a rep', 0, 0, '1 passed, 1 failed', 1],
];

describe('the closing line of CI', () => {
  it.each(cases)('%s', (_what, report, tests, check, line, exit) => {
    const results = path.join(folder, 'results.json');
    if (report === undefined) rmSync(results, { force: true });
    else writeFileSync(results, typeof report === 'string' ? report : JSON.stringify({ testResults: report }));
    const run = spawnSync(process.execPath, ['scripts/count-results.ts', results, String(tests), String(check)], {
      encoding: 'utf8',
    });
    expect(run.stdout.trim().split('\n').at(-1)).toBe(line);
    expect(run.status).toBe(exit);
  });
});
