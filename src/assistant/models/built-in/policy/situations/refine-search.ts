import { inSentence } from '../../wording/format-value.ts';
import { asksForSimilar } from '../asks-for-similar.ts';
import { bendSearch, lastSearch } from '../bend-search.ts';
import type { Situation, Turn } from '../turn.ts';
import { findProduct } from './find-product.ts';

export const refineSearch: Situation = {
  name: 'refine-search',
  intents: ['refine-search'],
  *handle(turn) {
    const namesCategory = turn.context.found.interpretation.filter.category !== undefined;
    const last = lastSearch(turn);
    if (!last || namesCategory) return yield* findProduct.handle(withoutSearch(turn));
    // Similar is the same kind; whether it shares a property is the customer's to say.
    const category = turn.note.shown[0]?.category ?? last.category;
    if (asksForSimilar(turn) && category)
      return yield* bendSearch(turn, { query: inSentence(category), category, weakest: 0 });
    return yield* bendSearch(turn, last);
  },
};

function withoutSearch(turn: Turn): Turn {
  const { search: _search, ...note } = turn.note;
  return { ...turn, note };
}
