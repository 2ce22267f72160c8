import { expect, it } from 'vitest';
import { readQuantity } from './read-quantity.ts';

it.each([
  ['пару перчаток', 1],
  ['a pair of work gloves please', 1],
  ['пару коннекторов', 2],
  ['три пары носков', 3],
  ['4 pairs of shoes', 4],
  ['фильтры 02 пачку', undefined],
])('%s', (text, quantity) => {
  expect(readQuantity(text, { isExpected: false })).toBe(quantity);
});
