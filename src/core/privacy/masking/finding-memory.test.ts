import { expect, it } from 'vitest';
import { createFindingMemory } from './finding-memory.ts';
import { createOwnData } from './own-data.ts';
import type { Found } from './personal-data.ts';

const name: Found = { start: 0, end: 5, kind: 'name' };

function begin(most = 10) {
  const memory = createFindingMemory(most);
  const own = createOwnData({ phones: [], emails: [], addresses: [], names: ['Ozon'], places: [] });
  let looked = 0;
  const recall = (text: string) =>
    memory.recall(text, own, (asked) => {
      looked += 1;
      return asked.isOwnWord(text) || asked.isOwn(name, text) ? [] : [name];
    });
  return { own, recall, looked: () => looked };
}

it('looks through a text once', () => {
  const { recall, looked } = begin();
  expect([recall('Roman'), recall('Roman'), recall('Ozon'), recall('Ozon')]).toEqual([[name], [name], [], []]);
  expect(looked()).toBe(2);
});

it('looks again when a word has become the name of a thing, or is none any more', () => {
  const { own, recall, looked } = begin();
  expect(recall('Roman')).toEqual([name]);
  own.learnWords('Roman 2000');
  expect(recall('Roman')).toEqual([]);
  expect(looked()).toBe(2);
});

it('forgets the text met longest ago', () => {
  const { recall, looked } = begin(2);
  for (const text of ['one', 'two', 'one', 'three', 'one', 'two']) recall(text);
  expect(looked()).toBe(4);
});
