import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { demoCompanyDir, loadEnvironmentFile, projectRoot, readConfig } from '../config.ts';
import type { ScenarioResult } from '../examining/exam-result.ts';
import { generatedFor, holdExam } from '../examining/hold-exam.ts';
import { jsonReport } from '../examining/reporting/json-report.ts';
import { failuresText, tableText } from '../examining/reporting/report-text.ts';
import { summarize } from '../examining/reporting/summarize.ts';
import { isPassed, readThresholds } from '../examining/reporting/thresholds.ts';
import { readScenarios, type ScenarioFile } from '../examining/scenarios/read-scenarios.ts';
import type { Scenario } from '../examining/scenarios/scenario.ts';
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
  const count = numberOf(flags.count, '--count', 200);
  const isWanted = ({ id, tags }: Scenario) =>
    (!flags.only || id.includes(flags.only)) && (!flags.tag || tags.includes(flags.tag));
  const files = (await scenarioFiles(config.companyDir)).map((file) => ({
    ...file,
    scenarios: file.scenarios.filter(isWanted),
  }));
  const results: ScenarioResult[] = [];
  for (const { now, scenarios, isGenerated } of byMoment(files, flags['no-generated'] !== true)) {
    const shop = await openExamShop(config, now);
    try {
      const generated = isGenerated ? await generatedFor(shop, { seed: flags.seed ?? '1', count }) : [];
      results.push(...(await holdExam([...scenarios, ...generated.filter(isWanted)], shop, { runs })));
    } finally {
      await shop.close();
    }
  }
  if (results.length === 0) throw new UsageError('No scenario is left to hold.');
  const thresholds = await readThresholds(config.companyDir);
  const summary = summarize(results);
  const isEnough = isPassed(results, thresholds);
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

/** One shop serves all files that are held at the same moment; the generated exam is held now. */
function byMoment(files: readonly ScenarioFile[], hasGenerated: boolean) {
  const groups = new Map<number | undefined, Scenario[]>(hasGenerated ? [[undefined, []]] : []);
  for (const { now, scenarios } of files) {
    const moment = now?.getTime();
    groups.set(moment, [...(groups.get(moment) ?? []), ...scenarios]);
  }
  return [...groups].flatMap(([moment, scenarios]) => {
    const isGenerated = moment === undefined && hasGenerated;
    const now = moment === undefined ? undefined : new Date(moment);
    return scenarios.length > 0 || isGenerated ? [{ now, scenarios, isGenerated }] : [];
  });
}

function numberOf(given: string | undefined, flag: string, otherwise: number): number {
  if (given === undefined) return otherwise;
  if (!/^[1-9]\d{0,5}$/u.test(given)) throw new UsageError(`${flag} must be a whole number from 1, not "${given}".`);
  return Number(given);
}
