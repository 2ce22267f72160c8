import { describe, expect, it } from 'vitest';
import { fuseRanks, orderByMeaning } from './fuse-ranks.ts';

const ids = (fused: readonly { readonly id: string }[]) => fused.map(({ id }) => id).join('');

describe('fusing ranks', () => {
  it.each([
    ['one list keeps its order', ['abc'], 'abc'],
    ['agreement wins over one first place', ['axb', 'cxd'], 'xacbd'],
    ['equal sums keep the order of the first list', ['ab', 'ba'], 'ab'],
    ['what only one list names still comes', ['ab', 'c'], 'acb'],
    ['an empty list changes nothing', ['ba', ''], 'ba'],
    ['an id named twice counts once, at its best place', ['aab', 'bb'], 'ba'],
    ['nothing gives nothing', ['', ''], ''],
  ])('%s', (_what, lists, expected) => {
    expect(ids(fuseRanks(lists.map((list) => [...list])))).toBe(expected);
  });

  it('gives the sums of the formula', () => {
    const [first] = fuseRanks([['a'], ['b', 'a']]);
    expect(first).toEqual({ id: 'a', score: 1 / 61 + 1 / 62 });
  });
});

describe('ordering by meaning', () => {
  const order = (hits: readonly [id: string, coverage: number][], byMeaning: string) =>
    ids(
      orderByMeaning(
        hits.map(([id, coverage]) => ({ id, coverage })),
        { byWords: hits.filter(([, coverage]) => coverage > 0).map(([id]) => id), byMeaning: [...byMeaning] },
      ),
    );

  it.each<[string, [string, number][], string, string]>([
    [
      'meaning decides among equally covered',
      [
        ['a', 1],
        ['b', 1],
        ['c', 1],
      ],
      'cb',
      'cba',
    ],
    [
      'all words go before half of them',
      [
        ['a', 1],
        ['b', 0.7],
      ],
      'b',
      'ab',
    ],
    [
      'half of the words go before fewer',
      [
        ['a', 0.6],
        ['b', 0.3],
      ],
      'b',
      'ab',
    ],
    [
      'what no word found never passes what most words did',
      [
        ['a', 0.5],
        ['z', 0],
      ],
      'z',
      'az',
    ],
    [
      'what no word found may pass what hardly any did',
      [
        ['a', 0.2],
        ['b', 0.2],
        ['z', 0],
      ],
      'z',
      'azb',
    ],
    [
      'without anything near the words decide',
      [
        ['a', 0.2],
        ['b', 0.1],
      ],
      '',
      'ab',
    ],
  ])('%s', (_what, hits, byMeaning, expected) => {
    expect(order(hits, byMeaning)).toBe(expected);
  });
});
