import { expect, test } from 'vitest';
import { createLatestByKey } from './latest-by-key.ts';

const second = (number: number) => new Date(number * 1000);

test('refuses what is older than the last of its key, and takes the same again', () => {
  const latest = createLatestByKey();
  expect(latest.accepts('card', second(5))).toBe(true);
  expect(latest.accepts('card', second(4))).toBe(false);
  expect(latest.accepts('card', second(5))).toBe(true);
  expect(latest.accepts('other', second(1))).toBe(true);
  expect(latest.accepts('card', second(6))).toBe(true);
});

test('forgets the key that changed longest ago', () => {
  const latest = createLatestByKey(2);
  latest.accepts('a', second(10));
  latest.accepts('b', second(10));
  latest.accepts('a', second(11));
  latest.accepts('c', second(10));
  expect(latest.accepts('b', second(1))).toBe(true);
  expect(latest.accepts('c', second(1))).toBe(false);
});
