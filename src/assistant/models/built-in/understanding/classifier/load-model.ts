import { existsSync, readFileSync } from 'node:fs';
import { readTrainingData, trainingKey } from './examples.ts';
import { type Model, readModel } from './model.ts';
import { keepModel, modelFile } from './model-file.ts';
import { trainModel } from './train.ts';

let loaded: Model | undefined;

/** The model written when the package was prepared; trained here and now (seconds) when there is none or the examples changed. */
export function loadModel(): Model {
  loaded ??= readPrepared() ?? trainAndKeep();
  return loaded;
}

function readPrepared(): Model | undefined {
  return existsSync(modelFile) ? readModel(readFileSync(modelFile, 'utf8'), trainingKey()) : undefined;
}

function trainAndKeep(): Model {
  const model = trainModel(readTrainingData());
  try {
    keepModel(model, trainingKey());
  } catch {
    // The package may lie in a read-only place: then each start trains again.
  }
  return model;
}
