import { describe, expect, it } from 'vitest';
import { moneyFrom } from '../catalog/money.ts';
import type { Product } from '../catalog/product.ts';
import { changeDraft, type DraftChange } from './change-draft.ts';
import type { RequestDraft } from './draft.ts';

const product = (sku: string, stock: number | undefined, isOrderable = false): readonly [string, Product] => [
  sku,
  {
    sku,
    name: { en: sku },
    description: {},
    category: [],
    brand: undefined,
    price: moneyFrom(10, 'USD'),
    listPrice: undefined,
    stock,
    isOrderable,
    attributes: [],
    fits: [],
    url: undefined,
    image: undefined,
  },
];
const products = new Map([product('A', 5), product('B', 0), product('C', 1, true), product('D', undefined, true)]);
const draft: RequestDraft = {
  items: [{ sku: 'A', quantity: 2 }],
  contact: { name: 'Ann' },
  place: 'Oslo',
  deliveryId: 'x',
};

describe('changeDraft', () => {
  it.each([
    ['sets', { setItems: [{ sku: 'A', quantity: 3 }] }, { A: 3 }, []],
    ['adds', { addItems: [{ sku: 'A', quantity: 3 }] }, { A: 5 }, []],
    ['adds no more than is there', { addItems: [{ sku: 'A', quantity: 4 }] }, { A: 2 }, ['not-enough-stock']],
    ['removes', { removeItems: ['A'] }, {}, []],
    ['replaces all', { replaceAllItems: [{ sku: 'D', quantity: 1 }] }, { D: 1 }, []],
    ['refuses what is sold out', { setItems: [{ sku: 'B', quantity: 1 }] }, { A: 2 }, ['out-of-stock']],
    ['takes more than at hand of what can be ordered', { setItems: [{ sku: 'C', quantity: 9 }] }, { A: 2, C: 9 }, []],
    [
      'refuses the unknown, takes the rest',
      {
        setItems: [
          { sku: 'Z', quantity: 1 },
          { sku: 'C', quantity: 1 },
        ],
      },
      { A: 2, C: 1 },
      ['unknown'],
    ],
    ['refuses absurd numbers', { setItems: [{ sku: 'D', quantity: 1_000_000 }] }, { A: 2 }, ['too-many']],
  ] as readonly (readonly [string, DraftChange, Record<string, number>, readonly string[]])[])(
    '%s',
    (_name, change, items, codes) => {
      const changed = changeDraft(draft, change, products);
      expect(Object.fromEntries(changed.draft.items.map(({ sku, quantity }) => [sku, quantity]))).toEqual(items);
      expect(changed.problems.map(({ code }) => code)).toEqual(codes);
    },
  );

  it('forgets the delivery way with the place, keeps the contact with the items', () => {
    expect(changeDraft(draft, { place: 'Bergen' }, products).draft).toMatchObject({
      place: 'Bergen',
      contact: { name: 'Ann' },
    });
    expect(changeDraft(draft, { place: 'Bergen' }, products).draft.deliveryId).toBeUndefined();
    expect(changeDraft(draft, { clear: true }, products).draft).toEqual({ items: [], contact: { name: 'Ann' } });
  });
});
