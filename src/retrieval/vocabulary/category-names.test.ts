import { expect, it } from 'vitest';
import { openSample, product } from '../../../test/factories/sample-catalogs.ts';

/** Kinds that only the table of categories puts under others, and names in a second language. */
const index = openSample(
  [product({ sku: 'C1', name: { ru: 'Кресло Дента', en: 'Denta chair' }, category: [{ ru: 'Кресла' }], price: 100 })],
  {
    categories: [
      { name: { ru: 'Мебель', en: 'Furniture' }, parent: undefined, synonyms: {} },
      { name: { ru: 'Кресла', en: 'Chairs' }, parent: 'Мебель', synonyms: {} },
    ],
    attributes: [],
    currency: 'RUB',
    languages: ['ru', 'en'],
  },
);

it.each(['Кресла', 'Chairs', 'Furniture', 'Мебель / Кресла', 'Furniture / Chairs'])(
  'a category is meant as a product shows it: %s',
  async (category) => {
    const { hits } = await index.products.search({ text: '', language: 'en', filter: { category }, limit: 5 });
    expect(hits.map(({ sku }) => sku)).toEqual(['C1']);
  },
);

it('a category that is none leaves nothing', async () => {
  const { hits } = await index.products.search({ text: '', language: 'en', filter: { category: 'Boats' }, limit: 5 });
  expect(hits).toEqual([]);
});
