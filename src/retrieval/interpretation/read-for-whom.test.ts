import { describe, expect, it } from 'vitest';
import { number, openSample, product, yesNo } from '../../../test/factories/sample-catalogs.ts';

const vocabulary = { categories: [], attributes: [], currency: 'RUB' };

/** Toothbrushes: one is called children's, one is so by its description, all have a warranty in years. */
const brushes = openSample(
  [
    product({
      sku: 'K1',
      name: { ru: 'Щётка детская Лис', en: 'Kids toothbrush Fox' },
      category: [{ ru: 'Щётки', en: 'Toothbrushes' }],
      price: 300,
      attributes: [number('Гарантия', 'Warranty', 1, 'год', 'year')],
    }),
    product({
      sku: 'A1',
      name: { ru: 'Щётка Волна', en: 'Toothbrush Wave' },
      category: [{ ru: 'Щётки', en: 'Toothbrushes' }],
      price: 200,
      attributes: [number('Гарантия', 'Warranty', 7, 'лет', 'years')],
      description: { ru: 'Хранить в недоступном для детей месте.', en: 'Keep away from children.' },
    }),
    product({
      sku: 'P1',
      name: { ru: 'Паста Мята', en: 'Toothpaste Mint' },
      category: [{ ru: 'Пасты', en: 'Toothpastes' }],
      price: 100,
    }),
    product({
      sku: 'P2',
      name: { ru: 'Паста Клубника', en: 'Toothpaste Berry' },
      category: [{ ru: 'Пасты', en: 'Toothpastes' }],
      price: 110,
      description: { ru: 'Мягкая детская паста.', en: 'Mild, made for kids.' },
    }),
  ],
  { ...vocabulary, languages: ['ru', 'en'] },
);

/** Ovens, one of which children can't open. */
const ovens = openSample(
  [1, 2].map((at) =>
    product({
      sku: `O${at}`,
      name: { ru: `Духовка Печка ${at}`, en: `Oven Hearth ${at}` },
      category: [{ ru: 'Духовки', en: 'Ovens' }],
      price: at * 1_000,
      attributes: [yesNo('Таймер', 'Timer', true)],
      description: at === 1 ? { ru: 'Защита от детей.', en: 'Child lock, safe with children.' } : {},
    }),
  ),
  { ...vocabulary, languages: ['ru', 'en'] },
);

async function found(index: typeof brushes, text: string, language: 'ru' | 'en') {
  return (await index.products.search({ text, language, limit: 10 })).hits.map(({ sku }) => sku).sort();
}

describe('for a child', () => {
  it.each([
    ['щётка ребёнку', 'ru', ['K1']],
    ['щётка сыну 7 лет', 'ru', ['K1']],
    ['что-нибудь дочке', 'ru', ['K1']],
    ['toothbrush for a 7 year old', 'en', ['K1']],
    ['toothbrush, aged 7', 'en', ['K1']],
    ['toothbrush for kids', 'en', ['K1']],
    ['паста ребёнку', 'ru', ['P2']],
    ['toothpaste for my daughter', 'en', ['P2']],
  ] as const)('%s', async (text, language, skus) => {
    expect(await found(brushes, text, language)).toEqual(skus);
  });

  it.each([
    ['щётка взрослому', 'ru', ['A1']],
    ['adult toothbrush', 'en', ['A1']],
    ['щётка сыну 20 лет', 'ru', ['A1']],
  ] as const)('and not: %s', async (text, language, skus) => {
    expect(await found(brushes, text, language)).toEqual(skus);
  });

  it('is not said of what a room is called', async () => {
    const query = { text: 'щётка для детского кабинета', language: 'ru', limit: 10 };
    expect((await brushes.products.search(query)).interpretation.filter.isFor).toBeUndefined();
  });

  it('years bound the property that is given in years where they are nobody’s', async () => {
    expect(await found(brushes, 'щётка гарантия 7 лет', 'ru')).toEqual(['A1']);
  });

  it.each([
    ['духовка ребёнку', 'ru'],
    ['oven for my son', 'en'],
  ] as const)('is nothing where goods only are safe with children: %s', async (text, language) => {
    const { hits, interpretation } = await ovens.products.search({ text, language, limit: 10 });
    expect(interpretation.filter.isFor).toBeUndefined();
    expect(hits).toHaveLength(2);
  });
});
