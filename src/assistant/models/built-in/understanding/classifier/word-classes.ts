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
  return word.startsWith('@') ? word.slice(1) : (classes.byWord.get(word) ?? classes.byStem.get(stemOf(word)));
}

const classes = readClasses();

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
