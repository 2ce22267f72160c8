import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readBlocks } from '../read-blocks.ts';
import type { Intent } from '../understanding.ts';
import { featuresVersion } from './features.ts';
import { wordClassesFile } from './word-classes.ts';

export type Example = { readonly intent: Intent; readonly text: string };

export type TrainingData = {
  readonly examples: readonly Example[];
  /** Words that stand for `{product}` and the like while training, so that their letters teach nothing. */
  readonly fillers: Readonly<Record<string, readonly string[]>>;
};

const folder = join(import.meta.dirname, '..', 'examples');
const fillersFile = join(import.meta.dirname, '..', 'data', 'fillers.yaml');

/** Changes whenever the data or the way features are made change: the name of what weights were trained from. */
export function trainingKey(): string {
  const hash = createHash('sha256').update(String(featuresVersion));
  for (const file of exampleFiles()) hash.update(file).update(readFileSync(file));
  return hash.update(readFileSync(fillersFile)).update(readFileSync(wordClassesFile)).digest('hex');
}

/** One file per intent; each language is a block of lines, one utterance a line. */
export function readTrainingData(): TrainingData {
  const examples = exampleFiles().flatMap((file) => {
    const intent = basename(file, '.yaml') as Intent;
    return Object.values(readBlocks(file)).flatMap((lines) => lines.map((text) => ({ intent, text })));
  });
  return { examples, fillers: readBlocks(fillersFile) };
}

function exampleFiles(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}
