import { expect, it } from 'vitest';
import { terse } from './terse.ts';

it.each([
  ['plain', 'plain'],
  ['two words', 'two words'],
  ['a, b', '"a, b"'],
  ['12:30', '"12:30"'],
  [' edge', '" edge"'],
  ['line\nbreak', '"line\\nbreak"'],
  ['{"a": 1}', '"{\\"a\\": 1}"'],
  ['', ''],
  [null, ''],
  [0.66666, '0.67'],
  [false, 'false'],
  [[], ''],
  [{}, ''],
  [{ a: undefined, b: {}, c: [] }, ''],
  [{ a: 1, b: { c: 'x' } }, '{a: 1, b: {c: x}}'],
  [[1, 'b'], '[1, b]'],
  [{ price: { amount: '52990.00', currency: 'RUB' } }, '{price: 52990 RUB}'],
  [{ price: { amount: '10.50', currency: 'EUR' } }, '{price: 10.5 EUR}'],
  [[{ key: 'weight', name: 'Weight', text: '9,2 kg', number: 9200 }], '{Weight: "9,2 kg"}'],
])('%j is written %s', (value, expected) => {
  expect(terse(value)).toBe(expected);
});
