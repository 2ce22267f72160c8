import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { demoCompanyDir, loadEnvironmentFile, projectRoot, readConfig } from '../config.ts';
import type { ScenarioResult } from '../examining/exam-result.ts';
import { holdExam } from '../examining/hold-exam.ts';
import { jsonReport } from '../examining/reporting/json-report.ts';
import { failuresText, tableText } from '../examining/reporting/report-text.ts';
import { summarize } from '../examining/reporting/summarize.ts';
import { readThresholds } from '../examining/reporting/thresholds.ts';
import { readScenarios, type ScenarioFile } from '../examining/scenarios/read-scenarios.ts';
import { type Command, definedFlags } from './command.ts';
import { openExamShop } from './open-exam-shop.ts';
import { UsageError } from './print-failure.ts';

/** Holds the company's exam: the scenarios written for it, and those its own data gives. Exit 1 under a threshold. */
export const examCommand: Command = async ({ flags, positionals }) => {
  const environment = { ...loadEnvironmentFile(), ...(flags.model === undefined ? {} : { MODELS: flags.model }) };
  const config = readConfig(environment, {
    ...definedFlags(flags),
    ...(positionals[0] === undefined ? {} : { company: positionals[0] }),
  });
  const runs = numberOf(flags.runs, '--runs', 1);
  const files = (await scenarioFiles(config.companyDir)).map((file) => ({
    ...file,
    scenarios: file.scenarios.filter(
      ({ id, tags }) => (!flags.only || id.includes(flags.only)) && (!flags.tag || tags.includes(flags.tag)),
    ),
  }));
  const results: ScenarioResult[] = [];
  for (const { now, scenarios } of byMoment(files)) {
    const shop = await openExamShop(config, now);
    try {
      results.push(...(await holdExam(scenarios, shop, { runs })));
    } finally {
      await shop.close();
    }
  }
  if (results.length === 0) throw new UsageError('No scenario is left to hold.');
  const thresholds = await readThresholds(path.join(projectRoot, 'exams'));
  const summary = summarize(results);
  const isEnough = (summary.all.passK[0] ?? 0) >= thresholds.handWritten;
  if (flags.json) console.log(JSON.stringify(jsonReport(results, summary), null, 2));
  else {
    const failures = failuresText(results);
    if (failures) console.log(`${failures}\n`);
    console.log(tableText(summary));
  }
  return isEnough ? 0 : 1;
};

/** The company's own `exams/`, and the project's files that are about this company. */
async function scenarioFiles(companyDir: string): Promise<readonly ScenarioFile[]> {
  const own = await readScenarios(path.join(companyDir, 'exams'), path.join(path.basename(companyDir), 'exams'));
  const ours = await readScenarios(path.join(projectRoot, 'exams'), 'exams');
  const wanted = await realpath(companyDir);
  const about = await Promise.all(
    ours.map(async (file) => {
      const folder = file.company === undefined ? demoCompanyDir : path.resolve(projectRoot, file.company);
      return (await realpath(folder).catch(() => undefined)) === wanted ? [file] : [];
    }),
  );
  return [...own, ...about.flat()];
}

/** One shop serves all files that are held at the same moment. */
function byMoment(files: readonly ScenarioFile[]) {
  const groups = Map.groupBy(files, ({ now }) => now?.getTime());
  return [...groups.values()]
    .map((group) => ({ now: group[0]?.now, scenarios: group.flatMap(({ scenarios }) => scenarios) }))
    .filter(({ scenarios }) => scenarios.length > 0);
}

function numberOf(given: string | undefined, flag: string, otherwise: number): number {
  if (given === undefined) return otherwise;
  if (!/^[1-9]\d{0,5}$/u.test(given)) throw new UsageError(`${flag} must be a whole number from 1, not "${given}".`);
  return Number(given);
}
