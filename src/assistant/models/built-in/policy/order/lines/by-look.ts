/** Goods of which only how they should look is said, and those that come in place of something. */
import { isAdjective } from '../../../../../../retrieval/vocabulary/head-word.ts';
import type { ProductView, QuoteLineView, SearchProductsResult } from '../../../../../tools/views.ts';
import { loadProducts } from '../../load-product.ts';
import type { Asked, Turn } from '../../turn.ts';
import { useEach } from '../../turn.ts';
import { isSameWord, stemsOf } from '../../words.ts';
import { closeness } from './closeness.ts';
import { type Part, queryOf } from './parts-of.ts';
import type { Picked } from './pick.ts';
import { variantOf } from './variant.ts';

/** "The green one": only how it should look is said, so it is one of those shown, or a variant of what is talked about. */
export function* byLook(
  part: Part,
  turn: Turn,
  items: readonly QuoteLineView[],
  results: readonly SearchProductsResult[],
): Generator<Asked, ProductView | undefined, unknown> {
  const read = results[0]?.interpretation;
  const isLook =
    read !== undefined &&
    (read.filter.attributes ?? []).length > 0 &&
    !read.filter.category &&
    !read.filter.brand &&
    read.named.length === 0 &&
    read.knownWords.length + read.unknownWords.length <= part.words.length &&
    part.words.length <= 2;
  if (!isLook) return isOnlyLike(part) ? yield* tellsItself(part, turn) : undefined;
  const near = [...new Set([...turn.note.focus, ...turn.note.shown.map(({ sku }) => sku)])];
  const shown = yield* loadProducts(turn, near.slice(0, 4));
  const fitting = shown.filter((product) => closeness(product, part.words) > 0);
  const talked = fitting.filter(({ sku }) => turn.note.focus.includes(sku));
  const [only, ...others] = talked.length === 1 ? talked : fitting;
  if (only && others.length === 0) return only;
  const bases = shown.filter(({ sku }) => turn.note.focus.includes(sku));
  const variant = yield* variantOf(bases.length > 0 ? bases.slice(0, 1) : items, part.words, queryOf(part));
  return variant?.product;
}

/** "Летнюю одну", "the late one": what it is like, and no thing. */
function isOnlyLike({ text, words }: Part): boolean {
  const like = [...text.toLowerCase().matchAll(/\p{L}+(?=(\s+ones?\b)?)/gu)].flatMap(([word, one]) =>
    one !== undefined || isAdjective(word) ? stemsOf(word) : [],
  );
  return words.length > 0 && words.length <= 2 && words.every((word) => like.includes(word));
}

/** Of several that were shown the only one whose own texts say so. */
function* tellsItself({ words }: Part, turn: Turn): Generator<Asked, ProductView | undefined, unknown> {
  if (turn.note.shown.length < 2) return undefined;
  const shown = yield* loadProducts(
    turn,
    turn.note.shown.slice(0, 4).map(({ sku }) => sku),
  );
  const [only, ...others] = shown.filter(({ name, description = '', attributes }) => {
    const own = stemsOf([name, description, ...attributes.map(({ text }) => text)].join(' '));
    return words.every((word) => own.some((one) => isSameWord(word, one)));
  });
  return others.length === 0 ? only : undefined;
}

/** What goes when something else comes: the thing it is a variant of, the only one of its kind, or the only line. */
export function* exchangeOf(part: Part, turn: Turn, items: readonly QuoteLineView[], picked: Picked) {
  const variant = yield* variantOf(items, part.words, queryOf(part));
  if (variant) return { product: variant.product, instead: variant.of.sku };
  const { product } = picked;
  if (!product) return undefined;
  const [only, ...others] = items;
  const isListed = (sku: string) => turn.note.shown.some((one) => one.sku === sku);
  // "Make the hose 50 m instead" picks of the hoses that were asked about; the pump stays.
  const isOfList = only !== undefined && isListed(product.sku) && !isListed(only.sku);
  if (only && others.length === 0 && !isOfList) return { product, instead: only.sku };
  const known = yield* useEach(
    'get_product',
    items.slice(0, 8).map(({ sku }) => ({ sku })),
  );
  const alike = known.flatMap((one) => (one.found && one.product.category === product.category ? [one.product] : []));
  const [old, ...more] =
    alike.length > 0
      ? alike
      : known.flatMap((one) => (one.found && isCalledAlike(one.product, product) ? [one.product] : []));
  return old && more.length === 0 ? { product, instead: old.sku } : undefined;
}

/** Steel wheels and alloy ones: kinds beside each other, and goods of both are called wheels. */
function isCalledAlike(one: ProductView, other: ProductView): boolean {
  const parentOf = ({ category }: ProductView) => category.split(' / ').slice(0, -1).join(' / ');
  const calledOf = ({ name }: ProductView) => stemsOf(name)[0];
  return parentOf(one) !== '' && parentOf(one) === parentOf(other) && calledOf(one) === calledOf(other);
}
