import { describe, expect, it } from 'vitest';
import { sizesIn } from './sizes.ts';

describe('sizes by which goods are told apart', () => {
  it.each([
    ['two 8 litre ones', ['8l']],
    ['Опрыскиватель Роса 5 л', ['5l']],
    ['the 250 g bag and a kilo', ['250g']],
    ['шланг 20 метров', ['20m']],
    ['перчатки размера L', ['size:l']],
    ['перчатки размер М', ['size:m']],
    ['L три пары и M одну', ['size:l', 'size:m']],
    ["I'm after a hose, 1.5 m", ['1.5m']],
    ['насос на 220 вольт', []],
    ['Адрес: д. 5, кв. 3', []],
  ])('%s', (text, tokens) => {
    expect(sizesIn(text).map(({ token }) => token)).toEqual(tokens);
  });
});
