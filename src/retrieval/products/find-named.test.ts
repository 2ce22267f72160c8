import { expect, it } from 'vitest';
import { product, silentLogger } from '../../../test/factories/sample-catalogs.ts';
import { openSearchIndex } from '../open-search-index.ts';

const index = openSearchIndex({ file: ':memory:', logger: silentLogger });
index.setVocabulary({ categories: [], attributes: [], currency: 'USD', languages: ['en'] });
index.products.upsert(
  [
    ['B-1', 'Merida Trail One bicycle'],
    ['B-2', 'Merida Trail One bicycle, graphite'],
    ['B-3', 'Merida Road Zeta bicycle'],
  ].map(([sku = '', name = '']) => product({ sku, name: { en: name }, brand: 'Merida', price: 100 })),
);

it.each([
  ['is the second one in stock?', []],
  ['one more please', []],
  ['I want the Zeta', ['B-3']],
  ['the Trail One please', ['B-1', 'B-2']],
  ['Merida Trail One bicycle, graphite', ['B-2']],
])('%s names %j', async (text, skus) => {
  const { named } = (await index.products.search({ text, language: 'en', limit: 5 })).interpretation;
  expect([...named].sort()).toEqual(skus);
});
