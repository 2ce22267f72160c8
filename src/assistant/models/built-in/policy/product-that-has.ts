import type { AttributeView, ProductView } from '../../../tools/views.ts';
import { sameMeaning } from './document-topics.ts';
import { loadProducts } from './load-product.ts';
import { referredProducts } from './references.ts';
import type { ToolCall, Turn } from './turn.ts';
import { contentStemsOf } from './words.ts';

/**
 * The product whose property is asked: the one that is meant by words, else what is talked about, else what lies in the order.
 * "Is it noisy?" behind an offer of beans is asked of the machine that was ordered.
 */
export function* productThatHas(
  turn: Turn,
  keys: readonly string[],
): Generator<ToolCall, ProductView | undefined, unknown> {
  const { skus, by } = referredProducts(turn);
  const isMeant = by === 'name' || skus.length > 1;
  const { items } = turn.context.draft;
  const others = isMeant
    ? []
    : [...(items.length === 1 ? items.map(({ sku }) => sku) : []), ...turn.note.talked.toReversed()];
  const candidates = skus.length > 1 ? [] : [...new Set([...skus, ...others])];
  const products = yield* loadProducts(turn, candidates.slice(0, mostAsked));
  const asked = contentStemsOf(turn.part ?? turn.text);
  const bySku = candidates.flatMap((sku) => products.find((product) => product.sku === sku) ?? []);
  return bySku.find((product) => attributesAsked(product, keys, asked).length > 0);
}

/** By the keys that the search read, else by a name that the words hold: "гарантия?" of a column that is headed in English. */
export function attributesAsked(
  { attributes }: ProductView,
  keys: readonly string[],
  asked: readonly string[],
): readonly AttributeView[] {
  const read = attributes.filter(({ key }) => keys.includes(key));
  if (read.length > 0 || keys.length > 0) return read;
  return attributes.filter(({ name }) => {
    const own = contentStemsOf(name);
    return own.length > 0 && own.every((stem) => asked.some((one) => sameMeaning(one).has(stem)));
  });
}

/** A turn has few steps. */
const mostAsked = 3;
