import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFaults } from '../faults.ts';
import { answerQuery } from './graphql.ts';
import { Refusal } from './refusal.ts';
import { createState, type WeaviateObject } from './state.ts';
import type { Where } from './where.ts';

const mostDeleted = 10_000;

export type WeaviateServer = Awaited<ReturnType<typeof startWeaviateServer>>;

/**
 * A local Weaviate, written from its OpenAPI description and its GraphQL reference: classes, batches of objects,
 * nearVector and bm25 searches with filters. Refuses what they say is refused, and fails on demand. Not the real thing.
 */
export async function startWeaviateServer({ apiKey }: { readonly apiKey?: string } = {}) {
  const state = createState();
  const faults = createFaults();
  const calls: string[] = [];

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const status = error instanceof Refusal ? error.status : 500;
      const message = error instanceof Error ? error.message : String(error);
      response.writeHead(status, json).end(JSON.stringify({ error: [{ message }] }));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://weaviate');
    const call = `${request.method} ${url.pathname}`;
    calls.push(call);
    const text = await readText(request);
    const fault = faults.take(call);
    if (fault === 'stall') return;
    if (fault === 'cut-before-effect') return void request.socket.destroy();
    if (fault === 'server-error') throw new Refusal(500, 'internal error');
    if (fault === 'unauthorized') throw new Refusal(401, 'anonymous access not enabled');
    if (fault === 'rate-limit') return void response.writeHead(429, { ...json, 'retry-after': '7' }).end('{}');
    if (apiKey !== undefined && request.headers.authorization !== `Bearer ${apiKey}`) {
      throw new Refusal(401, 'anonymous access not enabled, please provide an auth scheme');
    }
    const result = route(request.method ?? '', url, text === '' ? {} : JSON.parse(text));
    if (fault === 'cut-after-effect') return void request.socket.destroy();
    if (result === undefined) return void response.writeHead(404).end();
    response.writeHead(200, json).end(JSON.stringify(result));
  }

  function route(method: string, url: URL, body: Record<string, unknown>): unknown {
    const path = url.pathname;
    const name = /^\/v1\/schema\/([^/]+)$/.exec(path)?.[1];
    if (method === 'GET' && name !== undefined) return state.classes.has(name) ? { class: name } : undefined;
    if (method === 'POST' && path === '/v1/schema') {
      state.addClass(body);
      return body;
    }
    if (method === 'POST' && path === '/v1/batch/objects') return putBatch(body);
    if (method === 'DELETE' && path === '/v1/batch/objects') return deleteBatch(body);
    if (method === 'GET' && path === '/v1/meta')
      return { hostname: 'http://[::]:8080', version: '1.33.0', modules: {} };
    if (method === 'GET' && path === '/v1/objects') return listPage(url.searchParams);
    if (method === 'POST' && path === '/v1/graphql') return answerQuery(state, String(body.query ?? ''));
    return undefined;
  }

  function putBatch(body: Record<string, unknown>): unknown {
    const objects = body.objects as WeaviateObject[] | undefined;
    if (!objects?.length)
      throw new Refusal(422, "invalid param 'objects': cannot be empty, need at least one object for batching");
    return objects.map((object) => {
      const problem = state.put(object);
      const result = problem ? { status: 'FAILED', errors: { error: [{ message: problem }] } } : { status: 'SUCCESS' };
      return { class: object.class, id: object.id, result };
    });
  }

  function deleteBatch({ match }: Record<string, unknown>): unknown {
    const { class: name, where } = (match ?? {}) as { class?: string; where?: Where };
    if (!name || !where) throw new Refusal(422, 'failed to parse where filter: empty where');
    const found = state.matching(name, where);
    for (const object of found.slice(0, mostDeleted)) state.remove(object);
    const successful = Math.min(found.length, mostDeleted);
    return { match, output: 'minimal', results: { matches: found.length, limit: mostDeleted, successful, failed: 0 } };
  }

  function listPage(query: URLSearchParams): unknown {
    const name = query.get('class');
    const after = query.get('after');
    if (after !== null && !name) throw new Refusal(422, 'class parameter is required for cursor');
    if (name && !state.classes.has(name)) throw new Refusal(422, `class ${name} not found in schema`);
    const limit = Number(query.get('limit') ?? 25);
    const objects = name ? state.list(name).filter((object) => object.id > (after ?? '')) : [];
    const page = objects.slice(0, limit).map(({ vector: _vector, ...object }) => object);
    return { deprecations: [], objects: page, totalResults: page.length };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    faults,
    calls,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const json = { 'content-type': 'application/json' };

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
