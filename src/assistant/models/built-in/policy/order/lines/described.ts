/** Goods of an order that are not called as they were said: one part of several must not be lost for it. */
import type { ProductView } from '../../../../../tools/views.ts';
import { isCalledItself } from '../../made-for.ts';
import { isSameWord, stemsOf } from '../../words.ts';
import { closeness } from './closeness.ts';
import type { Part } from './parts-of.ts';
import { type Found, type Picked, unique } from './pick.ts';

const mostAmong = 5;

/**
 * "A helmet for kids": the one whose texts have every word, its name one of them; or else those of the kind that was said, to be asked
 * about. What was found by leaving words out is near by chance.
 */
export function described({ words }: Part, { results }: Pick<Found, 'results'>): Picked {
  const found = unique(results.flatMap(({ products, relaxed }) => (relaxed?.length ? [] : products)));
  // "A filter basket for two cups" is no cup.
  const near = found.filter((product) => closeness(product, words) > 0 && isCalledItself(product.name, words));
  const whole = near.filter(({ coverage = 0 }) => coverage > 0.99);
  const [only, ...others] = whole;
  if (only && others.length === 0) return { product: only };
  const among = whole.length > 0 ? whole : near.filter((product) => isOfKind(product, words));
  return among.length > 0 ? { among: among.slice(0, mostAmong) } : {};
}

function isOfKind({ category }: ProductView, words: readonly string[]): boolean {
  const kind = stemsOf(category);
  return words.some((word) => kind.some((own) => isSameWord(word, own)));
}
