/** Run when the package is prepared: trains from the examples and writes `dist/understanding.json`. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readTrainingData, trainingKey } from './examples.ts';
import { modelFile } from './load-model.ts';
import { writeModel } from './model.ts';
import { trainModel } from './train.ts';

mkdirSync(dirname(modelFile), { recursive: true });
/** Renamed into place, so that a process that starts meanwhile never reads half a file. */
const unfinished = `${modelFile}.${process.pid}`;
writeFileSync(unfinished, writeModel(trainModel(readTrainingData()), trainingKey()));
renameSync(unfinished, modelFile);
