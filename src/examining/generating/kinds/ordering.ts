import type { Product } from '../../../core/catalog/product.ts';
import { priceDraft } from '../../../core/requests/price-draft.ts';
import { canSell, type Draft, type Kind, type Subject } from '../subject.ts';

type Items = Readonly<Record<string, number>>;

export const order: Kind = (subject, count) => {
  const { products, random, say, nameOf } = subject;
  return random
    .shuffled(products)
    .filter((product) => canSell(product, 3))
    .slice(0, count)
    .map((product, at): Draft => {
      const quantity = at % 3 === 2 ? 2 + random.below(2) : 1;
      const name = nameOf(product);
      const said = quantity === 1 ? say('order', { name }) : say('orderSome', { name, count: String(quantity) });
      return ending(['order'], [{ say: said }], { [product.sku]: quantity }, subject);
    });
};

/** More of it, another with it, or the first one out again: what is ordered is what was said last. */
export const change: Kind = (subject, count) => {
  const { products, random, say, nameOf } = subject;
  const sold = random.shuffled(products).filter((product) => canSell(product, 3));
  return sold.slice(0, count).flatMap((product, at): readonly Draft[] => {
    const other = sold.at(-1 - at);
    if (!other || other === product) return [];
    const name = nameOf(product);
    const first = { say: say('take', { name }), expect: { draft: { items: { [product.sku]: 1 } } } };
    if (at % 3 === 0) {
      const quantity = 2 + random.below(2);
      const items = { [product.sku]: quantity };
      return [
        ending(
          ['change'],
          [first, { say: say('makeIt', { count: String(quantity) }), expect: { draft: { items } } }],
          items,
          subject,
        ),
      ];
    }
    const both = { [product.sku]: 1, [other.sku]: 1 };
    const added = { say: say('addAnother', { other: nameOf(other) }), expect: { draft: { items: both } } };
    if (at % 3 === 1) return [ending(['change'], [first, added], both, subject)];
    const removed = { say: say('removeFirst', { name }), expect: { draft: { items: { [other.sku]: 1 } } } };
    return [ending(['change'], [first, added, removed], { [other.sku]: 1 }, subject)];
  });
};

/** The customer answers until the order is made; it must hold these items, at the company's own discount. */
function ending(tags: string[], turns: Draft['turns'], items: Items, subject: Subject): Draft {
  const customer = subject.customer();
  const isServed = subject.places.length > 0;
  return {
    tags,
    customer: { ...customer, address: subject.language.startsWith('ru') ? 'ул. Кленовая, 5' : '5 Maple Street' },
    turns: [...turns, { react: { until: 'order' as const }, expect: { says: [{ request: 'number' as const }] } }],
    finally: {
      requests: [
        {
          kind: 'order' as const,
          items: { ...items },
          discount: discountOf(items, subject),
          contact: { name: customer.name, phone: customer.phone.replace(/[^\d+]/gu, '') },
          ...(isServed ? { place: customer.place } : {}),
        },
      ],
    },
  };
}

function discountOf(items: Items, { materials, all, today }: Subject): string {
  const { quote } = priceDraft({
    draft: { items: Object.entries(items).map(([sku, quantity]) => ({ sku, quantity })), contact: {} },
    products: new Map<string, Product>(all.map((product) => [product.sku, product])),
    materials,
    today,
  });
  return quote.discount?.id ?? 'none';
}
