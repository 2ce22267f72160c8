/** How well the words of a part of a message fit a product's name. */
import { fold } from '../../../../../../retrieval/analysis/fold.ts';
import { sound } from '../../../../../../retrieval/analysis/sound.ts';
import type { ProductView } from '../../../../../tools/views.ts';
import { isSameWord, stemsOf, wordsOf } from '../../words.ts';
import { isWithinRangeOf } from './ranges.ts';
import { isSize, sizesIn } from './sizes.ts';

/** What a word is worth that stands in the name, and one that only stands among the properties. */
const worth = { name: 1, other: 0.6 };

export function closeness(product: ProductView, words: readonly string[]): number {
  const name = [...stemsOf(product.name), ...stemsOf(product.sku)];
  const sounds = new Set(wordsOf(product.name).map(sound));
  const other = stemsOf(
    [product.category, product.brand, ...product.attributes.map(({ text }) => text)].filter(Boolean).join(' '),
  );
  const sizes = sizesOf(product);
  return words.reduce((sum, word) => {
    if (isSize(word)) return sizes.has(word) ? sum + worth.name : sum;
    if (name.some((own) => isSameWord(word, own)) || soundsLikeOne(word, sounds)) return sum + worth.name;
    if (isWithinRangeOf(product.name, word)) return sum + worth.name;
    return other.some((own) => isSameWord(word, own)) ? sum + worth.other : sum;
  }, 0);
}

function sizesOf({ name, attributes }: ProductView): ReadonlySet<string> {
  return new Set([name, ...attributes.map(({ text }) => text)].flatMap(sizesIn).map(({ token }) => token));
}

/** "Минута" for Minuta, "ристретто" for Ristretto. */
function soundsLikeOne(word: string, sounds: ReadonlySet<string>): boolean {
  if (word.length < 3 || !/^\p{L}+$/u.test(word)) return false;
  const said = sound(fold(word));
  return [...sounds].some((own) => own === said || (own.startsWith(said) && own.length - said.length <= 2));
}
