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

it('takes a size for a size, however a name spells it, and a season for what it bounds', async () => {
  const tyres = openSearchIndex({ file: ':memory:', logger: silentLogger });
  tyres.setVocabulary({ categories: [], attributes: [], currency: 'RUB', languages: ['ru'] });
  tyres.products.upsert(
    [
      ['T-1', 'Шина Норман Иней 205/55 R16', 'Зимние'],
      ['T-2', 'Шина Тайгер Айс 205/55R16', 'Зимние'],
      ['T-3', 'Шина Норман Вега 175/70R13', 'Летние'],
      ['T-4', 'Шина Норман Иней 175/70 R13', 'Зимние'],
    ].map(([sku = '', name = '', kind = '']) =>
      product({ sku, name: { ru: name }, category: [{ ru: 'Шины' }, { ru: kind }], price: 100 }),
    ),
  );
  const search = (text: string) => tyres.products.search({ text, language: 'ru', limit: 5 });
  const size = await search('205/55 r16');
  expect(
    size.hits
      .slice(0, 2)
      .map(({ sku }) => sku)
      .sort(),
  ).toEqual(['T-1', 'T-2']);
  expect(size.interpretation.named.length).not.toBe(1);
  const winter = await search('зимние 175/70 r13');
  expect(winter.hits.map(({ sku }) => sku)).not.toContain('T-3');
  expect(winter.hits[0]?.sku).toBe('T-4');
});
