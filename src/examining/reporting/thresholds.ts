import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ConfigurationError } from '../../core/errors.ts';
import type { ScenarioResult } from '../exam-result.ts';
import { tally } from './summarize.ts';

const thresholdsSchema = z.strictObject({
  handWritten: z.number().min(0).max(1).default(0.95),
  generated: z.number().min(0).max(1).default(0.9),
});

export type Thresholds = z.infer<typeof thresholdsSchema>;

/** Which part of the scenarios must pass in one run, by the company's `exams/thresholds.yaml`; without it the usual ones. */
export async function readThresholds(companyDir: string): Promise<Thresholds> {
  const file = path.join(companyDir, 'exams', 'thresholds.yaml');
  const text = await readFile(file, 'utf8').catch(() => '');
  const parsed = thresholdsSchema.safeParse(parse(text) ?? {});
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`);
  throw new ConfigurationError('INVALID_SETTING', `${file}: ${mistakes.join('; ')}`, { mistakes });
}

/** Hand-written and generated scenarios each pass their own threshold. */
export function isPassed(results: readonly ScenarioResult[], thresholds: Thresholds): boolean {
  const isEnough = (isGenerated: boolean, threshold: number) => {
    const own = results.filter(({ scenario }) => scenario.isGenerated === isGenerated);
    return own.length === 0 || (tally(own).passK[0] ?? 0) >= threshold;
  };
  return isEnough(false, thresholds.handWritten) && isEnough(true, thresholds.generated);
}
