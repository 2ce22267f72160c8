import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeCompanyFolder } from '../factories/company-folder.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';
import { type FeedServer, startFeedServer } from '../fakes/feed-server.ts';

const adminKey = 'test-admin-key-0123456789';
const csv = (...rows: readonly string[]) => `sku,name,price\n${rows.join('\n')}\n`;
const lily = (price: string) => `DRS-1,Summer dress Lily,${price}`;
const noir = 'DRS-2,Evening dress Noir,189.00';
const own = 'HAT-1,Straw hat Sunny,35.00';

let server: FeedServer;
let company: string;
let shop: TestShop;
beforeEach(async () => {
  server = await startFeedServer();
  server.serve('/dresses', csv(lily('59.90'), noir));
});
afterEach(async () => {
  await shop.close();
  await server.stop();
  await rm(path.dirname(company), { recursive: true, force: true });
});

const yaml = (place: string, every = '1s') =>
  `feeds:\n  - { name: dresses, url: "${server.url}${place}", every: ${every} }\n`;

async function open(feeds: string, environment: Record<string, string> = { FEED_PRIVATE_HOSTS: server.host }) {
  company = await writeCompanyFolder({
    files: {
      'company.yaml': 'name: Lily\nlanguages: [en]\ncurrency: USD\n',
      'catalog/hats.csv': csv(own),
      'catalog/feeds.yaml': feeds,
    },
  });
  shop = await openTestShop(company, environment);
}

const priceOf = async (sku: string) => (await shop.call('GET', `/api/v1/products/${sku}`)).body.price?.amount;
const statusOf = async () => (await shop.call('GET', '/api/v1/admin/feeds', undefined, adminKey)).body.feeds;

async function until(holds: () => Promise<boolean>, limit = 10_000): Promise<void> {
  const started = performance.now();
  while (!(await holds())) {
    if (performance.now() - started > limit)
      throw new Error(`not within ${limit} ms: ${JSON.stringify(await statusOf())}`);
    await delay(20);
  }
}

describe('a feed by URL', () => {
  it('is part of the catalog, followed when it changes, and its products go with their rows', async () => {
    await open(yaml('/dresses'));
    await until(async () => (await priceOf('DRS-1')) === '59.90');
    expect(await priceOf('HAT-1')).toBe('35.00');
    server.serve('/dresses', csv(lily('49.90'), noir));
    await until(async () => (await priceOf('DRS-1')) === '49.90');
    server.serve('/dresses', csv(lily('49.90')));
    await until(async () => (await priceOf('DRS-2')) === undefined);
    expect(await priceOf('HAT-1')).toBe('35.00');
    expect(await statusOf()).toMatchObject([{ name: 'dresses', state: 'ok', rows: 1, everySeconds: 1 }]);
    await until(async () => server.asked.some(({ status }) => status === 304));
    const metrics = (await shop.call('GET', '/metrics')).body;
    expect(metrics).toMatch(/vitrina_feed_polls_total\{feed="dresses",outcome="new"\} 3/);
  });

  it('that becomes a page to sign in is refused, told, and its last good copy stays; then it comes back', async () => {
    await open(yaml('/dresses'));
    await until(async () => (await priceOf('DRS-1')) === '59.90');
    server.serve('/dresses', '<!doctype html><title>Sign in</title>');
    await until(async () => (await statusOf())[0].state === 'failing');
    expect((await statusOf())[0].failure).toMatchObject({ reason: expect.stringContaining('web page') });
    await shop.vitrina.importFolder(undefined);
    expect([await priceOf('DRS-1'), await priceOf('HAT-1')]).toEqual(['59.90', '35.00']);
    server.serve('/dresses', csv(lily('44.90'), noir));
    await until(async () => (await priceOf('DRS-1')) === '44.90');
    expect((await statusOf())[0]).not.toHaveProperty('failure');
  });

  it('is added and removed while the server runs; without a copy nothing is taken off offer', async () => {
    await open('feeds: []\n');
    expect(await statusOf()).toEqual([]);
    await writeFile(path.join(company, 'catalog', 'feeds.yaml'), yaml('/dresses'));
    await until(async () => (await priceOf('DRS-1')) === '59.90');
    // Another address, which gives nothing: the products of the former stay.
    await writeFile(path.join(company, 'catalog', 'feeds.yaml'), yaml('/nothing'));
    await until(async () => (await statusOf())[0]?.state === 'failing');
    expect((await shop.vitrina.importFolder(undefined)).refused).toMatchObject([{ code: 'FEED_NOT_FETCHED' }]);
    expect(await priceOf('DRS-1')).toBe('59.90');
    // A file that cannot be read names no feed, which is no order to drop them.
    await writeFile(path.join(company, 'catalog', 'feeds.yaml'), 'feeds: [ { url: "');
    await shop.vitrina.importFolder(undefined);
    expect(await priceOf('DRS-1')).toBe('59.90');
  });

  it('of the local network is refused unless a setting names its host', async () => {
    await open(yaml('/dresses'), {});
    await until(async () => (await statusOf())[0]?.state === 'failing');
    expect((await statusOf())[0].failure.reason).toContain('FEED_PRIVATE_HOSTS');
    expect(server.asked).toEqual([]);
    expect(await priceOf('HAT-1')).toBe('35.00');
  });
});
