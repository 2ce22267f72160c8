/** Run when the package is prepared: trains from the examples and writes `dist/understanding.json`. */
import { readTrainingData, trainingKey } from './examples.ts';
import { keepModel } from './model-file.ts';
import { trainModel } from './train.ts';

keepModel(trainModel(readTrainingData()), trainingKey());
