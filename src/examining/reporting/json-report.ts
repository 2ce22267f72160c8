import type { ScenarioResult } from '../exam-result.ts';
import { transcriptText } from './report-text.ts';
import type { Summary } from './summarize.ts';

/** For programs: figures, and every scenario with its runs; the talk where it failed. */
export function jsonReport(results: readonly ScenarioResult[], summary: Summary) {
  return {
    ...summary,
    scenarios: results.map(({ scenario, runs }) => ({
      id: scenario.id,
      language: scenario.language,
      tags: scenario.tags,
      source: scenario.source,
      isGenerated: scenario.isGenerated,
      runs: runs.map(({ run, isPassed, failures, talk, milliseconds }) => ({
        run,
        isPassed,
        milliseconds: Math.round(milliseconds),
        ...(isPassed ? {} : { failures, transcript: talk ? transcriptText(talk).split('\n') : [] }),
      })),
    })),
  };
}
