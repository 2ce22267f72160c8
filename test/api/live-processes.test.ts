import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCompanyFolder } from '../factories/company-folder.ts';
import { findTestServer } from '../factories/test-server.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';
import { type FeedServer, startFeedServer } from '../fakes/feed-server.ts';

const server = await findTestServer();
const adminKey = 'test-admin-key-0123456789';
const table = (price: string) =>
  `sku,name,price\nPMP-1,Submersible pump Deep,${price}\nPMP-2,Surface pump Flow,12500\n`;
const missing = 'missing' in server ? ` (skipped: ${server.missing})` : '';

describe.skipIf('missing' in server)(`several processes on one database${missing}`, () => {
  const cleaning: (() => Promise<unknown>)[] = [];
  const shops = new Set<TestShop>();
  let company: string;
  let feeds: FeedServer;
  let first: TestShop;
  let second: TestShop;
  let web: TestShop;

  beforeAll(async () => {
    const admin = new pg.Client('url' in server ? server.url : '');
    await admin.connect();
    cleaning.push(() => admin.end());
    const name = `vitrina_live_${randomUUID().replaceAll('-', '')}`;
    await admin.query(`create database ${name}`);
    cleaning.push(() => admin.query(`drop database ${name} with (force)`));
    const url = new URL('url' in server ? server.url : '');
    url.pathname = name;
    feeds = await startFeedServer();
    cleaning.push(() => feeds.stop());
    feeds.serve('/tanks', 'sku,name,price\nTNK-1,Pressure tank,3900\n');
    company = await writeCompanyFolder({
      files: {
        'company.yaml': 'name: Deep Water\nlanguages: [en]\ncurrency: USD\n',
        'catalog/pumps.csv': table('21900'),
        'catalog/feeds.yaml': `feeds: [ { name: tanks, url: "${feeds.url}/tanks", every: 1s } ]\n`,
        'knowledge/faq.md': '# Warranty\n\nEvery pump has a warranty of two years.\n',
      },
    });
    cleaning.push(() => rm(path.dirname(company), { recursive: true, force: true }));
    const settings = { DATABASE_URL: url.href, FEED_PRIVATE_HOSTS: feeds.host };
    const open = async (environment: Record<string, string>) => {
      const shop = await openTestShop(company, environment);
      shops.add(shop);
      return shop;
    };
    first = await open(settings);
    second = await open(settings);
    web = await open({ ...settings, ROLE: 'web' });
  }, 120_000);
  afterAll(async () => {
    for (const shop of shops) await shop.close();
    for (const clean of cleaning.reverse()) await clean();
  });

  const found = async (shop: TestShop, query: string) =>
    (await shop.call('GET', `/api/v1/products?query=${encodeURIComponent(query)}`)).body.products.map(
      (one: { sku: string }) => one.sku,
    );
  async function until(holds: () => Promise<boolean>, limit: number): Promise<number> {
    const started = performance.now();
    while (!(await holds())) {
      if (performance.now() - started > limit) throw new Error(`not within ${limit} ms`);
      await delay(25);
    }
    return performance.now() - started;
  }
  const everywhere = async (holds: (shop: TestShop) => Promise<boolean>) => {
    for (const shop of [first, second, web]) if (!(await holds(shop))) return false;
    return true;
  };

  it('one of them polls the feeds, and all of them find what it brought', async () => {
    await until(() => everywhere(async (shop) => (await found(shop, 'pressure tank')).includes('TNK-1')), 15_000);
    const before = feeds.asked.length;
    await delay(3_000);
    expect(feeds.asked.length - before).toBeLessThanOrEqual(4);
    expect((await web.call('GET', '/api/v1/admin/feeds', undefined, adminKey)).body.feeds).toMatchObject([
      { name: 'tanks', state: 'ok', rows: 1 },
    ]);
  });

  it('a change of the folder and of the API is found in each of them', async () => {
    await writeFile(path.join(company, 'catalog', 'pumps.csv'), `${table('19900')}PMP-3,Drainage pump Mud,8900\n`);
    const folder = await until(
      () => everywhere(async (shop) => (await found(shop, 'drainage pump mud')).includes('PMP-3')),
      8_000,
    );
    await web.call('POST', '/api/v1/admin/products', { sku: 'PMP-9', name: 'Garden pump Dew', price: 4_900 }, adminKey);
    const api = await until(
      () => everywhere(async (shop) => (await found(shop, 'garden pump dew')).includes('PMP-9')),
      5_000,
    );
    await web.call('DELETE', '/api/v1/admin/products/PMP-2', undefined, adminKey);
    await until(() => everywhere(async (shop) => !(await found(shop, 'surface pump flow')).includes('PMP-2')), 5_000);
    console.log(`found in three processes after ${Math.round(folder)} ms (folder) and ${Math.round(api)} ms (API)`);
    const prices = (await web.call('GET', '/api/v1/admin/products/PMP-1', undefined, adminKey)).body.prices;
    expect(prices.map((one: { price: { amount: string } }) => one.price.amount)).toEqual(['21900.00', '19900.00']);
  });

  it('a document that changes is found in each of them', async () => {
    await writeFile(
      path.join(company, 'knowledge', 'faq.md'),
      '# Warranty\n\nEvery pump has a warranty of five years.\n',
    );
    const told = async (shop: TestShop) => {
      const { body } = await shop.call('GET', '/api/v1/admin/knowledge?query=warranty', undefined, adminKey);
      return body.passages.map((one: { text: string }) => one.text).join(' ');
    };
    await until(
      () => everywhere(async (shop) => /five/.test(await told(shop)) && !/two/.test(await told(shop))),
      8_000,
    );
  });

  it('when the one that follows the folder goes, another takes over', async () => {
    shops.delete(first);
    await first.close();
    await writeFile(path.join(company, 'catalog', 'pumps.csv'), table('17900'));
    await until(async () => {
      const { body } = await web.call('GET', '/api/v1/products/PMP-1');
      return body.price.amount === '17900.00';
    }, 20_000);
  });
});
