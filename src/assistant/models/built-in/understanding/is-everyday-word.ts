import { loadReader } from './load-reader.ts';
import { foldText } from './reading/clean-text.ts';

/** A word that customers of any trade say ("потерпеть" is none, "сказать" is): it names no goods and no property of them. */
export function isEverydayWord(word: string): boolean {
  return loadReader().vocabulary.isKnown(foldText(word));
}
