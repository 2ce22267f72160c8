import { join } from 'node:path';
import type { Model } from '../classifier/model.ts';
import { readBlocks } from '../read-blocks.ts';
import { foldText } from './clean-text.ts';
import { stemOf } from './tokens.ts';

/** The words customers use whatever the trade: those of the examples. */
export type Vocabulary = {
  isKnown(word: string): boolean;
  /** The word itself when known, the nearest known word when it looks mistyped, undefined when it is nothing of ours. */
  mend(word: string): string | undefined;
  /** Known words of one script, for finding Russian written in Latin letters. */
  readonly russian: readonly string[];
};

const functionWords = new Set(
  Object.values(readBlocks(join(import.meta.dirname, '..', 'data', 'function-words.yaml'))).flatMap((lines) =>
    lines.flatMap((line) => foldText(line).split(' ')),
  ),
);
const maxRemembered = 5_000;

export function createVocabulary(model: Model): Vocabulary {
  // The model's rows name the stems already: stemming thousands of words at start would take a tenth of a second.
  const stems = new Set(Array.from(model.rows.keys(), (name) => (name.startsWith('w:') ? name.slice(2) : '')));
  stems.delete('');
  const byStart = new Map<string, { readonly word: string; readonly count: number }[]>();
  for (const [word, count] of model.words) {
    if (word.length < 4) continue;
    const start = startOf(word);
    const list = byStart.get(start) ?? [];
    if (list.push({ word, count }) === 1) byStart.set(start, list);
  }
  const remembered = new Map<string, string | undefined>();

  function isKnown(word: string): boolean {
    return functionWords.has(word) || model.words.has(word) || stems.has(stemOf(word));
  }

  function mend(word: string): string | undefined {
    if (isKnown(word)) return word;
    if (word.length < 4 || word.length > 24) return undefined;
    if (remembered.has(word)) return remembered.get(word);
    if (remembered.size > maxRemembered) remembered.clear();
    const nearest = nearestOf(word, byStart.get(startOf(word)) ?? []);
    remembered.set(word, nearest);
    return nearest;
  }

  return { isKnown, mend, russian: [...model.words.keys()].filter((word) => /[а-я]/.test(word)) };
}

/** Vowels that sound alike where they are not stressed: "аператор", "пазавите", "дефецит". */
const soundsLike: Readonly<Record<string, string>> = { о: 'а', и: 'е', э: 'е' };

function soundOf(letter: string): string {
  return soundsLike[letter] ?? letter;
}

function startOf(word: string): string {
  return soundOf(word[0] ?? '');
}

function costOf(left: string, right: string): number {
  if (left === right) return 0;
  return soundOf(left) === soundOf(right) ? 0.5 : 1;
}

/** One slip for words of four letters and more, two from eight; the commoner word wins. */
function nearestOf(word: string, candidates: readonly { readonly word: string; readonly count: number }[]) {
  const allowed = word.length >= 8 ? 2 : 1;
  let best: string | undefined;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (Math.abs(candidate.word.length - word.length) > allowed) continue;
    const slips = slipsBetween(word, candidate.word, allowed);
    const rank = slips * 1_000 - Math.min(candidate.count, 900);
    if (slips <= allowed && rank < bestRank) {
      bestRank = rank;
      best = candidate.word;
    }
  }
  return best;
}

/** Damerau-Levenshtein (optimal string alignment), given up above `limit`. */
function slipsBetween(left: string, right: string, limit: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const slip = costOf(left[i - 1] ?? '', right[j - 1] ?? '');
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + slip);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length] ?? limit + 1;
}
