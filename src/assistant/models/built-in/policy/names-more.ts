import type { Turn } from './turn.ts';
import { contentStemsOf, isSameWord, stemsOf } from './words.ts';

/** "A corner sofa and a mattress", where the sofa is named to a word: another thing is asked for by words of its own. */
export function namesMore({ text, context }: Turn): boolean {
  const { named, knownWords } = context.found.interpretation;
  const product = context.found.products.find(({ sku }) => sku === named[0]);
  if (!product) return false;
  const own = stemsOf([product.name, product.category, ...product.attributes.map((one) => one.text)].join(' '));
  const known = knownWords.flatMap(stemsOf);
  const parts = text.split(/,|;|\+|(?:^|\s)(?:и|а также|плюс|and|plus)(?=\s)/iu).map(contentStemsOf);
  const isOfIt = (stem: string) => own.some((one) => isSameWord(stem, one));
  const others = context.found.products.filter(({ sku }) => sku !== product.sku).flatMap(({ name }) => stemsOf(name));
  const isOther = (stems: readonly string[]) =>
    stems.length > 0 && !stems.some(isOfIt) && stems.every((stem) => known.includes(stem) && others.includes(stem));
  return parts.length > 1 && parts.some(isOther) && parts.some((stems) => stems.some(isOfIt));
}
