import { expect, it } from 'vitest';
import { isPutAway } from './change-words.ts';

it.each([
  ['take Brook Flask 750 ml out of the order'],
  ['please take the 1.5 l jug with a lid off my order'],
  ['take two of the A4 (red) notebooks from my basket'],
  ['take it out'],
  ['уберите Термос 0,75 л из заказа'],
  ['выньте из корзины термос'],
])('goods are taken out: %s', (text) => {
  expect(isPutAway(text)).toBe(true);
});

it.each([
  ["I'll take the flask from the list you sent"],
  ['take my order please'],
  ['take 5 of them, then place the order'],
])('nothing is taken out: %s', (text) => {
  expect(isPutAway(text)).toBe(false);
});
