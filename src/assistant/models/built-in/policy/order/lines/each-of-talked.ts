import type { QuoteLineView } from '../../../../../tools/views.ts';
import { loadProducts } from '../../load-product.ts';
import type { Asked, Turn } from '../../turn.ts';
import { closeness } from './closeness.ts';
import { doingOf } from './doing.ts';
import type { Line } from './line.ts';
import { countIn, type Part } from './parts-of.ts';

/** "One 250 g bag of each", "по одной каждого": of all that are talked about, where the words fit them all. */
export function* eachOfTalked(
  { text, words }: Part,
  turn: Turn,
  items: readonly QuoteLineView[],
): Generator<Asked, readonly Line[], unknown> {
  const { focus } = turn.note;
  if (!eachSaid.test(text) || focus.length < 2 || focus.length > mostOfEach) return [];
  const products = yield* loadProducts(turn, focus);
  if (products.length < focus.length || products.some((one) => closeness(one, words) < words.length)) return [];
  const quantity = countIn(
    text,
    products.map(({ name }) => name),
  );
  return products.map(({ sku, name }) => ({
    sku,
    name,
    does: doingOf(text, items),
    ...(quantity === undefined ? {} : { quantity }),
  }));
}

const mostOfEach = 4;
const eachSaid =
  /\b(?:each|both|all (?:of them|two|three|four))\b|(?<!\p{L})(?:кажд(?:ой|ого|ый|ую|ая)|оба|обе|обоих|все (?:две|два|три|четыре)|по (?:одной|одному|штуке|паре|\d+))(?!\p{L})/iu;
