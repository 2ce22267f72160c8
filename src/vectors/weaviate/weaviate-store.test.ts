import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeVectorStore } from '../../../test/conformance/vector-store.suite.ts';
import type { FaultKind } from '../../../test/fakes/faults.ts';
import { startWeaviateServer, type WeaviateServer } from '../../../test/fakes/weaviate-server/server.ts';
import { objectId } from './weaviate-class.ts';
import { createWeaviateProvider } from './weaviate-store.ts';

describeVectorStore('Weaviate (a far side of our own)', async () => {
  const server = await startWeaviateServer({ apiKey: 'a-key-of-tests' });
  return {
    provider: createWeaviateProvider({ url: server.url, apiKey: 'a-key-of-tests' }),
    stop: () => server.stop(),
  };
});

describe('Weaviate that fails', () => {
  const space = { model: 'test:one', dimensions: 2 };
  const record = { kind: 'product', id: 'a', language: 'ru', hash: 'h', vector: [1, 0] } as const;
  let server: WeaviateServer;
  beforeEach(async () => {
    server = await startWeaviateServer();
  });
  afterEach(() => server.stop());
  const open = () => createWeaviateProvider({ url: server.url, timeoutMs: 200 }).open(space);

  test.each<[FaultKind, object]>([
    ['server-error', { code: 'PROVIDER_UNAVAILABLE', isRetryable: true }],
    ['stall', { code: 'PROVIDER_UNAVAILABLE', isRetryable: true }],
    ['cut-before-effect', { code: 'PROVIDER_UNAVAILABLE', isRetryable: true }],
    ['rate-limit', { code: 'PROVIDER_RATE_LIMITED', retryAfter: 7 }],
    ['unauthorized', { code: 'CREDENTIAL_REJECTED', message: expect.stringContaining('WEAVIATE_API_KEY') }],
  ])('%s', async (fault, error) => {
    const store = await open();
    server.faults.failNext(1, fault);
    await expect(store.upsert([record])).rejects.toMatchObject(error);
    server.faults.failNext(1, fault);
    await expect(store.search({ vector: [1, 0], kind: 'product', limit: 1 })).rejects.toMatchObject(error);
  });

  test('a batch of which one object is refused is not taken for stored', async () => {
    const store = await open();
    await store.upsert([record]);
    server.state.classes.clear();
    await expect(store.upsert([{ ...record, id: 'b' }])).rejects.toThrow('not present in schema');
    await expect(store.search({ vector: [1, 0], kind: 'product', limit: 1 })).rejects.toThrow('Cannot query field');
  });

  test('a class whose making was answered too late is found the next time', async () => {
    server.faults.failNext(1, 'cut-after-effect', /POST \/v1\/schema/);
    const store = await open();
    await store.upsert([record]);
    expect(await store.count()).toBe(1);
  });

  test('a page that is no Weaviate is told as such', async () => {
    const store = await open();
    server.state.addClass = () => {};
    server.state.list = () => [{ ...record, class: 'x', properties: { kind: 'product' }, vector: [] }];
    await expect(store.listHashes('product')).rejects.toThrow('something else than its API says');
  });
});

test('object ids are UUIDs, the same for the same record alone', () => {
  const ids = ['a', 'b'].flatMap((id) => [objectId({ kind: 'product', id }), objectId({ kind: 'passage', id })]);
  expect(new Set(ids).size).toBe(4);
  expect(objectId({ kind: 'product', id: 'a' })).toBe(ids[0]);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});
