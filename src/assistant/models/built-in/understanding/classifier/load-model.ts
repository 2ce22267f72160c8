import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTrainingData, trainingKey } from './examples.ts';
import { type Model, readModel } from './model.ts';
import { trainModel } from './train.ts';

export const modelFile = join(import.meta.dirname, '../../../../../../dist/understanding.json');

let loaded: Model | undefined;

/** The model written when the package was prepared; trained here and now when there is none or the examples changed. */
export function loadModel(): Model {
  loaded ??= readPrepared() ?? trainModel(readTrainingData());
  return loaded;
}

function readPrepared(): Model | undefined {
  return existsSync(modelFile) ? readModel(readFileSync(modelFile, 'utf8'), trainingKey()) : undefined;
}
