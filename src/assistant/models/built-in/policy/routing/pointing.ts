import { namedProducts, referredProducts } from '../references.ts';
import type { Turn } from '../turn.ts';

/** The message itself says which product it means. */
export function pointsAtOne(turn: Turn): boolean {
  const { by } = referredProducts(turn);
  return by === 'name' || by === 'reference';
}

/** "Does the second one have a milk frother?" asks; it does not choose. */
export function isQuestion(turn: Turn): boolean {
  return turn.text.trimEnd().endsWith('?') || turn.context.found.interpretation.askedAttributes.length > 0;
}

/** By a reference ("the second one", "it") or by the name of exactly one. */
export function pointsByWords(turn: Turn): boolean {
  return turn.understanding.slots.references.length > 0 || namedProducts(turn).length === 1;
}
