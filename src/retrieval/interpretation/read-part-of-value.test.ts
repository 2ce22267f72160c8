import { expect, it } from 'vitest';
import { list, product, silentLogger } from '../../../test/factories/sample-catalogs.ts';
import { openSearchIndex } from '../open-search-index.ts';

/** Pans for hobs, told in more words than customers use; the company's own words for the property beside them. */
const hob = (ru: string, en: string) => [list('Плита', 'Hob', { ru, en })];
const pan = (sku: string, attributes: ReturnType<typeof hob>) =>
  product({
    sku,
    name: { ru: `Сковорода ${sku}`, en: `Pan ${sku}` },
    category: [{ ru: 'Сковороды', en: 'Pans' }],
    price: 1000,
    attributes,
  });

const index = openSearchIndex({ file: ':memory:', logger: silentLogger });
index.setVocabulary({
  categories: [],
  attributes: [
    { name: { ru: 'Плита', en: 'Hob' }, synonyms: { ru: ['индукция'], en: ['stove', 'induction'] }, unit: undefined },
  ],
  currency: 'RUB',
  languages: ['ru', 'en'],
});
index.products.upsert([
  pan('P1', hob('газ и электрическая', 'gas and electric')),
  pan('P2', hob('любая, включая индукцию', 'any, induction too')),
  pan('P3', hob('любая, кроме индукции', 'any, except induction')),
  pan('P4', []),
]);
const read = (text: string) => index.products.search({ text, language: 'ru', limit: 10 });

it.each([
  ['сковорода, плита индукционная', ['P2']],
  ['нужна сковорода, у меня индукция', ['P2']],
  ['сковорода для индукционной плиты есть?', ['P2']],
  ['a pan for an induction stove', ['P2']],
  ['pan for induction?', ['P2']],
  ['сковорода на газовую плиту', ['P1', 'P2', 'P3']],
  ['pan for a gas hob', ['P1', 'P2', 'P3']],
])('the values that tell of it, and those that fit any: %s', async (text, skus) =>
  expect((await read(text)).hits.map(({ sku }) => sku).sort()).toEqual(skus),
);

it.each(['на индукционной плите она работает?', 'плита не индукционная', 'какая плита?'])(
  'asked of what is talked about, or denied: %s',
  async (text) => expect((await read(text)).interpretation.filter.attributes).toBeUndefined(),
);
