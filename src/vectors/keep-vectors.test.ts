import { beforeEach, describe, expect, it } from 'vitest';
import type { Product } from '../core/catalog/product.ts';
import type { Passage } from '../core/knowledge/document.ts';
import type { Repositories } from '../core/ports/repositories.ts';
import type { Embedder, VectorKind, VectorRecord, VectorStore } from '../core/ports/vectors.ts';
import { createVectorKeeper, type KeepVectorsOptions } from './keep-vectors.ts';

const logger = { debug() {}, info() {}, warn() {}, error() {} };

function product(sku: string, name: string): Product {
  return {
    sku,
    name: { en: name },
    description: {},
    category: [],
    brand: undefined,
    price: { minor: 100, currency: 'EUR' },
    listPrice: undefined,
    stock: 1,
    isOrderable: false,
    attributes: [],
    fits: [],
    url: undefined,
    image: undefined,
  };
}

/** A catalog, a store and an embedder in memory, each telling what was asked of it. */
function createWorld() {
  const products = new Map<string, { product: Product; hash: string }>();
  const passages = new Map<string, Passage>();
  const documents = new Map<string, string>();
  const records = new Map<string, VectorRecord>();
  const embedded: string[] = [];
  let reads = 0;
  /** How the next calls of the embedder end; undefined is well. */
  const failures: (Error | undefined)[] = [];
  const keyOf = (kind: VectorKind, id: string) => `${kind} ${id}`;
  const store: VectorStore = {
    async upsert(given) {
      for (const record of given) records.set(keyOf(record.kind, record.id), record);
    },
    async remove(kind, ids) {
      for (const id of ids) records.delete(keyOf(kind, id));
    },
    search: async () => [],
    listHashes: async (kind) =>
      new Map([...records.values()].filter((one) => one.kind === kind).map(({ id, hash }) => [id, hash])),
    count: async () => records.size,
    clear: async () => records.clear(),
  };
  const embedder: Embedder = {
    id: 'test:one',
    batchSize: 3,
    async embed(texts) {
      const failure = failures.shift();
      if (failure) throw failure;
      embedded.push(...texts);
      return texts.map((text) => [text.length, 1]);
    },
  };
  const read = {
    products: {
      listHashes: async () => new Map([...products].map(([sku, { hash }]) => [sku, hash])),
      async findMany(skus: readonly string[]) {
        reads += skus.length;
        return skus.flatMap((sku) => products.get(sku)?.product ?? []);
      },
    },
    documents: {
      listHashes: async () => new Map(documents),
      listPassages: async (after: string | undefined, limit: number) =>
        [...passages.values()].filter(({ id }) => after === undefined || id > after).slice(0, limit),
    },
  } as unknown as Pick<Repositories, 'products' | 'documents'>;
  return {
    records,
    embedded,
    failures,
    documents,
    passages,
    reads: () => reads,
    put: (sku: string, name: string, hash = name) => products.set(sku, { product: product(sku, name), hash }),
    drop: (sku: string) => products.delete(sku),
    keeper: (changes: Partial<KeepVectorsOptions> = {}) =>
      createVectorKeeper({
        read,
        embedder,
        room: { open: async () => store },
        logger,
        onEmbedded() {},
        signal: new AbortController().signal,
        ...changes,
      }),
  };
}

describe('keeping vectors', () => {
  let world: ReturnType<typeof createWorld>;
  beforeEach(() => {
    world = createWorld();
    for (let index = 0; index < 8; index += 1) world.put(`S-${index}`, `pump ${index}`);
    world.documents.set('d', '1');
    const passage = {
      documentId: 'd',
      documentTitle: 'Terms',
      headings: ['Returns'],
      language: 'en',
      uri: 'x',
      ordinal: 0,
    };
    world.passages.set('p1', { ...passage, id: 'p1', text: 'Within 14 days.' });
    world.passages.set('p2', { ...passage, id: 'p2', text: 'Unworn.' });
  });

  it('embeds everything once, products and passages, with their headings', async () => {
    const keep = world.keeper();
    expect(await keep()).toBe('done');
    expect(world.records.size).toBe(10);
    expect(world.embedded).toHaveLength(10);
    expect(world.embedded).toContain('Terms > Returns\nUnworn.');
    expect(world.records.get('passage p1')?.language).toBe('en');
    await keep();
    await world.keeper()();
    expect(world.embedded).toHaveLength(10);
  });

  it('reads again only what changed, embeds only what reads differently, and removes what is gone', async () => {
    const keep = world.keeper();
    await keep();
    const before = world.reads();
    world.put('S-1', 'pump 1', 'another price');
    world.put('S-2', 'dress');
    world.drop('S-3');
    await keep();
    expect(world.reads() - before).toBe(2);
    expect(world.embedded.slice(10)).toEqual(['dress']);
    expect(world.records.has('product S-3')).toBe(false);
  });

  it('forgets the passages of a document that lost them', async () => {
    const keep = world.keeper();
    await keep();
    world.documents.set('d', '2');
    world.passages.delete('p2');
    await keep();
    expect(world.records.has('passage p2')).toBe(false);
    expect(world.records.has('passage p1')).toBe(true);
  });

  it('goes on where a failure stopped it', async () => {
    const keep = world.keeper();
    world.failures.push(undefined, new Error('503'));
    await expect(keep()).rejects.toThrow('503');
    expect(world.records.size).toBe(3);
    await keep();
    expect(world.records.size).toBe(10);
    expect(new Set(world.embedded).size).toBe(world.embedded.length);
  });

  it('says that there is more when its time is over, or when the process ends', async () => {
    expect(await world.keeper({ limitMilliseconds: 0 })()).toBe('more');
    expect(await world.keeper({ signal: AbortSignal.abort() })()).toBe('more');
    expect(world.embedded).toEqual([]);
  });
});
