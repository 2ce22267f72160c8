import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type EmbeddingServer, startEmbeddingServer } from '../../../test/fakes/embedding-server/server.ts';
import type { FaultKind } from '../../../test/fakes/faults.ts';
import type { EmbedderSettings } from '../settings.ts';
import { createEmbedder } from './create-embedder.ts';

const apiKey = 'a-key-of-tests';
let server: EmbeddingServer;
beforeEach(async () => {
  server = await startEmbeddingServer({ apiKey, dimensions: 16 });
});
afterEach(() => server.stop());

describe.each(['openai', 'compatible'] as const)('an embedder of %s', (provider) => {
  const create = (changes: Partial<EmbedderSettings> = {}) =>
    createEmbedder({ provider, model: 'a-model', apiKey, baseUrl: server.url, ...changes } as EmbedderSettings);

  test('gives a vector a text, in their order, near where the texts are near', async () => {
    const embedder = await create();
    const texts = ['насос для скважины', 'вечернее платье', 'скважинный насос'];
    const vectors = await embedder.embed(texts, { purpose: 'store' });
    expect(vectors.map((vector) => vector.length)).toEqual([16, 16, 16]);
    expect(server.embedded).toEqual([texts]);
    expect(await embedder.embed(['вечернее платье'], { purpose: 'find' })).toEqual([vectors[1]]);
    expect(embedder.id).toBe(`${provider}:a-model`);
  });

  test('asks nothing for nothing', async () => {
    expect(await (await create()).embed([], { purpose: 'store' })).toEqual([]);
    expect(server.embedded).toEqual([]);
  });

  test.each<[FaultKind, object]>([
    ['server-error', { code: 'PROVIDER_UNAVAILABLE', status: 500 }],
    ['cut-before-effect', { code: 'PROVIDER_UNAVAILABLE' }],
    ['rate-limit', { code: 'PROVIDER_RATE_LIMITED', retryAfter: 1 }],
    ['unauthorized', { code: 'CREDENTIAL_REJECTED' }],
  ])('a service that answers %s', async (fault, error) => {
    server.faults.failNext(1, fault);
    await expect((await create()).embed(['x'], { purpose: 'store' })).rejects.toMatchObject(error);
  });

  test('tries again as often as it may', async () => {
    server.faults.failNext(1, 'rate-limit');
    expect(await (await create()).embed(['x'], { purpose: 'store', retries: 1 })).toHaveLength(1);
  });

  test('a service that stalls is left when the caller has waited enough', async () => {
    server.faults.failNext(1, 'stall');
    const embedder = await create();
    await expect(embedder.embed(['x'], { purpose: 'find', signal: AbortSignal.timeout(50) })).rejects.toMatchObject({
      code: 'PROVIDER_UNAVAILABLE',
    });
  });

  test('a wrong key and a wrong model are for the owner to mend', async () => {
    await expect((await create({ apiKey: 'wrong' })).embed(['x'], { purpose: 'store' })).rejects.toMatchObject({
      code: 'CREDENTIAL_REJECTED',
      message: expect.stringContaining(provider === 'openai' ? 'OPENAI_API_KEY' : 'COMPATIBLE_API_KEY'),
    });
    await expect((await create({ model: 'no-such-model' })).embed(['x'], { purpose: 'store' })).rejects.toMatchObject({
      code: 'INVALID_SETTING',
    });
  });

  test('models of the E5 family hear what a text is for', async () => {
    const embedder = await create({ model: 'intfloat/multilingual-e5-small' });
    await embedder.embed(['a'], { purpose: 'store' });
    await embedder.embed(['b'], { purpose: 'find' });
    expect(server.embedded).toEqual([['passage: a'], ['query: b']]);
  });
});

test('an embedder in this process says what to install where its package is missing', async () => {
  await expect(createEmbedder({ provider: 'local', model: 'Xenova/a-model' })).rejects.toMatchObject({
    kind: 'configuration',
    message: expect.stringMatching(
      /EMBEDDINGS=local:Xenova\/a-model needs .*npm install .*@huggingface\/transformers@/,
    ),
  });
});
