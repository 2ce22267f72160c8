import { newParagraph, say } from '../../wording/speech.ts';
import { productLines, reasonsFor, rememberShown } from '../product-words.ts';
import { referredProducts } from '../references.ts';
import { showProducts } from '../show-products.ts';
import type { Handling, Situation } from '../turn.ts';
import { use } from '../turn.ts';
import { asksOfAKind, findProduct } from './find-product.ts';

/** What goes with the choice; with nothing chosen yet, what is best known. */
export const recommend: Situation = {
  name: 'recommend',
  intents: ['recommend'],
  *handle(turn): Handling {
    const { filter } = turn.context.found.interpretation;
    if (asksOfAKind(turn)) return yield* findProduct.handle(turn);
    if (filter.category || turn.context.found.interpretation.named.length > 1) return yield* findProduct.handle(turn);
    const chosen =
      turn.context.draft.items.at(-1)?.sku ??
      (turn.note.focus.length === 1 ? referredProducts(turn).skus[0] : undefined);
    if (chosen) {
      const known = yield* use('get_product', { sku: chosen });
      if (known.found && known.accessories.length > 0) {
        const products = known.accessories.slice(0, 3);
        return {
          say: [
            say('recommend.with', { name: known.product.name }),
            ...productLines(products, reasonsFor({ products, filters: [], askedKeys: [], text: '' })),
            newParagraph,
            say('recommend.close'),
            { cards: products.map((product) => product.sku) },
          ],
          note: rememberShown(products, turn.note),
        };
      }
      if (known.found)
        return {
          say: [
            say('recommend.nothing-with', { name: known.product.name }),
            { choices: ['choice.take', 'choice.more'] },
          ],
          note: { asked: { expecting: 'items', for: 'order' } },
        };
    }
    const [first] = turn.note.shown;
    if (first && turn.note.shown.length > 1) {
      // Between those shown: the first met the wish best; what it costs and has is on its line.
      const known = yield* use('get_product', { sku: first.sku });
      if (known.found) {
        return showProducts({
          turn,
          products: [known.product],
          intro: [say('recommend.first')],
          search: turn.note.search,
        });
      }
    }
    if (turn.context.found.products.length > 0 && turn.context.found.interpretation.knownWords.length > 0)
      return yield* findProduct.handle(turn);
    return {
      say: [
        say('recommend.ask'),
        { choices: turn.context.company.categories.slice(0, 4).map((category) => ({ text: category.name })) },
      ],
      note: { clarifications: turn.note.clarifications + 1 },
    };
  },
};
