import { afterAll, beforeAll, expect, it } from 'vitest';
import { openExamShop } from '../../src/commands/open-exam-shop.ts';
import { demoCompanyDir, readConfig } from '../../src/config.ts';
import { generatedFor, holdExam } from '../../src/examining/hold-exam.ts';
import { failuresText } from '../../src/examining/reporting/report-text.ts';
import { tally } from '../../src/examining/reporting/summarize.ts';
import { readScenarios } from '../../src/examining/scenarios/read-scenarios.ts';
import type { ExaminedShop } from '../../src/examining/shop.ts';
import { boutique } from '../api/companies/boutique.ts';
import { writeCompanyFolder } from '../factories/company-folder.ts';

/** What a generated exam of sixty questions on a company of another trade passes at least. It may only rise. */
const floor = 0.8;

let demo: ExaminedShop | undefined;
let shop: ExaminedShop | undefined;
beforeAll(async () => {
  const open = (company: string, now?: Date) => openExamShop(readConfig({}, { company }), now);
  demo = await open(demoCompanyDir, new Date('2026-12-01T12:00:00+03:00'));
  shop = await open(await writeCompanyFolder({ files: boutique }));
}, 300_000);
afterAll(async () => {
  await demo?.close();
  await shop?.close();
});

it('every scenario of exams/ is written in the format', async () => {
  const files = await readScenarios('exams', 'exams');
  expect(files.flatMap(({ scenarios }) => scenarios).length).toBeGreaterThanOrEqual(10);
});

it('the scenarios tagged `fixed` pass', async () => {
  const files = await readScenarios('exams', 'exams');
  const fixed = files.flatMap(({ scenarios }) => scenarios).filter(({ tags }) => tags.includes('fixed'));
  expect(fixed.length).toBeGreaterThanOrEqual(5);
  expect(failuresText(await holdExam(fixed, demo!, { runs: 1 }))).toBe('');
}, 120_000);

it(`an exam that another company’s data gives passes at ${floor * 100} %`, async () => {
  const results = await holdExam(await generatedFor(shop!, { seed: '1', count: 60 }), shop!, { runs: 1 });
  expect(results.length).toBeGreaterThanOrEqual(40);
  expect(tally(results).passK[0], failuresText(results)).toBeGreaterThanOrEqual(floor);
}, 300_000);
