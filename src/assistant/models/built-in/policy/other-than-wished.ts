import { inSentence } from '../wording/format-value.ts';
import { say } from '../wording/speech.ts';
import { bendSearch } from './bend-search.ts';
import { loadProduct } from './load-product.ts';
import { passesFilter } from './passes-filter.ts';
import { attributeWords } from './product-words.ts';
import { referredProducts } from './references.ts';
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

/** "Is the first one available in white?": a thing that is pointed at, and how it should be. */
export function pointsAndWishes(turn: Turn): boolean {
  const { filter } = turn.context.found.interpretation;
  return (
    filter.category === undefined &&
    (filter.attributes ?? []).length > 0 &&
    turn.note.shown.length > 0 &&
    turn.understanding.slots.references.some(({ by }) => by !== 'extreme')
  );
}

/** As wished already: said so; else what it is, and those that are. */
export function* asWishedOrOther(turn: Turn): Generator<ToolCall, Outcome | undefined, unknown> {
  const { skus } = referredProducts(turn);
  const [sku] = skus;
  const other = yield* otherThanWished(turn, skus);
  if (other || !sku || skus.length > 1) return other;
  const product = yield* loadProduct(turn, sku);
  const keys = new Set((turn.context.found.interpretation.filter.attributes ?? []).map(({ key }) => key));
  const facts = product?.attributes.filter(({ key }) => keys.has(key)) ?? [];
  if (!product || facts.length === 0) return undefined;
  return {
    say: [
      say('fact.attribute', { name: product.name, facts: { list: facts.map(attributeWords), joint: 'comma' } }),
      say('close.take'),
      { choices: ['choice.take', 'choice.details'] },
    ],
    note: { focus: [sku], asked: { expecting: 'items', for: 'order' } },
  };
}
