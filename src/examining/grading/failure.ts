/** One thing that is not as the scenario has it. */
export type Failure = {
  /** Counts from 1; undefined: of the whole talk. */
  readonly turn: number | undefined;
  /** `says`, `never`, `shows`, `requests`, `repeats`…: the key of the format, or the rule. */
  readonly check: string;
  readonly expected: string;
  readonly found: string;
};
