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

it('takes the words of a kind for the kind, not for the model of a thing of another kind', async () => {
  const camping = openSearchIndex({ file: ':memory:', logger: silentLogger });
  camping.setVocabulary({ categories: [], attributes: [], currency: 'USD', languages: ['en'] });
  camping.products.upsert(
    [
      ['C-1', 'Compact Chair', 'Camp furniture'],
      ['C-2', 'Roll Table', 'Camp furniture'],
      ['C-3', 'Ember Duo Camping Stove', 'Stoves'],
    ].map(([sku = '', name = '', kind = '']) =>
      product({ sku, name: { en: name }, brand: 'Ember', category: [{ en: kind }], price: 100 }),
    ),
  );
  const read = async (text: string) =>
    (await camping.products.search({ text, language: 'en', limit: 5 })).interpretation;
  const kind = await read('show me camp furniture above $49');
  expect([kind.named, kind.filter.category]).toEqual([[], 'Camp furniture']);
  expect((await read('the Ember Duo Camping Stove')).named).toEqual(['C-3']);
});
