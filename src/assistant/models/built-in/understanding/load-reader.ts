import { loadModel } from './classifier/load-model.ts';
import { createScriptReader } from './reading/script.ts';
import { createVocabulary } from './reading/vocabulary.ts';

export type Reader = ReturnType<typeof createReader>;

let loaded: Reader | undefined;

/** The classifier and the words it knows; made on first use, then shared by the process. */
export function loadReader(): Reader {
  loaded ??= createReader();
  return loaded;
}

function createReader() {
  const model = loadModel();
  const vocabulary = createVocabulary(model);
  return { model, vocabulary, readScript: createScriptReader(vocabulary) };
}
