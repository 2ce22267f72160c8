import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Model, writeModel } from './model.ts';

export const modelFile = join(import.meta.dirname, '../../../../../../dist/understanding.json');

/** Renamed into place, so that a process that starts meanwhile never reads half a file. */
export function keepModel(model: Model, key: string): void {
  mkdirSync(dirname(modelFile), { recursive: true });
  const unfinished = `${modelFile}.${process.pid}`;
  writeFileSync(unfinished, writeModel(model, key));
  renameSync(unfinished, modelFile);
}
