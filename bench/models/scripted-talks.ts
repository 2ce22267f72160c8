import path from 'node:path';
import { openExamShop } from '../../src/commands/open-exam-shop.ts';
import { demoCompanyDir, projectRoot, readConfig } from '../../src/config.ts';
import { holdExam } from '../../src/examining/hold-exam.ts';
import { readScenarios } from '../../src/examining/scenarios/read-scenarios.ts';

export type ScriptedTalk = { readonly id: string; readonly language: string; readonly lines: readonly string[] };

/**
 * What the exam's customers say to the demo company. They react to what they are asked, so the exam is held once with the
 * built-in model and their lines are kept: every arm then hears the same words.
 */
export async function scriptedTalks(most: number): Promise<readonly ScriptedTalk[]> {
  const shop = await openExamShop(readConfig({}, { company: demoCompanyDir }), new Date('2026-12-01T12:00:00+03:00'));
  try {
    const files = await readScenarios(path.join(projectRoot, 'exams', 'zerno'), 'exams/zerno');
    const scenarios = files.flatMap((file) => file.scenarios);
    // Spread over all files, whatever the number.
    const step = Math.max(1, scenarios.length / most);
    const chosen = scenarios.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step)).slice(0, most);
    const results = await holdExam(chosen, shop, { runs: 1 });
    return results.flatMap(({ scenario, runs }) => {
      const lines = runs[0]?.talk?.turns.filter(({ by }) => by === 'customer').map(({ said }) => said) ?? [];
      return lines.length === 0 ? [] : [{ id: scenario.id, language: scenario.language, lines }];
    });
  } finally {
    await shop.close();
  }
}
