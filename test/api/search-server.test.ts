import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCompanyFolder } from '../factories/company-folder.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';
import { startWeaviateServer, type WeaviateServer } from '../fakes/weaviate-server/server.ts';

const adminKey = 'test-admin-key-0123456789';
/** More than are looked at without asking the server. */
const count = 2_600;
const kinds = ['Насос', 'Шланг', 'Фильтр', 'Муфта', 'Кран'];
const rows = Array.from({ length: count }, (_, index) => {
  const kind = kinds[index % kinds.length];
  return `P-${index};${kind} Ручей ${1_000 + index} мм;${100 + index};${index % 7};${kind}ы;Партия ${index % 13}`;
});

let weaviate: WeaviateServer;
let shop: TestShop;
beforeAll(async () => {
  weaviate = await startWeaviateServer({ apiKey: 'a-key-of-tests' });
  const folder = await writeCompanyFolder({
    files: {
      'company.yaml': 'name: Водолей\nlanguages: [ru]\ncurrency: RUB\n',
      'catalog/all.csv': ['sku;name;price;stock;category;description', ...rows].join('\n'),
    },
  });
  shop = await openTestShop(folder, {
    PRODUCT_SEARCH: 'weaviate',
    WEAVIATE_URL: weaviate.url,
    WEAVIATE_API_KEY: 'a-key-of-tests',
  });
  await until(() => weaviate.state.objects.size === count);
}, 60_000);
afterAll(async () => {
  await shop?.close();
  await weaviate?.stop();
});

/** Resolves when it is so, or fails after ten seconds. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200 && !(await isSo()); attempt += 1) await sleep(50);
  expect(await isSo()).toBe(true);
}

const search = async (query: string) =>
  (await shop.call('GET', `/api/v1/products?${new URLSearchParams(query)}`)).body as {
    products: readonly { sku: string }[];
    total: number;
  };
const questions = () => weaviate.calls.filter((call) => call === 'POST /v1/graphql').length;

describe('with the words of products on a server', () => {
  it('finds by words, and counts', async () => {
    const before = questions();
    const { products, total } = await search('query=партия ручей');
    expect([products.length > 0, total]).toEqual([true, count]);
    expect(questions()).toBeGreaterThan(before);
  });

  it('answers a narrow filter without asking it', async () => {
    const { products } = await search('query=партия&category=Муфтаы&priceTo=200');
    expect(products.length).toBeGreaterThan(0);
    const before = questions();
    await search('query=&category=Муфтаы&priceTo=200');
    expect(questions()).toBe(before);
  });

  it('follows what is changed, and what goes', async () => {
    const hydrant = { sku: 'N-1', name: 'Гидрант пожарный', price: '500', stock: 1, category: 'Гидранты' };
    expect((await shop.call('POST', '/api/v1/admin/products', hydrant, adminKey)).status).toBe(201);
    const gone = await shop.call('DELETE', '/api/v1/admin/products/P-5', undefined, adminKey);
    expect(gone.status).toBeLessThan(300);
    const started = performance.now();
    await until(async () => (await search('query=гидрант')).products[0]?.sku === 'N-1');
    await until(() => weaviate.state.objects.size === count);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect((await search('query=P-5')).products.map(({ sku }) => sku)).not.toContain('P-5');
  });

  it('goes on without it, and says so', async () => {
    weaviate.faults.failNext(50, 'server-error');
    const { products } = await search('query=ручей 2100');
    expect(products.length).toBeGreaterThan(0);
    const { status, body } = await shop.call('GET', '/readyz');
    expect([status, JSON.stringify(body)]).toEqual([200, expect.stringContaining('Weaviate answered 500')]);
    const metrics = String((await shop.call('GET', '/metrics')).body);
    expect(metrics).toMatch(/vitrina_search_server_seconds_count\{outcome="failed"\} [1-9]/);
    while (weaviate.faults.take('POST /v1/graphql'));
  });
});
