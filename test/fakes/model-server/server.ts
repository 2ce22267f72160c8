import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { anthropic } from './dialects/anthropic.ts';
import { chat } from './dialects/chat.ts';
import { type Answer, argumentsOf, type DialectSpeech, record } from './dialects/dialect.ts';
import { createResponses } from './dialects/responses.ts';
import { faultyPieces } from './faulty-stream.ts';
import { type ModelRequest, type Received, Refusal } from './model-request.ts';
import { createPacer } from './pace.ts';
import { createPromptCache } from './prompt-cache.ts';
import { distort, type Play, type Script, type Usage } from './script.ts';
import { countTokens } from './tokens.ts';

export type ModelServerOptions = {
  readonly script: Script;
  /** Refuses every other key. Left out: any key will do. */
  readonly apiKey?: string;
  /** Other models are answered 404. */
  readonly models?: readonly string[];
  readonly port?: number;
  /** When each sentence was sent, into `received`. */
  readonly keepsTimes?: boolean;
};

export type ModelServer = Awaited<ReturnType<typeof startModelServer>>;

/**
 * The far side of every hosted model: OpenAI Chat Completions, OpenAI Responses and Anthropic Messages, streamed or whole. It says what
 * its script says, refuses what the vendors refuse, fails as it is told, and remembers all it received.
 */
export async function startModelServer(options: ModelServerOptions) {
  const speeches: readonly DialectSpeech[] = [chat, createResponses(), anthropic];
  const received: Received[] = [];
  const cache = createPromptCache();
  const pacer = createPacer();
  let { script } = options;
  let calls = 0;
  let serial = 0;

  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readText(incoming);
    const path = (incoming.url ?? '').split('?')[0] ?? '';
    if (incoming.method === 'GET' && path === '/v1/models') return send(response, 200, modelList(options.models));
    const speech = speeches.find(({ paths }) => paths.includes(path));
    const body = parse(text);
    const entry: Received = {
      method: incoming.method ?? '',
      path,
      headers: incoming.headers,
      text,
      body,
      request: undefined,
      outcome: 'ok',
      isAbandoned: false,
      sentences: [],
    };
    received.push(entry);
    response.on('close', () => {
      entry.isAbandoned = !response.writableFinished;
    });
    if (!speech || incoming.method !== 'POST')
      return send(response, 404, {
        error: { message: `Invalid URL (${incoming.method} ${path})`, type: 'invalid_request_error' },
      });
    const refuse = (refusal: Refusal) => {
      entry.outcome = String(refusal.status);
      const after = refusal.retryAfterSeconds;
      send(
        response,
        refusal.status,
        speech.errorBody(refusal),
        after === undefined ? {} : { 'retry-after': String(after) },
      );
    };
    try {
      const key = speech.keyOf(incoming.headers);
      if (key === undefined || (options.apiKey !== undefined && key !== options.apiKey))
        throw new Refusal(401, 'Incorrect API key provided.', 'invalid_api_key');
      if (body === undefined) throw new Refusal(400, 'We could not parse the JSON body of your request.');
      const request = speech.read(record(body), incoming.headers);
      entry.request = request;
      if (options.models && !options.models.includes(request.model))
        throw new Refusal(
          404,
          `The model '${request.model}' does not exist or you do not have access to it.`,
          'model_not_found',
        );
      const play = await nextPlay(request);
      entry.outcome = play.fault?.kind ?? 'ok';
      await perform(speech, request, play, entry, response);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refuse(error);
    }
  }

  async function nextPlay(request: ModelRequest): Promise<Play> {
    const call = calls;
    calls += 1;
    if (typeof script === 'function') return script(request, call);
    const play = script[call];
    if (!play)
      throw new Refusal(500, `The script of this far side has ${script.length} plays; this is call ${call + 1}.`);
    return play;
  }

  async function perform(
    speech: DialectSpeech,
    request: ModelRequest,
    given: Play,
    entry: Received,
    response: ServerResponse,
  ): Promise<void> {
    const { fault } = given;
    if (fault?.kind === 'stall-before-answer') return;
    if (fault?.kind === 'cut-before-answer') return void response.socket?.destroy();
    const refusal = fault && refusals[fault.kind];
    if (refusal) throw refusal(fault.retryAfterSeconds);
    if (fault?.kind === 'malformed-stream')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Bad gateway</body></html>');
    const play = distort(given, request);
    serial += 1;
    const answered: Answer = {
      request,
      play,
      usage: usageOf(play, entry, speech.cacheUse(record(entry.body), cache)),
      serial,
      createdAt: Math.floor(Date.now() / 1_000),
    };
    speech.remember?.(answered);
    if (!request.isStreamed) return whole(speech, answered, response);
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
    // The head goes at once, as a service sends it before its model has thought.
    response.flushHeaders();
    const pieces = faultyPieces(speech.pieces(answered), fault, speech.errorEvent);
    await pacer.write(pieces, response, {
      tokensPerSecond: play.tokensPerSecond ?? (fault?.kind === 'endless-text' ? 1_000 : undefined),
      waitMs: play.waitMs ?? 0,
      onToken: options.keepsTimes ? sentenceTimes(entry) : () => {},
    });
  }

  async function whole(speech: DialectSpeech, answered: Answer, response: ServerResponse): Promise<void> {
    const { play } = answered;
    const fault = play.fault?.kind;
    const tokens = play.tokensPerSecond === undefined ? 0 : answered.usage.outputTokens / play.tokensPerSecond;
    await new Promise((resolve) => setTimeout(resolve, (play.waitMs ?? 0) + tokens * 1_000));
    if (fault === 'stall-before-text' || fault === 'stall-midway') return;
    const text = JSON.stringify(speech.whole(answered));
    response.writeHead(200, { 'content-type': 'application/json' });
    if (fault === 'malformed-json') return void response.end(text.slice(0, text.length / 2));
    if (fault !== 'cut-midway') return void response.end(text);
    response.write(text.slice(0, text.length / 2), () => response.socket?.destroy());
  }

  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', 1_024, resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    /** To be given as OPENAI_BASE_URL, ANTHROPIC_BASE_URL or COMPATIBLE_BASE_URL. */
    url: `${origin}/v1`,
    received,
    /** From the next request on; a list begins at its first play. */
    play(next: Script) {
      script = next;
      calls = 0;
    },
    async stop() {
      pacer.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const refusals: Readonly<Partial<Record<string, (retryAfterSeconds?: number) => Refusal>>> = {
  'rate-limited': (after = 1) => new Refusal(429, 'Rate limit reached for requests.', 'rate_limit_exceeded', after),
  'server-error': () => new Refusal(500, 'The server had an error while processing your request.'),
  overloaded: (after) => new Refusal(529, 'Overloaded', null, after),
  'bad-request': () =>
    new Refusal(400, "This model's maximum context length is 8192 tokens.", 'context_length_exceeded'),
  unauthorized: () => new Refusal(401, 'Incorrect API key provided.', 'invalid_api_key'),
};

function usageOf(play: Play, { text }: Received, cacheUse: Pick<Usage, 'cachedTokens' | 'cacheWriteTokens'>): Usage {
  const said = [play.text ?? '', ...(play.calls ?? []).map(({ name, input }) => name + argumentsOf(input))];
  return {
    inputTokens: countTokens(text),
    ...cacheUse,
    outputTokens: Math.max(1, countTokens(said.join(''))),
    ...play.usage,
  };
}

/** Notes the moment at which a reader could know each sentence: when the next one begins, or at the end. */
function sentenceTimes(entry: Received): (token: string) => void {
  let length = 0;
  let last = '';
  return (token) => {
    const opens = length === 0 || ('.!?…'.includes(last) && /^\s/u.test(token));
    if (opens) entry.sentences.push({ before: length, sentAt: performance.timeOrigin + performance.now() });
    length += token.length;
    last = token.at(-1) ?? last;
  };
}

function modelList(models: readonly string[] = ['far-side']): unknown {
  return { object: 'list', data: models.map((id) => ({ id, object: 'model', created: 0, owned_by: 'far-side' })) };
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
