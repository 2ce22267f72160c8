/** "А M?", "and the 220?", "а 1 мм" behind a product that was talked about: the one that is called alike but for that. */
import { fold } from '../../../../../retrieval/analysis/fold.ts';
import type { ProductView } from '../../../../tools/views.ts';
import { sizesIn } from '../order/lines/sizes.ts';
import type { ToolCall, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { likeLatin, wordsOf } from '../words.ts';

export type Another = {
  /** Signs of it, as `signsOf` tells those of a name. */
  readonly signs: readonly string[];
  readonly isMeasure: boolean;
  /** A size in letters. */
  readonly isSize: boolean;
};

const brief =
  /^(?:(?:а|и|ну|and|what about|how about)\s+)+(?:(?:на|в|размер\p{L}*|for|in|size|the)\s+)*([^\s?]{1,8}?(?:\s\p{L}{1,7}?\.?)??)(?:\s(?:есть|one))?\s?\??$/iu;
/** "+2.5?", by itself: a figure with a sign or a point counts nothing. */
const bareFigure = /^(?:[+−-](\d+(?:[.,]\d+)?)|(\d+[.,]\d+))(?:\s(?:есть|one))?\s?\?$/iu;
const sizeLetters = /^(?:x{0,3}[sml]|х{0,3}[смл])$/iu;
const decimal = /^\d+[.,]\d+$/u;
const bareMeasure = /^\d+(?:[.,/]\d+)?\s?\p{L}{1,7}\.?$/u;

/** Undefined for what is no figure, measure, size or model. */
export function anotherSaid(text: string): Another | undefined {
  const [, signed, pointed] = bareFigure.exec(text.trim()) ?? [];
  const said = brief.exec(text.trim())?.[1] ?? signed ?? pointed;
  if (said === undefined) return undefined;
  const isSize = sizeLetters.test(said);
  if (!isSize && !/\d/u.test(said)) return undefined;
  const sizes = sizesIn(isSize ? signOf(said).toUpperCase() : said).map(({ token }) => token);
  if (sizes.length > 0) return { signs: sizes, isMeasure: !isSize, isSize };
  if (decimal.test(said)) return { signs: figuresIn(said), isMeasure: false, isSize };
  // "А 12 шт" counts, whatever lies before.
  const words = wordsOf(said).map(signOf);
  const isMeasure = bareMeasure.test(said);
  return words.length === 1 || isMeasure ? { signs: words, isMeasure, isSize } : undefined;
}

const mostFound = 10;

/** Of what is talked about, where it is called alike: those of its kind whose names say the same but for figures and sizes, and hold what was said. */
export function* calledAlike(turn: Turn, { signs }: Another): Generator<ToolCall, readonly ProductView[], unknown> {
  const talked = turn.note.shown.filter(({ sku }) => turn.note.focus.includes(sku));
  const [first, ...others] = talked;
  if (!first) return [];
  const own = plainWords(first.name);
  if (own === '' || others.some(({ name }) => plainWords(name) !== own)) return [];
  const found = yield* use('search_products', {
    query: own,
    category: first.category,
    isLiteral: true,
    limit: mostFound,
  });
  return found.products.filter(({ sku, name }) => {
    const has = signsOf(name);
    return (others.length > 0 || sku !== first.sku) && plainWords(name) === own && signs.every((sign) => has.has(sign));
  });
}

/** Named in the same words but for a size in letters: "Перчатки S" and "Перчатки M". */
export function isSizeOf(one: ProductView, other: ProductView): boolean {
  const [own, its] = [one, other].map(({ name }) => ({
    words: wordsOf(name).filter((word) => !sizeLetters.test(word)),
    size: wordsOf(name).filter((word) => sizeLetters.test(word)),
  }));
  return (
    one.sku !== other.sku &&
    one.category === other.category &&
    own?.words.join(' ') === its?.words.join(' ') &&
    own?.size.length === 1 &&
    its?.size.length === 1
  );
}

/** Words without figures, and none that is a size or a unit. */
function plainWords(name: string): string {
  return wordsOf(name)
    .filter((word) => /^\p{L}{3,}$/u.test(word) && !sizeLetters.test(word))
    .toSorted()
    .join(' ');
}

function signsOf(name: string): ReadonlySet<string> {
  return new Set([...wordsOf(name).map(signOf), ...sizesIn(name).map(({ token }) => token), ...figuresIn(name)]);
}

/** "6.0" and "6" are one figure. */
function figuresIn(text: string): readonly string[] {
  return (text.match(/\d+(?:[.,]\d+)?/gu) ?? []).map((figure) => String(Number(figure.replace(',', '.'))));
}

/** "А3" and "M" typed in letters of the other alphabet that look the same; of sizes "С" is an S. */
function signOf(word: string): string {
  if (!sizeLetters.test(word)) return likeLatin(word);
  return fold(word).replace(/[хсмл]/gu, (one) => ({ х: 'x', с: 's', м: 'm', л: 'l' })[one] ?? one);
}
