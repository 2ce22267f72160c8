import { expect, it } from 'vitest';
import { Lexicon } from './lexicon.ts';

it('finds a term that was added after its slip was looked for', () => {
  const lexicon = new Lexicon();
  lexicon.add('grinder', 3, 1);
  expect(lexicon.near('vaze')).toEqual([]);
  expect(lexicon.near('grindor').map(({ term }) => term)).toEqual(['grinder']);
  lexicon.add('vase', 1, 1);
  lexicon.add('grinder', -3, -1);
  expect(lexicon.near('vaze').map(({ term }) => term)).toEqual(['vase']);
  expect(lexicon.near('grindor')).toEqual([]);
});
