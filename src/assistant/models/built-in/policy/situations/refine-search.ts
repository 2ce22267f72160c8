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
    return yield* bendSearch(turn, last);
  },
};

function withoutSearch(turn: Turn): Turn {
  const { search: _search, ...note } = turn.note;
  return { ...turn, note };
}
