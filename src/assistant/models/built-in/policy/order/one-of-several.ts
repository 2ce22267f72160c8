import { referredProducts } from '../references.ts';
import type { Turn } from '../turn.ts';
import { stemsOf } from '../words.ts';

/**
 * "One of those" of several that were just shown: the plain one where the others are the same thing in another pack, else all of
 * them, to be asked about; empty when the message says nothing of the kind.
 */
export function oneOfSeveral(turn: Turn): readonly string[] {
  const { skus, by } = referredProducts(turn);
  if (by !== 'reference' || skus.length < 2 || !oneOf.test(turn.text)) return [];
  const shown = turn.note.shown
    .filter(({ sku }) => skus.includes(sku))
    .map((one) => ({ ...one, stems: stemsOf(one.name) }));
  const plain = shown.find((one) => shown.every(({ stems }) => one.stems.every((stem) => stems.includes(stem))));
  return plain ? [plain.sku] : skus;
}

const oneOf =
  /\bone of (?:those|these|them)\b|(?<!\p{L})(?:один|одну|одно|одного|одной) из (?:них|этих|тех)(?!\p{L})/iu;
