import { countedUnit } from '../../../../../core/catalog/counted-units.ts';
import type { ProductView } from '../../../../tools/views.ts';
import { isEverydayWord } from '../../understanding/is-everyday-word.ts';
import { allThatHave } from '../all-that-have.ts';
import { askWhichProduct } from '../ask-which-product.ts';
import { bendSearch, lastSearch } from '../bend-search.ts';
import { loadProducts } from '../load-product.ts';
import { otherThanWished, wishesOtherLook } from '../other-than-wished.ts';
import { productLines, rememberShown } from '../product-words.ts';
import { referredProducts } from '../references.ts';
import { stockOf } from '../stock-of.ts';
import type { Handling, Situation, ToolCall, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { anotherSaid, calledAlike } from '../versions/called-alike.ts';
import { asksOfMissed, whenBack } from '../when-back.ts';
import { findProduct, notCarried } from './find-product.ts';

/** Is it there, and how many; when not, what is there instead. */
export const stock: Situation = {
  name: 'stock',
  intents: ['stock'],
  *handle(turn): Handling {
    const missed = yield* missedBefore(turn);
    if (missed) return whenBack(turn, missed);
    const another = anotherSaid(turn.text);
    const alike = another ? yield* calledAlike(turn, another) : [];
    const [alikeOne, ...more] = alike;
    if (alikeOne && more.length === 0) return yield* stockOf(withoutCount(turn), alikeOne);
    if (alikeOne) return { say: productLines(alike, () => []), note: rememberShown(alike, turn.note) };
    // "And M?" of what comes in no sizes.
    if (another?.isSize && turn.context.found.interpretation.named.length === 0) return notCarried(turn);
    const before = lastSearch(turn);
    if (another?.isMeasure && before) return yield* bendSearch(turn, before);
    const { skus, by } = referredProducts(turn);
    const isPointed = by === 'name' || by === 'reference';
    const otherKind = yield* otherThanWished(turn, skus);
    if (otherKind) return otherKind;
    const other = isPointed || wishesOtherLook(turn) ? undefined : yield* otherProduct(turn);
    if (other) return yield* stockOf(turn, other);
    const last = lastSearch(turn);
    if (!isPointed && turn.context.found.interpretation.filter.category) return yield* findProduct.handle(turn);
    // The choice "In stock" under a list: the same search, only what is at hand.
    if (!isPointed && skus.length > 1 && last && turn.context.found.interpretation.filter.inStock) {
      return yield* bendSearch(turn, last);
    }
    if (skus.length === 0) {
      return turn.context.found.products.length > 0
        ? yield* findProduct.handle(turn)
        : ((yield* allThatHave(turn)) ?? (yield* askWhichProduct(turn, 'stock')));
    }
    const products = yield* loadProducts(turn, skus.slice(0, 3));
    const [only] = products;
    if (!only) return yield* askWhichProduct(turn, 'stock');
    if (products.length > 1) return { say: productLines(products, () => []), note: { focus: [...skus] } };
    return yield* stockOf(isCalledSo(turn, only) ? withoutCount(turn) : turn, only);
  },
};

function* missedBefore(turn: Turn): Generator<ToolCall, ProductView | undefined, unknown> {
  const { missed } = turn.note;
  if (!missed || !asksOfMissed(turn)) return undefined;
  const [product] = yield* loadProducts(turn, [missed]);
  return product?.availability === 'out_of_stock' ? product : undefined;
}

/** "Is there a 140?" of what is called "140-160". */
function isCalledSo({ understanding, text }: Turn, { name }: ProductView): boolean {
  const { quantity } = understanding.slots;
  const isCounted = /\d\s*\p{L}{2,}/u.test(text);
  return quantity !== undefined && !isCounted && new RegExp(`(?<!\\d)${quantity}(?!\\d)`, 'u').test(name);
}

/** The figure calls it, and says nothing of how many. */
function withoutCount(turn: Turn): Turn {
  const { quantity: _quantity, ...slots } = turn.understanding.slots;
  return { ...turn, understanding: { ...turn.understanding, slots } };
}

/** "Is the Molaris X in stock?": what the words name, also when none is left; "in stock" itself must not hide it. */
function* otherProduct(turn: Turn): Generator<ToolCall, ProductView | undefined, unknown> {
  const { knownWords, filter } = turn.context.found.interpretation;
  // "When is it back in stock?" has a word of some description, and names nothing.
  // Nor has "are there 5 pieces?".
  const isOfNone = (word: string) =>
    isEverydayWord(word) || /^\d+$/u.test(word) || countedUnit(word.replace(/^\d+\s/u, '')) !== undefined;
  if (filter.category || knownWords.every(isOfNone)) return undefined;
  const found = yield* use('search_products', { query: knownWords.join(' '), limit: 1 });
  const [best] = found.products;
  if (!best || (best.coverage ?? 0) < 0.9 || turn.note.focus.includes(best.sku)) return undefined;
  return best;
}
