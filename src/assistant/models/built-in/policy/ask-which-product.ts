import type { Intent } from '../understanding/understanding.ts';
import { newParagraph, say } from '../wording/speech.ts';
import { loadProducts } from './load-product.ts';
import { productLines, rememberShown } from './product-words.ts';
import type { Handling, Turn } from './turn.ts';

/** A name fits several: they are listed with their prices, and the answer is remembered for what it was wanted for. */
export function* askWhichOf(turn: Turn, intent: Intent, skus: readonly string[]): Handling {
  const { quantity } = turn.understanding.slots;
  const products = yield* loadProducts(turn, skus.slice(0, 5));
  return {
    say: [
      ...productLines(products, () => []),
      newParagraph,
      say('ask.which-shown'),
      { choices: products.map((product) => ({ text: product.name })) },
    ],
    note: {
      ...rememberShown(products, turn.note),
      ...(quantity === undefined ? {} : { quantity }),
      asked: { expecting: 'which-product', for: intent },
    },
  };
}

/** The message needs a product and names none: asks which, and remembers what the answer is for. */
export function* askWhichProduct(turn: Turn, intent: Intent): Handling {
  const { quantity } = turn.understanding.slots;
  const note = {
    ...(quantity === undefined ? {} : { quantity }),
    asked: { expecting: 'which-product' as const, for: intent },
  };
  const skus = turn.note.shown.slice(0, 3).map((product) => product.sku);
  if (skus.length < 2) {
    const categories = turn.context.company.categories.slice(0, 3).map((category) => ({ text: category.name }));
    return { say: [say('ask.which-product'), { choices: categories }], note };
  }
  // Named from the catalog as it is now: a name remembered from an earlier turn proves nothing.
  const shown = yield* loadProducts(turn, skus);
  return { say: [say('ask.which-shown'), { choices: shown.map((product) => ({ text: product.name })) }], note };
}
