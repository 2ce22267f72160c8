import { fold } from '../../../../../retrieval/analysis/fold.ts';
import { numberWord } from '../../understanding/slots/number-words.ts';
import { referredProducts } from '../references.ts';
import type { Turn } from '../turn.ts';
import { stemsOf } from '../words.ts';

/**
 * "One of those" of several that were just shown: the plain one where the others are the same thing in another pack, else all of
 * them, to be asked about; empty when the message says nothing of the kind.
 */
export function oneOfSeveral(turn: Turn): readonly string[] {
  const { skus, by } = referredProducts(turn);
  const said = by === 'reference' ? someOf.exec(turn.text) : null;
  const [, english, russian] = said ?? [];
  const count = numberIn(english ?? russian ?? '');
  // "Two of them" of two are both.
  if (!said || count === undefined || skus.length < 2 || (count !== 1 && count === skus.length)) return [];
  const shown = turn.note.shown
    .filter(({ sku }) => skus.includes(sku))
    .map((one) => ({ ...one, stems: stemsOf(one.name) }));
  const plain = shown.find((one) => shown.every(({ stems }) => one.stems.every((stem) => stems.includes(stem))));
  return plain ? [plain.sku] : skus;
}

const someOf = /\b(\d{1,3}|\p{L}+) of (?:those|these|them)\b|(?<!\p{L})(\d{1,3}|\p{L}+) из (?:них|этих|тех)(?!\p{L})/iu;

function numberIn(word: string): number | undefined {
  return /^\d+$/u.test(word) ? Number(word) : numberWord(fold(word));
}
