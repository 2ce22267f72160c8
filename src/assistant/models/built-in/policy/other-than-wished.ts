import { inSentence } from '../wording/format-value.ts';
import { say } from '../wording/speech.ts';
import { bendSearch } from './bend-search.ts';
import { loadProduct } from './load-product.ts';
import { passesFilter } from './passes-filter.ts';
import { attributeWords } from './product-words.ts';
import type { Outcome, ToolCall, Turn } from './turn.ts';

/** "Do you have it in black?" of a blue one: what it is, then those that are as wished. */
export function* otherThanWished(
  turn: Turn,
  skus: readonly string[],
): Generator<ToolCall, Outcome | undefined, unknown> {
  const { filter, named, corrections } = turn.context.found.interpretation;
  const wished = filter.attributes ?? [];
  const [sku] = skus;
  if (!sku || skus.length > 1 || wished.length === 0 || named.length > 1) return undefined;
  // A mended word is a guess, and too little to turn the question round.
  if (Object.keys(corrections).length > 0) return undefined;
  const product = yield* loadProduct(turn, sku);
  if (!product || passesFilter(product, { attributes: wished })) return undefined;
  const known = product.attributes.filter((attribute) => wished.some(({ key }) => key === attribute.key));
  const search = { query: inSentence(product.category), category: product.category };
  const bent = yield* bendSearch({ ...turn, note: { ...turn.note, search } }, search);
  return {
    ...bent,
    say: [
      ...(known.length > 0
        ? [
            say('fact.attribute', {
              name: product.name,
              facts: { list: known.slice(0, 3).map(attributeWords), joint: 'comma' as const },
            }),
          ]
        : []),
      ...bent.say,
    ],
  };
}
