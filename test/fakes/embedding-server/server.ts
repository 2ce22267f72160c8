import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { indexTerms } from '../../../src/retrieval/analysis/analyze.ts';
import { createFaults } from '../faults.ts';

export type EmbeddingServerOptions = {
  readonly apiKey?: string;
  /** Default 64. */
  readonly dimensions?: number;
  /** Groups of words that this far side takes for one, as a model that has read much would. */
  readonly synonyms?: readonly (readonly string[])[];
};

export type EmbeddingServer = Awaited<ReturnType<typeof startEmbeddingServer>>;

/** What OpenAI refuses in one request. */
const mostInputs = 2_048;

/**
 * A service with the shape of OpenAI's /v1/embeddings. A text becomes the sum of its word stems' hashed directions: the
 * same text always the same vector, texts that share words near each other. No model: it knows only what it is told.
 */
export async function startEmbeddingServer(options: EmbeddingServerOptions = {}) {
  const { apiKey, synonyms = [] } = options;
  const state = { dimensions: options.dimensions ?? 64 };
  const faults = createFaults();
  /** The inputs of each request that was answered. */
  const embedded: string[][] = [];
  const meaningOf = new Map(
    synonyms.flatMap((group) =>
      group.flatMap((word) => indexTerms(word).map((term) => [term, group[0] ?? ''] as const)),
    ),
  );

  const server = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readText(request);
    const refuse = (status: number, message: string, headers: Record<string, string> = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify({ error: { message, type: 'invalid_request_error', param: null, code: null } }));
    const fault = faults.take(`${request.method} ${request.url}`);
    if (fault === 'stall') return;
    if (fault === 'cut-before-effect') return void request.socket.destroy();
    if (fault === 'server-error') return void refuse(500, 'The server had an error');
    if (fault === 'rate-limit') return void refuse(429, 'Rate limit reached', { 'retry-after': '1' });
    if (fault === 'unauthorized' || (apiKey && request.headers.authorization !== `Bearer ${apiKey}`)) {
      return void refuse(401, 'Incorrect API key provided');
    }
    if (request.method !== 'POST' || request.url !== '/v1/embeddings')
      return void refuse(404, `Invalid URL ${request.url}`);
    const { input, model } = JSON.parse(text) as { input?: string | string[]; model?: string };
    if (model === undefined || model === 'no-such-model') return void refuse(404, `The model ${model} does not exist`);
    const inputs = typeof input === 'string' ? [input] : (input ?? []);
    if (inputs.length === 0 || inputs.length > mostInputs)
      return void refuse(400, `Expected 1 to ${mostInputs} inputs`);
    if (inputs.includes('')) return void refuse(400, "'$.input' is invalid: an input must not be empty");
    embedded.push(inputs);
    const data = inputs.map((one, index) => ({ object: 'embedding', index, embedding: vectorOf(one) }));
    const usage = { prompt_tokens: inputs.length, total_tokens: inputs.length };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ object: 'list', data, model, usage }));
  }

  function vectorOf(text: string): number[] {
    const vector = new Array<number>(state.dimensions).fill(0);
    // A little of one direction for every text, so that no vector is nothing.
    vector[0] = 0.1;
    for (const term of indexTerms(text)) {
      const hash = createHash('sha256')
        .update(meaningOf.get(term) ?? term)
        .digest();
      for (let index = 0; index < 4; index += 1) {
        const axis = hash.readUInt16LE(index * 2) % state.dimensions;
        vector[axis] = (vector[axis] ?? 0) + ((hash[index + 8] ?? 0) % 2 === 0 ? 1 : -1);
      }
    }
    return vector;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    /** To be given as COMPATIBLE_BASE_URL or OPENAI_BASE_URL. */
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    faults,
    embedded,
    /** The service exchanges its model under the same name. */
    setDimensions(dimensions: number) {
      state.dimensions = dimensions;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
