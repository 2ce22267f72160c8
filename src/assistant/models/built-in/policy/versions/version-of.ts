/** Versions of one model: the same thing in another colour, size or measure, each a product of its own. */
import type { ProductView } from '../../../../tools/views.ts';
import { stemsOf } from '../words.ts';

/** Named alike but for the words of the values in which they differ, and of one kind and make. */
export function isVersionOf(one: ProductView, other: ProductView): boolean {
  if (one.sku === other.sku || one.category !== other.category || one.brand !== other.brand) return false;
  const differing = one.attributes.filter(
    (attribute) => other.attributes.find(({ key }) => key === attribute.key)?.text !== attribute.text,
  );
  const keys = new Set(differing.map(({ key }) => key));
  const [own, its] = [modelStems(one, keys), modelStems(other, keys)];
  return keys.size > 0 && own !== '' && own === its;
}

/** What is left of the name without the values of these properties. */
function modelStems({ name, attributes }: ProductView, keys: ReadonlySet<string>): string {
  const values = new Set(attributes.filter(({ key }) => keys.has(key)).flatMap(({ text }) => stemsOf(text)));
  return stemsOf(name)
    .filter((stem) => !values.has(stem))
    .toSorted()
    .join(' ');
}

/** "Harbour Rain Shell" of "Harbour Rain Shell, Yellow, M". */
export function modelName({ name, attributes }: ProductView): string {
  const values = new Set(attributes.flatMap(({ text }) => stemsOf(text)));
  const words = name.split(/\s+/);
  const isValue = (word: string) => stemsOf(word).every((stem) => values.has(stem));
  const last = words.findLastIndex((word) => !isValue(word));
  return words
    .slice(0, last + 1)
    .join(' ')
    .replace(/[\s,;:/(–-]+$/u, '');
}
