import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aProduct } from '../../../test/factories/records.ts';
import type { ProductIndexWriter } from '../../core/ports/ingestion.ts';
import type { ProductFilter } from '../../core/ports/search.ts';
import { openSearchIndex, type SearchIndex } from '../open-search-index.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const named = (sku: string, name: string, brand: string) =>
  aProduct({ sku, name: { ru: name }, description: {}, category: [], brand, attributes: [], fits: [] });

let folder: string;
let index: SearchIndex;
let writer: ProductIndexWriter;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vitrina-writer-'));
  index = openSearchIndex({ file: path.join(folder, 'search.sqlite'), logger: silent });
  index.products.upsert([named('A-1', 'Перфоратор', 'Гранит')]);
  // What is known of the catalog is in memory from here on, so it must be told of changes.
  expect(await skus('перфоратор')).toEqual(['A-1']);
  const opened = await index.openProductWriter();
  if (!opened) throw new Error('An index on disk has a writer');
  writer = opened;
});
afterEach(async () => {
  await writer.close();
  index.close();
  await rm(folder, { recursive: true, force: true });
});

const search = (text: string) => index.products.search({ text, language: 'ru', limit: 10 });
const skus = async (text: string) => (await search(text)).hits.map(({ sku }) => sku);

describe('the writer beside the searches', () => {
  it('shows what it wrote while it is still open, typing errors mended by the new words', async () => {
    await writer.upsert([named('A-2', 'Газонокосилка', 'Тайга')]);
    expect(await skus('газонокосилка')).toEqual(['A-2']);
    expect(await skus('газанокосилка')).toEqual(['A-2']);
    expect(await skus('перфоратор')).toEqual(['A-1']);
  });

  it('makes new brands known and forgets words that are gone', async () => {
    await writer.upsert([named('A-2', 'Пила', 'Ревун')]);
    await writer.remove(['A-1']);
    await writer.close();
    expect((await search('пила ревун')).interpretation.filter.brand).toBe('Ревун');
    expect(index.products.count()).toBe(1);
    expect(await skus('перфоратор')).toEqual([]);
  });

  it('replaces a product whole', async () => {
    await writer.upsert([named('A-1', 'Отбойник', 'Гранит')]);
    await writer.close();
    expect(await skus('отбойник')).toEqual(['A-1']);
    expect(await skus('перфоратор')).toEqual([]);
    expect(index.products.count()).toBe(1);
  });

  it('follows a price and a stock that change alone', async () => {
    const { price, ...product } = named('A-1', 'Перфоратор', 'Гранит');
    await writer.upsert([{ ...product, price: { ...price, minor: 100 }, stock: 0 }]);
    await writer.close();
    const within = async (filter: ProductFilter) =>
      (await index.products.search({ text: 'перфоратор', language: 'ru', limit: 10, filter })).hits.map(
        ({ sku }) => sku,
      );
    expect(await within({ priceTo: { minor: 100, currency: price.currency } })).toEqual(['A-1']);
    expect(await within({ priceFrom: { minor: 101, currency: price.currency } })).toEqual([]);
    expect(await within({ inStock: true })).toEqual([]);
    expect(await skus('перфоратор')).toEqual(['A-1']);
  });

  it('leaves a file that the next start finds as the searches saw it', async () => {
    await writer.upsert([named('A-2', 'Газонокосилка', 'Тайга')]);
    await writer.close();
    index.close();
    index = openSearchIndex({ file: path.join(folder, 'search.sqlite'), logger: silent });
    expect(index.products.count()).toBe(2);
    expect(await skus('газанокосилка')).toEqual(['A-2']);
  });

  it('is not there for an index in memory', async () => {
    const inMemory = openSearchIndex({ file: ':memory:', logger: silent });
    expect(await inMemory.openProductWriter()).toBeUndefined();
    inMemory.close();
  });
});
