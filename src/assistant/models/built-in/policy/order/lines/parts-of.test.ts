import { describe, expect, it } from 'vitest';
import { aProduct, aTurn } from '../../../testing/a-turn.ts';
import { countIn, ownedIn, partsOf } from './parts-of.ts';

function words(text: string, language = 'ru') {
  const products = ['Chamomile and Mint tea, 50 g', 'Plant labels, 12 pcs.'].map((name, at) =>
    aProduct(`P-${at}`, { name }),
  );
  return partsOf(aTurn({ text, intents: ['order'], language, context: { found: { products } } })).map(
    (part) => part.words,
  );
}

describe('the parts of a message that may name goods', () => {
  it.each([
    ['беру её, шланги к ней 2 штуки и насос садовый', [[], ['шланг'], ['насос', 'садов']]],
    ['one rake and two spades please', [['rake'], ['spade']]],
    ['6 blue pots, the round ones', [['blue', 'pot'], ['round']]],
    ['Grass seed, 5 kg, 3 bags', [['grass', 'seed', '5', 'kg'], []]],
    ['нет, два', [[], []]],
    ['a chamomile and mint please', [['chamomil', 'mint']]],
    ['please add Plant labels, 12 pcs. to the order', [['plant', 'label']]],
    ['Plant labels, 3 pcs', [['plant', 'label'], []]],
    ['OK the green one. Which hose fits it?', [['green']]],
    ['давай чай 12 мешков и 4 листа белого', [['ча'], ['бел']]],
    ['two rolls of mesh and 5 bags of soil', [['mesh'], ['soil']]],
    ['2 fishing reels', [['fish', 'reel']]],
    ['no, plant labels 10', [[], ['plant', 'label']]],
    ['plant labels 12', [['plant', 'label', '12']]],
    ['шланг для полива, у меня насос Ручей 10', [['шланг', 'полив']]],
  ])('%s', (text, expected) => {
    expect(words(text, /[а-я]/i.test(text) ? 'ru' : 'en')).toEqual(expected);
  });

  it.each([
    ['6 blue pots', 6],
    ['a bag of seeds', 1],
    ['пачку семян', 1],
    ['две лопаты', 2],
    ['the 250 one', undefined],
    ['магазин 07:30', undefined],
  ])('%s: how many', (text, count) => {
    expect(countIn(text)).toBe(count);
  });

  it('hears what the customer has already', () => {
    expect(ownedIn('нужен фильтр, у меня насос ручей десять')).toContain('насос ручей 10');
    expect(ownedIn('два насоса')).toBeUndefined();
  });
});

describe('sums beside how many', () => {
  it.each([
    ['катушки до 2 500 ₽', undefined],
    ['спиннинги до 3 500', undefined],
    ['rods under 1 200', undefined],
    ['2 500 ml bottles', 2],
    ['3 пачки за 1 500 руб', 3],
  ])('%s', (text, count) => {
    expect(countIn(text)).toBe(count);
  });
});
