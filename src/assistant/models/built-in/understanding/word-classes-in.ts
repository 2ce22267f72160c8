import { classOf } from './classifier/word-classes.ts';
import { wordsOf } from './reading/tokens.ts';

/** The classes of like words that a text has words of: "insult", "compose", "health" (`data/word-classes.yaml`). */
export function wordClassesIn(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).flatMap((word) => classOf(word) ?? []));
}
