/**
 * Prints `N passed, N failed` of a whole CI run, and fails when anything did.
 * Arguments: the report of vitest's JSON reporter, then the exit codes of the tests and of the check.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const report = z.object({
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

const [file = '', testsExit, checkExit] = process.argv.slice(2);
const { passed, failed } = countTests(file);
const isCheckGood = checkExit === '0';
// A run that ended badly without a failed test (a crash, an error outside of all tests) is a failure too.
const unexplained = testsExit !== '0' && failed === 0 ? 1 : 0;
const failures = failed + unexplained + (isCheckGood ? 0 : 1);
if (unexplained) console.log(`The tests ended with ${testsExit} although no test failed.`);
if (!isCheckGood) console.log(`npm run check ended with ${checkExit}.`);
console.log(`${passed + (isCheckGood ? 1 : 0)} passed, ${failures} failed`);
process.exitCode = failures > 0 ? 1 : 0;

function countTests(path: string): { readonly passed: number; readonly failed: number } {
  const read = readReport(path);
  if (!read) {
    console.log('The tests left no report.');
    return { passed: 0, failed: 1 };
  }
  const statuses = read.testResults.flatMap(({ status, assertionResults }) => {
    const own = assertionResults.map((result) => result.status);
    // A file that could not be loaded has no tests to fail.
    return status === 'failed' && !own.includes('failed') ? [...own, 'failed'] : own;
  });
  return { passed: count(statuses, 'passed'), failed: count(statuses, 'failed') };
}

function readReport(path: string): z.infer<typeof report> | undefined {
  try {
    return report.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function count(statuses: readonly string[], wanted: string): number {
  return statuses.filter((status) => status === wanted).length;
}
