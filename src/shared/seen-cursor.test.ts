import { expect, test } from 'vitest';
import { advance, emptyCursor, readFrom } from './seen-cursor.ts';

const at = (id: string, seconds: number) => ({ id, date: new Date(1_800_000_000_000 + seconds * 1000) });
const ids = (entries: readonly { readonly id: string }[]) => entries.map((entry) => entry.id);

test('gives each entry once, oldest first', () => {
  const first = advance(emptyCursor, [at('b', 20), at('a', 10)]);
  expect(ids(first.unseen)).toEqual(['a', 'b']);
  const second = advance(first.cursor, [at('c', 21), at('b', 20), at('a', 10)]);
  expect(ids(second.unseen)).toEqual(['c']);
  expect(advance(second.cursor, [at('c', 21), at('b', 20)]).unseen).toEqual([]);
});

test('gives an entry that became visible after a later-dated one', () => {
  const first = advance(emptyCursor, [at('late', 30)]);
  expect(ids(advance(first.cursor, [at('early', 5), at('late', 30)]).unseen)).toEqual(['early']);
});

test('keeps its ids for a minute only', () => {
  const many = Array.from({ length: 500 }, (_, index) => at(`entry-${index}`, index));
  const { cursor } = advance(emptyCursor, many);
  expect(cursor.seen).toHaveLength(61);
  expect(readFrom(cursor)).toEqual(at('', 439).date);
});

test('stands still when nothing came', () => {
  const { cursor } = advance(emptyCursor, [at('a', 10)]);
  expect(advance(cursor, []).cursor.newest).toBe(cursor.newest);
  expect(advance(emptyCursor, [])).toEqual({ unseen: [], cursor: emptyCursor });
});
