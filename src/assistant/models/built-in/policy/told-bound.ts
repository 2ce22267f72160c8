/** What a customer tells of their place or need in the middle of choosing, and what of it bounds the goods. */
import type { Turn } from './turn.ts';

/** A number of some property, in a statement that names no goods: "места 60 см", "around 60 cups a day". */
export function tellsBound(turn: Turn): boolean {
  // "Две пачки" of the one that was offered: how many.
  const isOffered = turn.asked?.expecting === 'items' && turn.note.focus.length === 1;
  return turn.note.search !== undefined && !isOffered && boundsTold(turn) !== undefined;
}

/** The turn without the kind that a word of the answer was mistaken for ("бариста будет"). */
export function boundsTold(turn: Turn): Turn | undefined {
  const { found, lead } = turn.context;
  const { filter, named } = found.interpretation;

  const isBound = (filter.attributes ?? []).some(({ type }) => type === 'number');
  const isAnswer = lead?.answered === 'known' || (lead?.told.length ?? 0) > 0;
  const { phone, email } = turn.understanding.slots;
  const isOther = named.length > 0 || (filter.category !== undefined && !isAnswer) || (phone ?? email) !== undefined;
  if (!isBound || isOther || turn.text.includes('?')) return undefined;
  const { category: _category, ...bounds } = filter;
  const interpretation = { ...found.interpretation, filter: bounds };
  return { ...turn, context: { ...turn.context, found: { ...found, interpretation } } };
}
