import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { VectorKind, VectorRecord, VectorStore, VectorStoreProvider } from '../../src/core/ports/vectors.ts';

/** A place for vectors, and the hands that take it away again. */
export type VectorWorld = { readonly provider: VectorStoreProvider; stop(): Promise<void> };

const dimensions = 8;

/** A unit vector that leans from the first axis towards another. */
function leaning(towards: number, share: number): number[] {
  return Array.from({ length: dimensions }, (_, axis) =>
    axis === 0 ? Math.sqrt(1 - share * share) : axis === towards ? share : 0,
  );
}

const straight = leaning(1, 0);

function record(id: string, vector: readonly number[], changes: Partial<VectorRecord> = {}): VectorRecord {
  return { kind: 'product', id, language: 'ru', hash: `hash of ${id}`, vector, ...changes };
}

export function describeVectorStore(name: string, createWorld: () => Promise<VectorWorld>): void {
  describe(`${name} is a store of vectors`, () => {
    let world: VectorWorld;
    let store: VectorStore;
    beforeAll(async () => {
      world = await createWorld();
      store = await world.provider.open({ model: 'test:one', dimensions });
    });
    beforeEach(() => store.clear());
    afterAll(() => world?.stop());

    const find = async (query: Partial<Parameters<VectorStore['search']>[0]> = {}) =>
      (await store.search({ vector: straight, kind: 'product', limit: 10, ...query })).map((hit) => hit.id);

    test('finds the nearest first, with cosine similarity', async () => {
      await store.upsert([record('far', leaning(2, 0.9)), record('same', straight), record('near', leaning(3, 0.3))]);
      const hits = await store.search({ vector: straight, kind: 'product', limit: 10 });
      expect(hits.map((hit) => hit.id)).toEqual(['same', 'near', 'far']);
      expect(hits[0]?.similarity).toBeCloseTo(1, 3);
      expect(hits[1]?.similarity).toBeCloseTo(Math.sqrt(1 - 0.09), 3);
      expect(hits[2]?.similarity).toBeCloseTo(Math.sqrt(1 - 0.81), 3);
    });

    test('length of a vector does not count, its direction does', async () => {
      await store.upsert([
        record(
          'long',
          leaning(2, 0.6).map((one) => one * 50),
        ),
        record(
          'short',
          leaning(2, 0.2).map((one) => one / 50),
        ),
      ]);
      expect(await find()).toEqual(['short', 'long']);
    });

    test('gives no more than asked for', async () => {
      await store.upsert(Array.from({ length: 12 }, (_, index) => record(`p${index}`, leaning(1, index / 20))));
      expect(await find({ limit: 3 })).toEqual(['p0', 'p1', 'p2']);
    });

    test('nothing stored, nothing found', async () => {
      expect(await find()).toEqual([]);
      expect(await store.count()).toBe(0);
      expect(await store.listHashes('product')).toEqual(new Map());
    });

    test('keeps kinds apart, although they share an id', async () => {
      await store.upsert([record('1', straight), record('1', leaning(1, 0.5), { kind: 'passage' })]);
      expect(await store.count()).toBe(2);
      expect(await find({ kind: 'passage' })).toEqual(['1']);
      await store.remove('product', ['1']);
      expect(await find()).toEqual([]);
      expect(await find({ kind: 'passage' })).toEqual(['1']);
    });

    test('filters by language, also when nearer ones are in another', async () => {
      const russian = Array.from({ length: 60 }, (_, index) => record(`ru${index}`, leaning(1, index / 1000)));
      const english = ['en0', 'en1'].map((id, index) => record(id, leaning(2, 0.8 + index / 10), { language: 'en' }));
      await store.upsert([...russian, ...english]);
      expect(await find({ language: 'en' })).toEqual(['en0', 'en1']);
      expect((await find({ language: 'ru', limit: 5 })).every((id) => id.startsWith('ru'))).toBe(true);
      expect(await find({ language: 'de' })).toEqual([]);
    });

    test('a second upsert replaces vector, language and hash', async () => {
      await store.upsert([record('a', straight), record('b', leaning(1, 0.5))]);
      await store.upsert([record('a', leaning(1, 0.9), { hash: 'changed', language: 'en' })]);
      expect(await find()).toEqual(['b', 'a']);
      expect(await find({ language: 'en' })).toEqual(['a']);
      expect(await store.count()).toBe(2);
      expect((await store.listHashes('product')).get('a')).toBe('changed');
    });

    test('lists the hash of everything of a kind, past any page', async () => {
      const many = Array.from({ length: 450 }, (_, index) => record(`p${index}`, leaning(1 + (index % 7), 0.5)));
      await store.upsert([...many, record('passage', straight, { kind: 'passage' })]);
      const hashes = await store.listHashes('product');
      expect(hashes.size).toBe(450);
      expect(hashes.get('p449')).toBe('hash of p449');
      expect([...(await store.listHashes('passage')).keys()]).toEqual(['passage']);
    });

    test('removes what it is told, and takes unknown ids calmly', async () => {
      await store.upsert([record('a', straight), record('b', straight)]);
      await store.remove('product', ['a', 'never there']);
      await store.remove('product', []);
      await store.upsert([]);
      expect(await find()).toEqual(['b']);
    });

    test.each(["O'Brien-12", 'Артикул №7/ё', '"quoted" {json}', 'a,b:c', '😀-1', ' spaced '])(
      'takes an article number as it is: %s',
      async (id) => {
        await store.upsert([record(id, straight, { hash: id })]);
        expect(await find()).toEqual([id]);
        expect(await store.listHashes('product')).toEqual(new Map([[id, id]]));
        await store.remove('product', [id]);
        expect(await store.count()).toBe(0);
      },
    );

    test('another model, another length or another owner never mixes', async () => {
      await store.upsert([record('a', straight)]);
      const otherModel = await world.provider.open({ model: 'test:two', dimensions });
      const otherLength = await world.provider.open({ model: 'test:one', dimensions: 4 });
      const otherOwner = await world.provider.open({ model: 'test:one', dimensions, owner: 'a1b2c3d4' });
      expect(await otherModel.search({ vector: straight, kind: 'product', limit: 5 })).toEqual([]);
      expect(await otherLength.search({ vector: [1, 0, 0, 0], kind: 'product', limit: 5 })).toEqual([]);
      expect(await otherOwner.search({ vector: straight, kind: 'product', limit: 5 })).toEqual([]);
      await otherOwner.upsert([record('d', straight)]);
      await otherOwner.clear();
      await otherModel.upsert([record('b', straight)]);
      await otherLength.upsert([record('c', [1, 0, 0, 0])]);
      expect(await find()).toEqual(['a']);
      await otherModel.clear();
      expect(await otherModel.count()).toBe(0);
      expect(await otherLength.count()).toBe(1);
      expect(await find()).toEqual(['a']);
      await otherLength.clear();
    });

    test('refuses a vector of another length, and keeps nothing of it', async () => {
      await expect(store.upsert([record('bad', [1, 0, 0])])).rejects.toThrow();
      await expect(store.search({ vector: [1, 0, 0], kind: 'product', limit: 1 })).rejects.toThrow();
      expect(await store.count()).toBe(0);
    });

    test('opened again, and by several at once, it still holds what it held', async () => {
      await store.upsert([record('a', straight)]);
      const again = await Promise.all(
        Array.from({ length: 4 }, () => world.provider.open({ model: 'test:one', dimensions })),
      );
      const counts = await Promise.all(again.map((one) => one.count()));
      expect(counts).toEqual([1, 1, 1, 1]);
    });

    test('a new room is made once, however many ask for it at once', async () => {
      const space = { model: `test:new ${name}`, dimensions };
      const opened = await Promise.all(Array.from({ length: 4 }, () => world.provider.open(space)));
      const kinds: VectorKind[] = ['product', 'passage'];
      await Promise.all(
        opened.map((one, index) => one.upsert([record(`p${index}`, straight, { kind: kinds[index % 2]! })])),
      );
      expect(await opened[0]?.count()).toBe(4);
      await opened[0]?.clear();
    });
  });
}
