import { fold } from '../../../../retrieval/analysis/fold.ts';
import type { Turn } from './turn.ts';

/** The message with things called as the catalog calls them: "the lightest jumper" where sweaters are sold. */
export function inCatalogWords(turn: Turn): Turn {
  const called = turn.context.found.interpretation.calledHere ?? {};
  if (Object.keys(called).length === 0) return turn;
  return { ...turn, text: turn.text.replace(/\p{L}+/gu, (word) => called[fold(word)] ?? word) };
}
