import { say } from '../../wording/speech.ts';
import { lastSearch } from '../bend-search.ts';
import { searchInput } from '../search-memory.ts';
import { showProducts } from '../show-products.ts';
import type { Handling, Situation } from '../turn.ts';
import { use } from '../turn.ts';
import { findProduct } from './find-product.ts';

export const moreOptions: Situation = {
  name: 'more-options',
  intents: ['more-options'],
  *handle(turn): Handling {
    const last = lastSearch(turn);
    if (!last) return yield* findProduct.handle(turn);
    const result = yield* use('search_products', searchInput(last, { limit: 3, excludeSkus: turn.note.seen }));
    if (result.products.length === 0 || result.relaxed?.length) {
      return { say: [say('more.none'), { choices: ['choice.compare', 'choice.catalog', 'choice.person'] }] };
    }
    return showProducts({ turn, products: result.products, intro: [say('more.here')], search: last });
  },
};
