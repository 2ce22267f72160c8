import { join } from 'node:path';
import { readBlocks } from '../read-blocks.ts';
import { foldText } from '../reading/clean-text.ts';
import { stemOf } from '../reading/tokens.ts';

export const wordClassesFile = join(import.meta.dirname, '..', 'data', 'word-classes.yaml');

/** Stands for any word of a class: what an example teaches with one word of it, it teaches with all, in both languages. */
export function classMark(name: string): string {
  return `@${name}`;
}

/** The class of a folded word, or of a mark made by `classMark`. */
export function classOf(word: string): string | undefined {
  if (word.startsWith('@')) return word.slice(1);
  // Read for the first message, not for the start: it takes as long as all other data together.
  classes ??= readClasses();
  return classes.byWord.get(word) ?? classes.byStem.get(stemOf(word));
}

let classes: ReturnType<typeof readClasses> | undefined;

/** Words as written come first: stems of different words may be alike. */
function readClasses() {
  const byWord = new Map<string, string>();
  const byStem = new Map<string, string>();
  for (const [name, lines] of Object.entries(readBlocks(wordClassesFile)))
    for (const word of lines.flatMap((line) => foldText(line).split(' '))) {
      if (!byWord.has(word)) byWord.set(word, name);
      const stem = stemOf(word);
      if (!byStem.has(stem)) byStem.set(stem, name);
    }
  return { byWord, byStem };
}
