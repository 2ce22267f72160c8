import { expect, it } from 'vitest';
import { list, product, silentLogger } from '../../../test/factories/sample-catalogs.ts';
import { openSearchIndex } from '../open-search-index.ts';

/** Gates that open of themselves or by hand, one of them with a lock of its own. */
const opening = (ru: string, en: string) => [list('Открывание', 'Opening', { ru, en })];
const gate = (sku: string, attributes: ReturnType<typeof opening>) =>
  product({
    sku,
    name: { ru: `Ворота ${sku}`, en: `Gate ${sku}` },
    category: [{ ru: 'Ворота', en: 'Gates' }],
    price: 100_000,
    attributes,
  });

const index = openSearchIndex({ file: ':memory:', logger: silentLogger });
index.setVocabulary({ categories: [], attributes: [], currency: 'RUB', languages: ['ru', 'en'] });
index.products.upsert([
  gate('G1', opening('автоматический привод', 'automatic drive')),
  gate('G2', opening('ручное', 'manual')),
  gate('G3', []),
]);
const read = (text: string) => index.products.search({ text, language: 'ru', limit: 10 });
const skusOf = async (text: string) => (await read(text)).hits.map(({ sku }) => sku).sort();

it.each([
  ['ворота, чтобы сами открывались', ['G1']],
  ['ворота открываются автоматически', ['G1']],
  ['gates that open by themselves', ['G1']],
  ['a gate with a drive that works on its own', ['G1']],
  ['ворота открывать вручную', ['G2']],
  ['gates opening by hand', ['G2']],
])('how it is done: %s', async (text, skus) => expect(await skusOf(text)).toEqual(skus));

it.each(['я ворота сам открываю', 'they open by themselves?', 'ворота сами окупаются', 'ворота не сами открываются'])(
  'told of a person, asked of what is talked about, or of nothing known: %s',
  async (text) => expect((await read(text)).interpretation.filter.attributes).toBeUndefined(),
);
