import { loadProducts } from './load-product.ts';
import { closeness } from './order/lines/closeness.ts';
import { partsOf } from './order/lines/parts-of.ts';
import { readLines } from './order/lines/read-lines.ts';
import type { Asked, Turn } from './turn.ts';

const mostAsked = 4;
/** What is asked about goods, and names none. */
const asking =
  /(?<!\p{L})(?:скидк\p{L}*|скидоч\p{L}*|процент\p{L}*|цен[аыу]|стои(?:т|ть|мость)|сколько|поч[её]м|выход\p{L}*|выйд\p{L}*|будет|если|сдела\p{L}*|да(?:й|йте|дите|шь|вайте)|уступ\p{L}*|положен\p{L}*|количеств\p{L}*|об[ъь][её]м\p{L}*)(?!\p{L})|\b(?:discounts?|percent|off|price|cost|how much|if|volume|bulk|deal|would|is there|give|make|knock)\b|[?%]/giu;

/**
 * "Is there a discount on capsules if I take 5?", "а если хомутов 20?": the goods that the question calls by words of its own, first
 * of all those that lie in the order. Undefined where it names none, or several that nothing tells apart.
 */
export function* goodsAskedAbout(
  turn: Turn,
): Generator<Asked, readonly { readonly sku: string; readonly quantity: number }[] | undefined, unknown> {
  const { items } = turn.context.draft;
  const asked = { ...turn, text: turn.text.replace(asking, ' ') };
  const words = partsOf(asked)
    .flatMap((part) => part.words)
    .filter((word) => !/^\d+$/u.test(word));
  if (words.length === 0 || words.length > mostAsked) return undefined;
  const { quantity } = turn.understanding.slots;
  const held =
    items.length > 0
      ? yield* loadProducts(
          turn,
          items.slice(0, mostAsked).map(({ sku }) => sku),
        )
      : [];
  const close = held.map((product) => ({ product, score: closeness(product, words) / words.length }));
  const best = Math.max(0, ...close.map(({ score }) => score));
  const closest = close.filter(({ score }) => score >= leastShare && score === best).map(({ product }) => product);
  // "Capsules" are no capsule machine, where a kind of goods is called so.
  const { interpretation, products } = turn.context.found;
  const kind = interpretation.filter.category === undefined ? undefined : products[0]?.category;
  const ofKind = closest.filter(({ category }) => category === kind);
  const meant = (ofKind.length > 0 ? ofKind : closest).map(({ sku }) => sku);
  if (meant.length > 0) {
    const lines = items.filter(({ sku }) => meant.includes(sku));
    const [only, ...others] = lines;
    if (only && others.length === 0) return [{ sku: only.sku, quantity: quantity ?? only.quantity }];
    return lines.map(({ sku, quantity: pieces }) => ({ sku, quantity: pieces }));
  }
  const read = yield* readLines(asked, []);
  const [line, ...more] = read?.lines ?? [];
  if (!line || more.length > 0 || (read?.unclear.length ?? 0) > 0) return undefined;
  return [{ sku: line.sku, quantity: line.quantity ?? quantity ?? 1 }];
}

const leastShare = 0.5;
