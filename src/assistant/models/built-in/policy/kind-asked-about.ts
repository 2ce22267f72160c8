import { skusOfKind } from './quoting/quoted-items.ts';
import { referredProducts } from './references.ts';
import type { Turn } from './turn.ts';

/** "Какая скидка на гантели?", also while something else is talked about: a kind of goods, none of which is meant by itself. */
export function kindAskedAbout(turn: Turn): readonly string[] {
  const { by } = referredProducts(turn);
  const { draft, found } = turn.context;
  // "А если 3 возьму?": a figure is no kind, whatever is called by it.
  if (!found.interpretation.knownWords.some((word) => /\p{L}{3}/u.test(word))) return [];
  if (by === 'name' || by === 'reference' || draft.items.length > 0) return [];
  const kind = skusOfKind(turn);
  return kind.length > 1 && !kind.some((sku) => turn.note.focus.includes(sku)) ? kind : [];
}
