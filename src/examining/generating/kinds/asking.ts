import type { Product } from '../../../core/catalog/product.ts';
import { allWordings } from '../../../core/language.ts';
import type { PlainFact } from '../../scenarios/fact.ts';
import type { Kind } from '../subject.ts';

export const price: Kind = ({ products, random, say, nameOf }, count) =>
  random
    .shuffled(products)
    .slice(0, count)
    .map((product) => ({
      tags: ['price'],
      turns: [
        {
          say: say('price', { name: nameOf(product) }),
          expect: { says: [{ price: product.sku }], request: 'none' as const },
        },
      ],
      finally: { requests: [] },
    }));

export const stock: Kind = ({ products, random, say, nameOf }, count) => {
  const soldOut = products.filter((product) => product.stock === 0);
  const rest = products.filter((product) => product.stock !== 0 && !product.isStockUnsaid);
  return [...random.shuffled(soldOut).slice(0, Math.ceil(count / 3)), ...random.shuffled(rest)]
    .slice(0, count)
    .map((product) => ({
      tags: ['stock'],
      turns: [{ say: say('stock', { name: nameOf(product) }), expect: { says: [{ stock: product.sku }] } }],
      finally: { requests: [] },
    }));
};

/** Both are named, and of each something that tells them apart is said: a price or a property. */
export const difference: Kind = ({ products, random, say, nameOf }, count) => {
  const pairs = random.shuffled(products).flatMap((product) => {
    const rival = products.find(
      (one) => one !== product && isSameKind(one, product) && tellsApart(one, product).length > 0,
    );
    return rival ? [[product, rival] as const] : [];
  });
  return pairs.slice(0, count).map(([product, rival]) => ({
    tags: ['difference'],
    turns: [
      {
        say: say('difference', { name: nameOf(product), other: nameOf(rival) }),
        expect: {
          says: [
            { name: product.sku },
            { name: rival.sku },
            { any: tellsApart(product, rival) },
            { any: tellsApart(rival, product) },
          ],
        },
      },
    ],
    finally: { requests: [] },
  }));
};

function isSameKind(left: Product, right: Product): boolean {
  const kind = (product: Product) => allWordings(product.category.at(-1)).join();
  return kind(left) === kind(right) && kind(left) !== '';
}

function tellsApart(product: Product, rival: Product): PlainFact[] {
  const facts: PlainFact[] = product.attributes
    .filter(({ key, value }) => {
      const other = rival.attributes.find((one) => one.key === key);
      return other !== undefined && value.type !== 'yes-no' && JSON.stringify(other.value) !== JSON.stringify(value);
    })
    .map(({ key }) => ({ attribute: key, of: product.sku }));
  return product.price.minor === rival.price.minor ? facts : [...facts, { price: product.sku }];
}
