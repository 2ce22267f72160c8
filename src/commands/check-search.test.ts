import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EmbeddingServer, startEmbeddingServer } from '../../test/fakes/embedding-server/server.ts';
import { startWeaviateServer, type WeaviateServer } from '../../test/fakes/weaviate-server/server.ts';
import { readConfig } from '../config.ts';
import { checkSearch } from './check-search.ts';

let weaviate: WeaviateServer;
let embeddings: EmbeddingServer;
beforeAll(async () => {
  weaviate = await startWeaviateServer({ apiKey: 'a-key-of-tests' });
  embeddings = await startEmbeddingServer();
});
afterAll(async () => {
  await weaviate.stop();
  await embeddings.stop();
});

const check = (environment: Record<string, string>) => checkSearch(readConfig(environment));

it('says nothing where no service is set', async () => {
  expect(await check({})).toEqual([]);
});

it('tells what answers, one server once', async () => {
  const found = await check({
    EMBEDDINGS: 'compatible:stems',
    COMPATIBLE_BASE_URL: embeddings.url,
    VECTOR_STORE: 'weaviate',
    PRODUCT_SEARCH: 'weaviate',
    WEAVIATE_URL: weaviate.url,
    WEAVIATE_API_KEY: 'a-key-of-tests',
  });
  expect(found).toEqual([
    { what: 'Embeddings', state: 'ok', detail: expect.stringMatching(/^stems: answers, \d+ numbers a text$/) },
    { what: 'Weaviate', state: 'ok', detail: '1.33.0 answers; holds the words of products and vectors' },
  ]);
});

it('warns of what does not, and says what to do', async () => {
  const settings = { PRODUCT_SEARCH: 'weaviate', WEAVIATE_URL: weaviate.url };
  expect(await check(settings)).toMatchObject([
    { what: 'Weaviate', state: 'warning', detail: expect.stringContaining('WEAVIATE_API_KEY') },
  ]);
  expect(await check({ ...settings, WEAVIATE_URL: 'http://127.0.0.1:9' })).toMatchObject([
    { state: 'warning', detail: expect.stringContaining('WEAVIATE_URL') },
  ]);
});
