import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeCompanyFolder, writeCompanyFolder } from '../factories/company-folder.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';
import { type EmbeddingServer, startEmbeddingServer } from '../fakes/embedding-server/server.ts';
import { startWeaviateServer } from '../fakes/weaviate-server/server.ts';

const adminKey = 'test-admin-key-0123456789';
const catalog = (rows: readonly string[]) => ['sku;name;price;stock;category;description', ...rows].join('\n');
const pumps = [
  'P-1;Насос поверхностный Ручей 40;8900;5;Насосы;Подаёт воду из колодца',
  'P-2;Насос фонтанный Каскад 12;4500;3;Насосы;Для пруда и водопада',
  'P-3;Шланг садовый армированный;1200;9;Шланги;Двадцать метров',
  'P-4;Станция водоснабжения Исток;21900;1;Станции;С баком',
];
const files = {
  'company.yaml': 'name: Водолей\nlanguages: [ru]\ncurrency: RUB\n',
  'catalog/pumps.csv': catalog(pumps),
  'knowledge/terms.md':
    '# Условия\n\n## Гарантия\n\nНа насосы действует гарантия два года.\n\n## Возврат\n\nТовар можно вернуть за 14 дней.\n',
};
/** Words that no text of the company holds, and what a model that has read much would know them to mean. */
const synonyms = [
  ['водопада', 'аквариум'],
  ['гарантия', 'ремонтопригодность'],
];

let embeddings: EmbeddingServer;
let folder: string;
let shop: TestShop;
beforeAll(async () => {
  embeddings = await startEmbeddingServer({ synonyms });
  folder = await writeCompanyFolder({ files });
  shop = await openTestShop(folder, { EMBEDDINGS: 'compatible:stems', COMPATIBLE_BASE_URL: embeddings.url });
  await embeddedTexts(6);
});
afterAll(async () => {
  await shop?.close();
  await embeddings?.stop();
});

/** Texts of the catalog and the documents that were embedded so far. */
async function embeddedCount(of = shop): Promise<number> {
  const { body } = await of.call('GET', '/metrics');
  const counts = String(body).matchAll(/^vitrina_embedded_texts_total\{[^}]*\} (\d+)$/gm);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}

/** Resolves when so many were, or fails with how many it is. */
async function embeddedTexts(count: number, of = shop): Promise<void> {
  for (let attempt = 0; attempt < 200 && (await embeddedCount(of)) < count; attempt += 1) await sleep(50);
  expect(await embeddedCount(of)).toBe(count);
}

const search = async (query: string, of = shop) =>
  (await of.call('GET', `/api/v1/products?${new URLSearchParams(query)}`)).body;
const skus = (products: readonly { readonly sku: string }[] = []) => products.map((product) => product.sku);
const passages = async (query: string) =>
  (await shop.call('GET', `/api/v1/admin/knowledge?query=${encodeURIComponent(query)}`, undefined, adminKey)).body
    .passages;

async function outcomes(): Promise<Record<string, number>> {
  const { body } = await shop.call('GET', '/metrics');
  const counts = String(body).matchAll(/^vitrina_semantic_search_seconds_count\{outcome="(\w+)"\} (\d+)$/gm);
  return Object.fromEntries([...counts].map(([, outcome, count]) => [outcome, Number(count)]));
}

describe('with embeddings', () => {
  it('suggests what the words do not find, apart from what they do', async () => {
    const answer = await search('query=армированный аквариум');
    expect([skus(answer.products), answer.total]).toEqual([['P-3'], 1]);
    expect(skus(answer.similar)[0]).toBe('P-2');
  });

  it('suggests the nearest where the words find nothing', async () => {
    const answer = await search('query=аквариум');
    expect([skus(answer.products), answer.total, skus(answer.similar)[0]]).toEqual([[], 0, 'P-2']);
  });

  it.each([
    ['priceTo=5000', true],
    ['priceTo=2000', false],
    ['category=Шланги', false],
    ['inStock=true&priceTo=4500', true],
    ['brand=Никто', false],
  ])('suggests only within the filter: %s', async (filter, isSuggested) => {
    const { similar } = await search(`query=армированный аквариум&${filter}`);
    expect(skus(similar).includes('P-2')).toBe(isSuggested);
  });

  it('a bound that was read out of the words counts too, and so does a category', async () => {
    expect(skus((await search('query=шланг и аквариум')).similar)).toEqual([]);
    expect(skus((await search('query=армированный аквариум до 5000 рублей')).similar)).toContain('P-2');
    expect(skus((await search('query=армированный аквариум до 2000 рублей')).similar)).not.toContain('P-2');
  });

  it('keeps what the words find in front, and its total', async () => {
    const answer = await search('query=насос');
    expect([...skus(answer.products)].sort()).toEqual(['P-1', 'P-2']);
    expect(answer.total).toBe(2);
    expect(skus(answer.similar)).not.toContain('P-1');
    expect(skus((await search('query=насос для аквариум')).products)[0]).toBe('P-2');
  });

  it('finds a passage by its meaning, and says that no word of the question is in it', async () => {
    const [first] = await passages('ремонтопригодность');
    expect(first).toMatchObject({ title: 'Гарантия', coverage: 0 });
    expect((await passages('гарантия на насосы'))[0]).toMatchObject({ title: 'Гарантия', coverage: 1 });
  });

  it('the assistant claims no match that the words do not make', async () => {
    const chat = await shop.open('ru');
    const [reply] = (await chat.say('есть что-нибудь для аквариума?')).body.replies;
    expect(reply.text).not.toMatch(/Каскад|Ручей|Исток/);
    expect(reply.products).toEqual([]);
  });

  it('embeds nothing anew for an unchanged folder or another price, one text for another name, and forgets what is gone', async () => {
    await shop.vitrina.importFolder(undefined);
    const [first, , ...rest] = pumps;
    const dearer = first?.replace('8900', '9900') ?? '';
    await changeCompanyFolder(folder, { 'catalog/pumps.csv': catalog([dearer, ...pumps.slice(1)]) });
    await shop.vitrina.importFolder(undefined);
    const renamed = dearer.replace('Ручей', 'Родник');
    await changeCompanyFolder(folder, { 'catalog/pumps.csv': catalog([renamed, ...rest]) });
    await shop.vitrina.importFolder(undefined);
    await embeddedTexts(7);
    expect(embeddings.embedded.flat().filter((text) => text.includes('Родник'))).toHaveLength(1);
    expect(skus((await search('query=армированный аквариум')).similar)).not.toContain('P-2');
    expect(skus((await search('query=Родник')).products)).toEqual(['P-1']);
  });

  it('a service that stalls or fails leaves it to the words, and soon costs no time at all', async () => {
    const before = await outcomes();
    embeddings.faults.failNext(1, 'stall');
    embeddings.faults.failNext(2, 'server-error');
    const started = performance.now();
    expect(skus((await search('query=насос Родник')).products)).toEqual(['P-1']);
    expect(performance.now() - started).toBeLessThan(1_000);
    for (const query of ['шланг садовый', 'станция водоснабжения', 'шланг армированный', 'станция с баком']) {
      expect((await search(`query=${query}`)).total).toBeGreaterThan(0);
    }
    const after = await outcomes();
    const grown = Object.fromEntries(Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)]));
    expect(grown).toMatchObject({ slow: 1, failed: 2, resting: 2 });
  });
});

describe('with embeddings and Weaviate', () => {
  it('keeps the vectors there', async () => {
    const weaviate = await startWeaviateServer();
    const other = await openTestShop(await writeCompanyFolder({ files }), {
      EMBEDDINGS: 'openai:stems',
      OPENAI_API_KEY: 'a-key-of-tests',
      OPENAI_BASE_URL: embeddings.url,
      VECTOR_STORE: 'weaviate',
      WEAVIATE_URL: weaviate.url,
    });
    await embeddedTexts(6, other);
    expect(skus((await search('query=армированный аквариум', other)).similar)[0]).toBe('P-2');
    expect(weaviate.state.objects.size).toBe(6);
    await other.close();
    await weaviate.stop();
  });
});

describe('a service that never answers', () => {
  it('keeps neither a start nor a stop waiting', async () => {
    const silent = await startEmbeddingServer();
    silent.faults.failNext(100, 'stall');
    const other = await openTestShop(await writeCompanyFolder({ files }), {
      EMBEDDINGS: 'compatible:stems',
      COMPATIBLE_BASE_URL: silent.url,
    });
    expect((await search('query=насос', other)).total).toBe(2);
    // The job that keeps the vectors is under way, and waits.
    await sleep(1_500);
    const started = performance.now();
    await other.close();
    expect(performance.now() - started).toBeLessThan(5_000);
    await silent.stop();
  });
});

describe('a start without what the setting needs', () => {
  it('says what to install', async () => {
    await expect(openTestShop(folder, { EMBEDDINGS: 'local:Xenova/multilingual-e5-small' })).rejects.toThrow(
      '@huggingface/transformers, which is not installed',
    );
  });
});
