import type { ProductView } from '../../../tools/views.ts';
import { inSentence } from '../wording/format-value.ts';
import { say } from '../wording/speech.ts';
import { bendSearch } from './bend-search.ts';
import { loadProduct } from './load-product.ts';
import { partsOf } from './order/lines/parts-of.ts';
import { variantOf } from './order/lines/variant.ts';
import { passesFilter } from './passes-filter.ts';
import { attributeWords } from './product-words.ts';
import { referredProducts } from './references.ts';
import { stockOf } from './stock-of.ts';
import type { Asked, Outcome, Turn } from './turn.ts';
import { wishedVersion } from './versions/wished-version.ts';

/** "Do you have it in black?" of a blue one: what it is, then those that are as wished. */
export function* otherThanWished(turn: Turn, skus: readonly string[]): Generator<Asked, Outcome | undefined, unknown> {
  const { filter, named, corrections } = turn.context.found.interpretation;
  const wished = filter.attributes ?? [];
  const [sku] = skus;
  if (!sku || skus.length > 1 || wished.length === 0 || named.length > 1) return undefined;
  // A mended word is a guess, and too little to turn the question round.
  if (Object.keys(corrections).length > 0) return undefined;
  const product = yield* loadProduct(turn, sku);
  if (!product) return undefined;
  const version = yield* wishedVersion(turn, product);
  if (version) return version;
  if (isAsWished(turn, product)) return undefined;
  const variant = yield* otherLook(turn, product);
  if (variant) return yield* stockOf(turn, variant);
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

/** Found by these very words, or with these values: the search knows them in every language. */
function isAsWished({ context: { found } }: Turn, product: ProductView): boolean {
  const isFound = found.total > 0 && found.products.some(({ sku }) => sku === product.sku);
  return isFound || passesFilter(product, { attributes: found.interpretation.filter.attributes ?? [] });
}

/** "А такая же чёрная?": another of the same make that is as the words wish. */
function* otherLook(turn: Turn, product: ProductView): Generator<Asked, ProductView | undefined, unknown> {
  const words = partsOf(turn, { isAskedToo: true }).flatMap((part) => part.words);
  const variant = yield* variantOf([product], words, words.join(' '));
  return variant?.product;
}

/** "And the cedar one how much?" of a pine one: the other that is meant. */
export function* otherOfFocus(turn: Turn): Generator<Asked, ProductView | undefined, unknown> {
  const [sku] = turn.note.focus;
  const product = sku && wishesOtherLook(turn) ? yield* loadProduct(turn, sku) : undefined;
  return product && !isAsWished(turn, product) ? yield* otherLook(turn, product) : undefined;
}

/** Only how it should look is said, and one product is talked about. */
export function wishesOtherLook({ context: { found }, note }: Turn): boolean {
  const { filter, named } = found.interpretation;
  return (
    (note.focus.length === 1 || isOneModel(note)) &&
    (filter.attributes ?? []).length > 0 &&
    !filter.category &&
    !filter.brand &&
    named.length === 0
  );
}

/** Several are talked about, and all of them are called alike up to the first comma. */
function isOneModel({ focus, shown }: Turn['note']): boolean {
  const names = shown.filter(({ sku }) => focus.includes(sku)).map(({ name }) => name.split(',')[0]);
  return names.length > 1 && names.length === focus.length && new Set(names).size === 1;
}

/** Told at once when there is one of the same make that looks as wished; else the search goes on. */
export function* variantOfFocus(turn: Turn): Generator<Asked, Outcome | undefined, unknown> {
  const [sku] = turn.note.focus;
  const product = sku && wishesOtherLook(turn) ? yield* loadProduct(turn, sku) : undefined;
  const version = product && (yield* wishedVersion(turn, product));
  if (version) return version;
  // "А такая же чёрная есть?" when the black one was just offered for the one that is gone.
  const isExtreme = turn.understanding.slots.references.some(({ by }) => by === 'extreme');
  const isOffered = !isExtreme && turn.asked?.expecting === 'which-product' && turn.note.shown.length === 1;
  const { attributes = [] } = turn.context.found.interpretation.filter;
  if (product && isOffered && passesFilter(product, { attributes })) return yield* stockOf(turn, product);
  const variant = product && (yield* otherLook(turn, product));
  return variant ? yield* stockOf(turn, variant) : undefined;
}

/** "Is the first one available in white?": a thing that is pointed at, and how it should be. */
export function pointsAndWishes(turn: Turn): boolean {
  const { filter } = turn.context.found.interpretation;
  return (
    filter.category === undefined &&
    (filter.attributes ?? []).length > 0 &&
    turn.note.shown.length > 0 &&
    turn.understanding.slots.references.some(({ by }) => by !== 'extreme') &&
    !tellsOfPerson(turn)
  );
}

/** "Плита индукционная у неё" of several that were shown: hers, who is to have it. */
function tellsOfPerson({ text, note }: Turn): boolean {
  return note.focus.length > 1 && !text.includes('?') && /(?<!\p{L})у (?:него|не[её]|них)(?!\p{L})/iu.test(text);
}

/** As wished already: said so; else what it is, and those that are. */
export function* asWishedOrOther(turn: Turn): Generator<Asked, Outcome | undefined, unknown> {
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
