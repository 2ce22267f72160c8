import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { checkHostedModel } from './check-hosted-model.ts';
import { parseModelSettings } from './settings.ts';

let server: Server | undefined;
afterEach(() => server?.close());

async function check(models: string, status: number, body: string, headers: Record<string, string> = {}) {
  let asked: Record<string, unknown> = {};
  server = createServer((request, response) => {
    asked = { url: request.url, ...request.headers };
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const { settings } = parseModelSettings({
    MODELS: models,
    OPENAI_API_KEY: 'k',
    ANTHROPIC_API_KEY: 'k',
    OPENAI_BASE_URL: url,
    ANTHROPIC_BASE_URL: url,
    COMPATIBLE_BASE_URL: url,
  });
  const [model] = settings.hosted;
  if (!model) throw new Error('No model');
  return { ...(await checkHostedModel(model)), asked };
}

const list = (...ids: string[]) => JSON.stringify({ data: ids.map((id) => ({ id })) });

it.each<[string, string, number, string, string, RegExp]>([
  ['a model that is there', 'openai:gpt-5.2', 200, list('gpt-5.2'), 'ok', /answers at/],
  ['a dated name', 'anthropic:claude-x', 200, list('claude-x-20260101'), 'ok', /answers/],
  ['a tag of Ollama', 'compatible:qwen3', 200, list('qwen3:latest'), 'ok', /answers/],
  [
    'a model that is not there',
    'compatible:qwen3',
    200,
    list('llama'),
    'warning',
    /does not list qwen3\. It has llama; mend MODELS/,
  ],
  ['a refused key', 'openai:o', 401, '{}', 'problem', /refuses the key \(401\)\. Set a valid OPENAI_API_KEY/],
  ['no such address', 'compatible:q', 404, '{}', 'warning', /COMPATIBLE_BASE_URL, which usually ends in \/v1/],
  ['a broken server', 'anthropic:a', 500, 'oops', 'warning', /answers 500/],
  ['a page in place of a list', 'openai:o', 200, '<html>', 'warning', /no list of models/],
])('%s', async (_what, models, status, body, state, detail) => {
  expect(await check(models, status, body)).toMatchObject({ state, detail: expect.stringMatching(detail) });
});

it('says where a server sends on to, and brings it no key', async () => {
  const { state, detail } = await check('openai:o', 301, '', { location: 'https://llm.example.com/v1/models' });
  expect({ state, detail }).toEqual({
    state: 'problem',
    detail: expect.stringMatching(
      /sends on to https:\/\/llm\.example\.com\/v1\/models\. Set OPENAI_BASE_URL to that server/u,
    ),
  });
});

it('shows the key in the way of each provider', async () => {
  expect((await check('openai:o', 200, list('o'))).asked).toMatchObject({
    url: '/v1/models',
    authorization: 'Bearer k',
  });
  server?.close();
  expect((await check('anthropic:a', 200, list('a'))).asked).toMatchObject({
    url: '/v1/models?limit=1000',
    'x-api-key': 'k',
  });
});

it('says what to do when nobody listens', async () => {
  const settings = {
    provider: 'compatible',
    name: 'compatible:q',
    model: 'q',
    apiKey: undefined,
    isLocal: true,
  } as const;
  expect(await checkHostedModel({ ...settings, baseUrl: 'http://127.0.0.1:1/v1' })).toMatchObject({
    state: 'problem',
    detail: expect.stringMatching(/can't be reached.*COMPATIBLE_BASE_URL/u),
  });
});
