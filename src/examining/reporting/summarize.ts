import type { ScenarioResult } from '../exam-result.ts';

export type Tally = {
  readonly scenarios: number;
  /** `passK[0]` is pass^1: the chance that one run passes; `passK[k-1]` that k runs all pass. */
  readonly passK: readonly number[];
};

export type Summary = {
  readonly all: Tally;
  readonly byTag: Readonly<Record<string, Tally>>;
  readonly byLanguage: Readonly<Record<string, Tally>>;
};

export function summarize(results: readonly ScenarioResult[]): Summary {
  const tags = [...new Set(results.flatMap(({ scenario }) => scenario.tags))].sort();
  const languages = [...new Set(results.map(({ scenario }) => scenario.language))].sort();
  return {
    all: tally(results),
    byTag: Object.fromEntries(
      tags.map((tag) => [tag, tally(results.filter(({ scenario }) => scenario.tags.includes(tag)))]),
    ),
    byLanguage: Object.fromEntries(
      languages.map((language) => [language, tally(results.filter(({ scenario }) => scenario.language === language))]),
    ),
  };
}

/** pass^k as in tau-bench: over scenarios, the mean chance that k runs drawn from those held all passed, C(c,k) / C(n,k). */
export function tally(results: readonly ScenarioResult[]): Tally {
  const runs = Math.max(0, ...results.map((result) => result.runs.length));
  const passK = Array.from({ length: runs }, (_, at) => {
    const chances = results.map((result) => {
      const passed = result.runs.filter(({ isPassed }) => isPassed).length;
      return choose(passed, at + 1) / choose(result.runs.length, at + 1);
    });
    return chances.reduce((sum, chance) => sum + chance, 0) / results.length;
  });
  return { scenarios: results.length, passK };
}

function choose(from: number, take: number): number {
  let ways = 1;
  for (let at = 0; at < take; at += 1) ways = (ways * (from - at)) / (at + 1);
  return Math.max(0, ways);
}
