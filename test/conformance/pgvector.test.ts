import { describe, expect, it } from 'vitest';
import { openPgliteInMemory } from '../../src/database/pglite/open-pglite.ts';
import { createPgvectorProvider } from '../../src/database/pgvector/pgvector-store.ts';
import { openTestDatabase } from '../factories/test-database.ts';
import { findTestServer } from '../factories/test-server.ts';
import { describeVectorStore } from './vector-store.suite.ts';

describeVectorStore('pgvector in the embedded database', async () => {
  const database = await openTestDatabase({ hasVectors: true });
  return { provider: database.vectors, stop: () => database.close() };
});

const server = await findTestServer();
const missing = 'missing' in server ? server.missing : await missingExtension(server.url);
if (missing !== undefined || 'missing' in server) {
  describe.skip(`pgvector on a PostgreSQL server: ${missing}`, () => it('runs the suite of vector stores', () => {}));
} else {
  describeVectorStore('pgvector on a PostgreSQL server', async () => {
    const database = await openTestDatabase({ serverUrl: server.url });
    return { provider: database.vectors, stop: () => database.close() };
  });
}

describe.skipIf('missing' in server || missing === undefined)('a PostgreSQL server without pgvector', () => {
  it('says what to do', async () => {
    const database = await openTestDatabase({ serverUrl: 'url' in server ? server.url : undefined });
    const error = {
      kind: 'configuration',
      message: expect.stringMatching(/pgvector.*DATABASE_URL.*Install.*VECTOR_STORE=chroma/),
    };
    await expect(database.vectors.open({ model: 'test:one', dimensions: 8 })).rejects.toMatchObject(error);
    await expect(database.vectors.check()).rejects.toMatchObject(error);
    await database.close();
  });
});

describe('pgvector with vectors of more than 2000 numbers', () => {
  it('keeps them in half precision, as a server does', async () => {
    const client = await openPgliteInMemory({ hasVectors: true });
    const store = await createPgvectorProvider({
      isEmbedded: false,
      query: async (text, values) => (await client.query(text, values)).rows,
      script: async (text) => void (await client.script(text)),
    }).open({ model: 'test:long', dimensions: 3_072 });
    const vector = (angle: number) => [Math.cos(angle), ...new Array<number>(3_070).fill(0), Math.sin(angle)];
    const record = { kind: 'passage', language: 'en', hash: 'h' } as const;
    await store.upsert([0.9, 0.1, 0.4].map((angle) => ({ ...record, id: `at ${angle}`, vector: vector(angle) })));
    const hits = await store.search({ vector: vector(0), kind: 'passage', language: 'en', limit: 2 });
    expect(hits.map((hit) => hit.id)).toEqual(['at 0.1', 'at 0.4']);
    expect(hits[0]?.similarity).toBeCloseTo(Math.cos(0.1), 3);
    await client.close();
  });
});

describe('pgvector refuses, with what to do', () => {
  const open = (isEmbedded: boolean, version: string | undefined, dimensions: number) =>
    createPgvectorProvider({
      isEmbedded,
      query: async () => (version === undefined ? [] : [{ version }]),
      script: async () => {},
    }).open({ model: 'test:one', dimensions });

  it.each<[string, boolean, string | undefined, number, RegExp]>([
    ['a server without it', false, undefined, 8, /Install it there/],
    ['a version that can not search on within a filter', false, '0.7.4', 8, /0\.8 or later.*0\.7\.4/],
    ['vectors too long for any index', false, '0.8.1', 4_001, /at most 4000/],
    ['vectors too long for the embedded database', true, '0.8.1', 2_001, /at most 2000.*DATABASE_URL/],
  ])('%s', async (_what, isEmbedded, version, dimensions, message) => {
    await expect(open(isEmbedded, version, dimensions)).rejects.toThrow(message);
  });

  it.each<[boolean, string, number]>([
    [true, '0.8.1', 2_000],
    [false, '0.8.0', 4_000],
    [false, '1.0.0', 8],
  ])('and takes embedded %s, version %s, length %i', async (isEmbedded, version, dimensions) => {
    await expect(open(isEmbedded, version, dimensions)).resolves.toBeDefined();
  });
});

async function missingExtension(url: string): Promise<string | undefined> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`select 1 from pg_available_extensions where name = 'vector'`);
  await client.end();
  return rows.length > 0 ? undefined : 'the server has no extension named vector';
}
