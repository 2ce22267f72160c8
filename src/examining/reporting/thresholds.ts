import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const thresholdsSchema = z.strictObject({
  handWritten: z.number().min(0).max(1).default(0.95),
  generated: z.number().min(0).max(1).default(0.9),
});

export type Thresholds = z.infer<typeof thresholdsSchema>;

/** Which part of the scenarios must pass at once, by `thresholds.yaml` of an exams folder; without it the usual ones. */
export async function readThresholds(folder: string): Promise<Thresholds> {
  const text = await readFile(path.join(folder, 'thresholds.yaml'), 'utf8').catch(() => '');
  return thresholdsSchema.parse(parse(text) ?? {});
}
