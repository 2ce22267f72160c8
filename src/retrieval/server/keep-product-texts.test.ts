import { beforeEach, describe, expect, it } from 'vitest';
import { product, silentLogger } from '../../../test/factories/sample-catalogs.ts';
import type { Product } from '../../core/catalog/product.ts';
import { ProviderError } from '../../core/errors.ts';
import type { Repositories } from '../../core/ports/repositories.ts';
import { createProductTextKeeper, toProductText } from './keep-product-texts.ts';
import type { ProductText, ProductTexts } from './product-texts.ts';

/** A catalog and a server in memory; the server tells what it was sent. */
function createWorld() {
  const products = new Map<string, { product: Product; hash: string }>();
  const kept = new Map<string, ProductText>();
  const sent: string[] = [];
  const failures: Error[] = [];
  let lists = 0;
  const texts = {
    async upsert(given: readonly ProductText[]) {
      const failure = failures.pop();
      if (failure) throw failure;
      for (const one of given) {
        kept.set(one.sku, one);
        sent.push(one.sku);
      }
    },
    async remove(skus: readonly string[]) {
      for (const sku of skus) kept.delete(sku);
    },
    async listHashes() {
      lists += 1;
      return new Map([...kept].map(([sku, { hash }]) => [sku, hash]));
    },
  } as unknown as ProductTexts;
  const read = {
    products: {
      listHashes: async () => new Map([...products].map(([sku, { hash }]) => [sku, hash])),
      findMany: async (skus: readonly string[]) => skus.flatMap((sku) => products.get(sku)?.product ?? []),
    },
  } as unknown as Pick<Repositories, 'products'>;
  const put = (sku: string, name: string, price = 100) => {
    products.set(sku, { product: product({ sku, name: { ru: name }, price }), hash: `${name} ${price}` });
  };
  const open = (limitMilliseconds?: number, signal = new AbortController().signal) =>
    createProductTextKeeper({
      read,
      texts,
      logger: silentLogger,
      signal,
      ...(limitMilliseconds === undefined ? {} : { limitMilliseconds }),
    });
  return { products, kept, sent, failures, put, open, lists: () => lists };
}

let world: ReturnType<typeof createWorld>;
beforeEach(() => {
  world = createWorld();
  for (const number of Array.from({ length: 250 }).keys()) world.put(`P-${number}`, `Насос ${number}`);
});

describe('the search server is kept up', () => {
  it('with everything at first, then with what changed alone; the server is listed once', async () => {
    const keep = world.open();
    expect(await keep()).toBe('done');
    expect(world.kept.size).toBe(250);
    world.sent.length = 0;
    world.put('P-7', 'Насос 7', 200);
    world.put('N-1', 'Новый');
    world.products.delete('P-8');
    await keep();
    expect([world.sent.toSorted(), world.kept.has('P-8'), world.lists()]).toEqual([['N-1', 'P-7'], false, 1]);
    expect(world.kept.get('P-7')?.price).toBe(20_000);
    world.sent.length = 0;
    await keep();
    expect(world.sent).toEqual([]);
  });

  it('by another process too, which sends nothing that is there', async () => {
    await world.open()();
    world.sent.length = 0;
    expect(await world.open()()).toBe('done');
    expect(world.sent).toEqual([]);
  });

  it('after a failure, with what is missing', async () => {
    const keep = world.open();
    world.failures.push(new ProviderError('PROVIDER_UNAVAILABLE', 'away', { provider: 'weaviate' }));
    await expect(keep()).rejects.toThrow('away');
    expect(await keep()).toBe('done');
    expect([world.kept.size, world.sent.length]).toEqual([250, 250]);
  });

  it('bit by bit where its time is short, and not at all once the process ends', async () => {
    expect(await world.open(0)()).toBe('more');
    const ending = new AbortController();
    ending.abort();
    expect(await world.open(undefined, ending.signal)()).toBe('more');
    expect(world.sent).toEqual([]);
  });
});

it('a product is kept by keys that are the same in every process', () => {
  const one = product({
    sku: 'A-1',
    name: { ru: 'Насос', en: 'Pump' },
    category: [{ ru: 'Для сада', en: 'Garden' }, { ru: 'Насосы' }],
    brand: ' Krona ',
    price: 10,
    stock: 0,
    attributes: [{ key: 'цвет', name: { ru: 'Цвет' }, value: { type: 'text', text: { ru: 'Тёмно-синий' } } }],
  });
  expect(toProductText(one, 'h')).toMatchObject({
    categoryKey: '/для сада/насосы',
    brandKey: 'krona',
    valueKeys: [expect.stringMatching(/^цвет=\S+/)],
    currency: 'RUB',
    price: 1_000,
    isInStock: false,
  });
});
