import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { companySets } from '../../../bench/retrieval/company-sets.ts';
import { type Answer, qualityOf } from '../../../bench/retrieval/measure.ts';
import { readCompanyContents } from '../../../bench/retrieval/read-company-contents.ts';
import {
  product,
  pumpCatalog,
  pumpVocabulary,
  shoeCatalog,
  shoeVocabulary,
  silentLogger,
} from '../../../test/factories/sample-catalogs.ts';
import type { FaultKind } from '../../../test/fakes/faults.ts';
import { startWeaviateServer, type WeaviateServer } from '../../../test/fakes/weaviate-server/server.ts';
import type { Product } from '../../core/catalog/product.ts';
import type { ProductQuery } from '../../core/ports/search.ts';
import { openSearchIndex, type SearchIndex, type SearchVocabulary } from '../open-search-index.ts';
import { type AskInTime, type AskOutcome, createAskInTime } from './ask-in-time.ts';
import { toProductText } from './keep-product-texts.ts';
import type { ProductTexts } from './product-texts.ts';
import { createWeaviateTexts } from './weaviate/weaviate-texts.ts';

/** Every product that passes is asked of the server; else a small catalog would never reach it. */
const alwaysAsk = 0;

let server: WeaviateServer;
beforeAll(async () => {
  server = await startWeaviateServer();
});
afterAll(() => server.stop());

type Contents = { readonly products: readonly Product[]; readonly vocabulary: SearchVocabulary };

/** The same catalog in an index file of its own, and with its words on the server. */
async function openBoth({ products, vocabulary }: Contents, installation: string) {
  const texts = createWeaviateTexts({ url: server.url, timeoutMs: 5_000 }, async () => installation);
  await texts.remove([...(await texts.listHashes()).keys()]);
  await texts.upsert(products.map((one) => toProductText(one, 'h')));
  const outcomes: AskOutcome[] = [];
  const { ask, trouble } = createAskInTime({
    texts,
    logger: silentLogger,
    onOutcome: (outcome) => outcomes.push(outcome),
  });
  const fill = (index: SearchIndex) => {
    index.setVocabulary(vocabulary);
    index.products.upsert(products);
    return index;
  };
  const alone = fill(openSearchIndex({ file: ':memory:', logger: silentLogger }));
  const served = fill(
    openSearchIndex({ file: ':memory:', logger: silentLogger, server: { ask, fewPassing: alwaysAsk } }),
  );
  const close = () => {
    alone.close();
    served.close();
  };
  return { alone, served, texts, outcomes, trouble, close };
}

describe('beside the index file', () => {
  const pumps = { products: pumpCatalog, vocabulary: pumpVocabulary };
  const shoes = { products: shoeCatalog, vocabulary: shoeVocabulary };

  it.each<[string, Contents, readonly string[]]>([
    [
      'pumps',
      pumps,
      [
        'насос',
        'погружной насос до 10000',
        'самый дешёвый насос',
        'pump with a float under 600 W',
        'насос не тяжелее 5 кг для колодца',
        'шланг',
        'помпа krona',
        'насос тише 50 дб',
        'что нибудь для бздрынь',
      ],
    ],
    ['shoes', shoes, ['обувь', 'red sneakers', 'кроссовки 42', 'ботинки дешевле 8000', 'what is the lightest shoe']],
  ])('understands and finds the same: %s', async (name, contents, questions) => {
    const both = await openBoth(contents, name);
    for (const text of questions) {
      const query: ProductQuery = { text, language: /[а-я]/.test(text) ? 'ru' : 'en', limit: 20, withFacets: true };
      const [alone, served] = [await both.alone.products.search(query), await both.served.products.search(query)];
      expect([text, served.interpretation]).toEqual([text, alone.interpretation]);
      expect([text, served.total, served.facets]).toEqual([text, alone.total, alone.facets]);
      expect([text, served.hits.map(({ sku }) => sku)]).toEqual([text, alone.hits.map(({ sku }) => sku)]);
    }
    expect(new Set(both.outcomes)).toEqual(new Set(['answered']));
    both.close();
  });

  it('answers the labelled questions over the demo company as well', async () => {
    const contents = await readCompanyContents(join(import.meta.dirname, '../../../examples/zerno'));
    const set = companySets(contents).find(({ holds }) => holds === 'products');
    if (!set) throw new Error('The demo company has labelled questions about products');
    const both = await openBoth(contents, 'zerno');
    const qualityWith = async (index: SearchIndex) => {
      const answers: Answer[] = [];
      for (const question of set.questions) {
        const { hits } = await index.products.search({ text: question.text, language: question.language, limit: 30 });
        answers.push({ question, found: hits.map(({ sku }) => sku), milliseconds: 0 });
      }
      return qualityOf(answers, set).ndcg;
    };
    const [alone, served] = [await qualityWith(both.alone), await qualityWith(both.served)];
    expect(served).toBeGreaterThan(alone - 0.01);
    expect(both.outcomes.length).toBeGreaterThan(set.questions.length);
    both.close();
  }, 60_000);
});

describe('what a server can do', () => {
  let both: Awaited<ReturnType<typeof openBoth>>;
  beforeEach(async () => {
    both = await openBoth({ products: pumpCatalog, vocabulary: pumpVocabulary }, 'faults');
  });
  afterEach(() => {
    both.close();
    while (server.faults.take('POST /v1/graphql'));
  });
  const found = async (text: string) =>
    (await both.served.products.search({ text, language: 'ru', limit: 20 })).hits.map(({ sku }) => sku);

  it.each<FaultKind>(['server-error', 'cut-before-effect', 'rate-limit', 'unauthorized'])(
    'fail (%s): the best sellers are looked at here',
    async (fault) => {
      const well = await found('насос с поплавком');
      server.faults.failNext(20, fault);
      expect(await found('насос с поплавком')).toEqual(well);
      const { sku } = pumpCatalog[3] ?? { sku: '' };
      expect((await found(sku))[0]).toBe(sku);
      expect(both.trouble()).toContain('Weaviate');
    },
  );

  it('be away for long: it is not asked again and again', async () => {
    server.faults.failNext(20, 'server-error');
    for (let round = 0; round < 10; round += 1) expect(await found('насос')).not.toEqual([]);
    expect(both.outcomes.filter((outcome) => outcome === 'failed')).toHaveLength(3);
    expect(both.outcomes).toContain('resting');
  });

  it('tell of products that are not there any more: they are no match', async () => {
    await both.texts.upsert([toProductText(product({ sku: 'GONE', name: { ru: 'Насос бывший' }, price: 1 }), 'h')]);
    expect(await found('насос бывший')).not.toContain('GONE');
  });

  it('hold the products of another company: nobody sees or removes them', async () => {
    const other = createWeaviateTexts({ url: server.url }, async () => 'other');
    await other.upsert([toProductText(product({ sku: 'O-1', name: { ru: 'Насос чужой' }, price: 1 }), 'h')]);
    const all = { words: [], facts: [] };
    expect(await both.texts.count(all)).toBe(pumpCatalog.length);
    await both.texts.remove(['O-1', 'no-such']);
    expect([...(await other.listHashes())]).toEqual([['O-1', 'h']]);
  });

  it('order by price, page by page, and within a price', async () => {
    const within = { words: [], facts: [{ type: 'price' as const, from: 500_000, to: 2_000_000 }] };
    const prices = new Map(pumpCatalog.map(({ sku, price }) => [sku, price.minor]));
    const skus = [
      ...(await both.texts.byPrice('descending', within, { limit: 2, offset: 0 })),
      ...(await both.texts.byPrice('descending', within, { limit: 20, offset: 2 })),
    ];
    const wanted = pumpCatalog.filter(({ price }) => price.minor >= 500_000 && price.minor <= 2_000_000);
    expect(skus.map((sku) => prices.get(sku))).toEqual(
      wanted.map(({ price }) => price.minor).toSorted((left, right) => right - left),
    );
  });

  it.each(['" } } } { Get { x', '\\', '\u0000', "'); --", '🙂', '{}[]()*?'])('take %j as text', async (text) => {
    await expect(found(text)).resolves.toBeInstanceOf(Array);
    expect(await both.texts.best([text], 'everywhere', { words: [], facts: [] }, 5)).toEqual([]);
    expect(both.trouble()).toBeUndefined();
  });
});

it('a file whose words are on a server is another kind of file: it is built anew when that changes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'search-server-'));
  const file = join(folder, 'index.sqlite');
  const ask = async () => undefined;
  const open = (isServed: boolean) =>
    openSearchIndex({ file, logger: silentLogger, ...(isServed ? { server: { ask } } : {}) });
  const before = open(false);
  before.products.upsert(pumpCatalog);
  before.setGeneration('1');
  before.close();
  const served = open(true);
  expect([served.generation(), served.products.count()]).toEqual([undefined, 0]);
  served.products.upsert(pumpCatalog);
  served.setGeneration('1');
  served.close();
  const again = open(true);
  expect([again.generation(), again.products.count()]).toEqual(['1', pumpCatalog.length]);
  // Counted from what the file keeps: a mistyped word is still mended.
  const { interpretation } = await again.products.search({ text: 'нассос', language: 'ru', limit: 5 });
  expect(interpretation.unknownWords).toEqual([]);
  again.close();
  const alone = open(false);
  expect(alone.products.count()).toBe(0);
  alone.close();
  rmSync(folder, { recursive: true });
});

it('a server that goes away between two questions of a search leaves it to the best sellers', async () => {
  const gone = async () => {
    throw new Error('went away');
  };
  const texts = { count: async () => 3, best: gone, byPrice: gone } as unknown as ProductTexts;
  const ask: AskInTime['ask'] = (question) => question(texts).catch(() => undefined);
  const open = (served: object) => {
    const index = openSearchIndex({ file: ':memory:', logger: silentLogger, ...served });
    index.setVocabulary(pumpVocabulary);
    index.products.upsert(pumpCatalog);
    return index;
  };
  const [alone, served] = [open({}), open({ server: { ask, fewPassing: alwaysAsk } })];
  const sort = { by: 'price', order: 'ascending' } as const;
  const query: ProductQuery = { text: 'насос', language: 'ru', sort, limit: 20, isInterpreted: false };
  const skusOf = async ({ products }: SearchIndex) => (await products.search(query)).hits.map(({ sku }) => sku);
  expect(await skusOf(served)).toEqual(await skusOf(alone));
  expect(await skusOf(served)).not.toEqual([]);
  alone.close();
  served.close();
});
