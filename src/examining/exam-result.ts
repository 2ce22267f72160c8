import type { Failure } from './grading/failure.ts';
import type { Scenario } from './scenarios/scenario.ts';
import type { Talk } from './talking/transcript.ts';

export type RunResult = {
  readonly run: number;
  readonly isPassed: boolean;
  readonly failures: readonly Failure[];
  readonly talk: Talk | undefined;
  readonly milliseconds: number;
};

export type ScenarioResult = { readonly scenario: Scenario; readonly runs: readonly RunResult[] };
