import { expect, it } from 'vitest';
import { list, product, silentLogger } from '../../../test/factories/sample-catalogs.ts';
import { openSearchIndex } from '../open-search-index.ts';

/** Dental chairs whose lamp is told in words, one of them "none". */
const lamp = (ru: string, en: string) => [list('Лампа', 'Lamp', { ru, en })];
const chair = (sku: string, attributes: ReturnType<typeof lamp>) =>
  product({
    sku,
    name: { ru: `Стоматологическое кресло ${sku}`, en: `Dental chair ${sku}` },
    category: [{ ru: 'Кресла', en: 'Chairs' }],
    price: 100_000,
    attributes,
  });

const index = openSearchIndex({ file: ':memory:', logger: silentLogger });
index.setVocabulary({ categories: [], attributes: [], currency: 'RUB', languages: ['ru', 'en'] });
index.products.upsert([
  chair('K1', lamp('светодиодная лампа', 'LED lamp')),
  chair('K2', lamp('галогенная лампа', 'halogen lamp')),
  chair('K3', lamp('нет', 'none')),
  chair('K4', []),
]);

it.each([
  ['кресло с лампой', 'ru', ['K1', 'K2']],
  ['кресло со светодиодной лампой', 'ru', ['K1']],
  ['кресло без лампы', 'ru', ['K3']],
  ['chair with a lamp', 'en', ['K1', 'K2']],
  ['chair with a halogen lamp', 'en', ['K2']],
  ['chair without a lamp', 'en', ['K3']],
  ['chair with a lamp under 120000', 'en', ['K1', 'K2']],
])('%s', async (text, language, skus) => {
  const found = await index.products.search({ text, language, limit: 10 });
  expect(found.hits.map((hit) => hit.sku).sort()).toEqual(skus);
});
