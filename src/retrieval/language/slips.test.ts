import { describe, expect, it } from 'vitest';
import { askingWordMeant } from './slips.ts';

describe('words of asking with a slip', () => {
  it.each([
    ['somthing', 'something'],
    ['anyhting', 'anything'],
    ['recomend', 'recommend'],
    ['recommned', 'recommend'],
    ['serching', 'searching'],
    ['wuold', 'would'],
    ['pleese', 'please'],
    ['lookking', 'looking'],
    ['пожалйста', 'пожалуйста'],
    ['посоветуте', 'посоветуйте'],
    ['покажыте', 'покажите'],
    ['подксажите', 'подскажите'],
    ['интересуетт', 'интересует'],
  ])('%s: %s', (written, meant) => {
    expect(askingWordMeant(written)).toBe(meant);
  });

  it.each([
    'tanks',
    'thong',
    'prize',
    'cloud',
    'hose',
    'shower',
    'border',
    'перец',
    'какао',
    'мотель',
    'модно',
    'повар',
    'jumper',
  ])('%s is a word of its own', (written) => {
    expect(askingWordMeant(written)).toBeUndefined();
  });
});
