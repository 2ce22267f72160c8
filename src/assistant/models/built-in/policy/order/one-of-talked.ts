import type { Referred } from '../references.ts';
import type { Turn } from '../turn.ts';

/** "Беру его" of two that stand side by side: which, is to be asked. */
export function isOneOfTalked(turn: Turn, { by, skus }: Referred): boolean {
  const { references } = turn.understanding.slots;
  return (
    by === 'reference' &&
    skus.length === 1 &&
    isWhichOpen(turn) &&
    references.length > 0 &&
    references.every((reference) => reference.by === 'pronoun' && !reference.isPlural)
  );
}

/** Several are talked about, and none before the others: the first of a list is what the list puts first; of a table neither is, nor where "which one?" was asked. */
export function isWhichOpen({ note, asked }: Turn): boolean {
  const isAsked = asked?.expecting === 'which-product';
  return note.focus.length > 1 && (isAsked || note.before.some((situation) => saysNoFirst.has(situation)));
}

/** Replies that put none of several before the others, or speak of none. */
const saysNoFirst: ReadonlySet<string> = new Set([
  'compare',
  'product-details',
  'product-fact',
  'delivery',
  'payment',
  'knowledge',
]);
