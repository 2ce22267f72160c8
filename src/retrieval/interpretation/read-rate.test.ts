import { expect, it } from 'vitest';
import { number, openSample, product } from '../../../test/factories/sample-catalogs.ts';

/** Bread machines and loaf tins: what the first are told by is what the others are called. */
const index = openSample(
  [
    ...[4, 12, 30].map((loaves) =>
      product({
        sku: `B${loaves}`,
        name: { ru: `Хлебопечь ${loaves}`, en: `Bread maker ${loaves}` },
        category: [{ ru: 'Хлебопечи', en: 'Bread makers' }],
        price: loaves * 1_000,
        attributes: [number('Буханок в день', 'Loaves a day', loaves)],
      }),
    ),
    product({
      sku: 'T1',
      name: { ru: 'Форма для буханки', en: 'Loaf tin' },
      category: [{ ru: 'Буханки и формы', en: 'Loaf tins' }],
      price: 500,
    }),
  ],
  { categories: [], attributes: [], currency: 'RUB', languages: ['ru', 'en'] },
);

it.each([
  ['10 буханок в день', 'ru', ['B12', 'B30']],
  ['буханок 10 в день печём', 'ru', ['B12', 'B30']],
  ['maybe 10 loaves a day', 'en', ['B12', 'B30']],
])('%s: at least so much', async (text, language, skus) => {
  const { hits, interpretation } = await index.products.search({ text, language, limit: 10 });
  expect(hits.map(({ sku }) => sku).sort()).toEqual(skus);
  expect(interpretation.filter.category).toBeUndefined();
});

it.each([
  ['нас 12 человек', 'ru'],
  ['for 12 people', 'en'],
])('%s: of no property', async (text, language) => {
  expect((await index.products.search({ text, language, limit: 10 })).interpretation.filter).toEqual({});
});
