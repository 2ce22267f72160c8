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

/** Kinds whose word no category is called by. */
const tackle = openSample(
  [
    product({ sku: 'R1', name: { ru: 'Спиннинг Волга' }, category: [{ ru: 'Спиннинговые удилища' }], price: 3_490 }),
    product({ sku: 'R2', name: { ru: 'Фидер Ока' }, category: [{ ru: 'Фидерные удилища' }], price: 5_290 }),
    product({ sku: 'R3', name: { ru: 'Чехол для удилищ' }, category: [{ ru: 'Чехлы' }], price: 1_590 }),
    product({ sku: 'G1', name: { en: 'Rowan guitar' }, category: [{ en: 'Acoustic guitars' }], price: 249 }),
    product({ sku: 'G2', name: { en: 'Harrow guitar' }, category: [{ en: 'Electric guitars' }], price: 329 }),
    product({ sku: 'G3', name: { en: 'Elm guitar strings' }, category: [{ en: 'Consumables' }], price: 9 }),
    product({ sku: 'G4', name: { en: 'Elm guitar case' }, category: [{ en: 'Bags' }], price: 89 }),
  ],
  { categories: [], attributes: [], currency: 'RUB', languages: ['ru', 'en'] },
);

async function found(text: string): Promise<readonly string[]> {
  const { hits } = await tackle.products.search({ text, language: 'en', filter: {}, limit: 5 });
  return hits.map(({ sku }) => sku).sort();
}

it.each([
  ['какие удилища есть?', ['R1', 'R2']],
  ['удилище до 4000', ['R1']],
  ['Do you have guitars?', ['G1', 'G2']],
  ['cheapest guitar', ['G1', 'G2']],
])('the word for the things of several categories is all of them: %s', async (text, skus) => {
  expect(await found(text)).toEqual(skus);
});

it.each([
  ['чехол для удилища', 'R3'],
  ['guitar strings', 'G3'],
  ['a guitar case', 'G4'],
])('beside another thing it says what that is for: %s', async (text, sku) => {
  expect(await found(text)).toContain(sku);
});

it('a family is meant by its name as a category is', async () => {
  const { hits } = await tackle.products.search({
    text: '',
    language: 'en',
    filter: { category: 'Guitars' },
    limit: 5,
  });
  expect(hits.map(({ sku }) => sku).sort()).toEqual(['G1', 'G2']);
});
