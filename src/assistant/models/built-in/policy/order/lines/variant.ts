/** "The green one", "чёрную": of the same make as something talked about, but as the words wish it. */
import type { ProductView } from '../../../../../tools/views.ts';
import type { Asked } from '../../turn.ts';
import { useEach } from '../../turn.ts';
import { stemsOf } from '../../words.ts';
import { closeness } from './closeness.ts';

type Base = { readonly sku: string; readonly name: string };

export type Variant = { readonly product: ProductView; readonly of: Base };

/** Share of the words of its name that another of the same make has too. */
const sameMake = 0.7;
const mostBases = 3;

/** The best variant of one of these that the words fit better than the thing itself; `query`: the words as said. */
export function* variantOf(
  bases: readonly Base[],
  words: readonly string[],
  query: string,
): Generator<Asked, Variant | undefined, unknown> {
  if (words.length === 0) return undefined;
  const asked = bases.slice(0, mostBases);
  const results = yield* useEach(
    'search_products',
    asked.map(({ name }) => ({ query: `${name} ${query}`, limit: 10 })),
  );
  const gains = asked.flatMap((base, index) => {
    const products = results[index]?.products ?? [];
    const own = products.find(({ sku }) => sku === base.sku);
    const before = own ? closeness(own, words) : closeness({ ...blank, ...base }, words);
    const make = stemsOf(base.name).filter((stem) => !words.includes(stem));
    return products
      .filter((product) => product.sku !== base.sku && (!own || product.category === own.category))
      .filter((product) => closeness(product, make) / Math.max(make.length, 1) >= sameMake)
      .map((product) => ({ variant: { product, of: base }, gain: closeness(product, words) - before }));
  });
  return gains.filter(({ gain }) => gain > 0).toSorted((left, right) => right.gain - left.gain)[0]?.variant;
}

const blank: ProductView = {
  sku: '',
  name: '',
  category: '',
  price: { amount: '0', currency: '' },
  availability: 'in_stock',
  attributes: [],
};
