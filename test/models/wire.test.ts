import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hostedModel, type Way, waysToSpeak } from '../factories/hosted-models.ts';
import { scriptedModel } from '../factories/scripted-model.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';
import type { FaultKind, Script } from '../fakes/model-server/script.ts';
import { type ModelServer, startModelServer } from '../fakes/model-server/server.ts';
import { askModels } from './ask-models.ts';

let shop: TestShop;
let server: ModelServer;
beforeAll(async () => {
  shop = await openTestShop('examples/instrument');
});
afterEach(() => server.stop());
afterAll(() => shop.close());

const question = 'сколько стоит дрель Д-650?';
const truth = 'Дрель ударная Бурмаш Д-650 стоит 3 490 ₽.';
/** For far sides that fall silent; the others have time enough on a busy machine. */
const limitsFor = (kind: FaultKind) => ({ settings: kind.startsWith('stall') ? { firstTokenMs: 700 } : {} });
const ways = Object.keys(waysToSpeak) as Way[];

async function start(script: Script): Promise<ModelServer> {
  server = await startModelServer({ script, apiKey: 'sk-far-side' });
  return server;
}

// biome-ignore lint/suspicious/noExplicitAny: a body is read as its vendor defines it.
const bodyOf = (at: number): any => server.received[at]?.body;

describe.each(ways)('%s on the wire', (way) => {
  it('streams, calls a tool and answers after its result', async () => {
    const { url } = await start([{ calls: [{ name: 'get_product', input: { sku: 'ИН-001' } }] }, { text: truth }]);
    const { said, chain } = await askModels(shop, { first: await hostedModel(way, url) }, question);
    expect(said).toBe(truth);
    expect(chain.failovers).toEqual([]);
    expect(server.received).toHaveLength(2);
    const [asked, answered] = server.received.map(({ request }) => request);
    expect(asked?.isStreamed).toBe(true);
    expect(asked?.instructions).toContain('AI sales assistant');
    expect(asked?.messages.at(-1)).toMatchObject({ role: 'user' });
    expect(JSON.stringify(asked?.messages.at(-1))).toContain('<context>');
    expect(asked?.tools.slice(0, 2).map(({ name }) => name)).toEqual(['search_products', 'choose_products']);
    // What comes first is the same in both: a provider's cache holds it.
    expect(answered?.instructions).toBe(asked?.instructions);
    expect(answered?.tools).toEqual(asked?.tools);
    expect(answered?.messages.at(-1)).toMatchObject({ role: 'tool' });
    expect(JSON.stringify(answered?.messages.at(-1))).toContain('3490.00');
    for (const call of chain.calls) {
      expect(call).toMatchObject({ model: 'first', error: undefined });
      expect(call.inputTokens).toBeGreaterThan(100);
      expect(call.outputTokens).toBeGreaterThan(0);
      expect(call.firstTokenMs).toBeLessThanOrEqual(call.totalMs);
    }
    expect(chain.calls.map(({ finishReason }) => finishReason)).toEqual(['tool-calls', 'stop']);
  });

  const beginnings: readonly FaultKind[] = [
    'stall-before-answer',
    'stall-before-text',
    'cut-before-answer',
    'rate-limited',
    'server-error',
    'overloaded',
    'bad-request',
    'unauthorized',
    'malformed-stream',
    'empty',
  ];
  it.each(beginnings)('%s: the next one answers, and nothing is heard twice', async (kind) => {
    const { url } = await start(() => ({ text: truth, fault: { kind, retryAfterSeconds: 60 } }));
    const first = await hostedModel(way, url);
    const { said, heard, chain } = await askModels(
      shop,
      { first, second: scriptedModel(truth) },
      question,
      limitsFor(kind),
    );
    expect(said).toBe(truth);
    expect(heard).toBe(truth);
    expect(chain.failovers.map(({ from, to }) => [from, to])).toEqual([['first', 'second']]);
  });

  const middles: readonly FaultKind[] = [
    'stall-midway',
    'cut-midway',
    'malformed-json',
    'error-event',
    'content-filter',
  ];
  it.each(middles)('%s in the middle: the next one goes on', async (kind) => {
    const begun = `${truth} ${'Сейчас расскажу о ней подробнее и посмотрю, что к ней подходит '.repeat(2)}`;
    const text = kind === 'content-filter' ? begun + begun + begun : begun;
    const { url } = await start(() => ({ text, fault: { kind } }));
    const first = await hostedModel(way, url);
    const second = scriptedModel('Спросите, если нужно ещё.');
    const { said, chain } = await askModels(shop, { first, second }, question, limitsFor(kind));
    expect(chain.failovers.map(({ from, to }) => [from, to])).toEqual([['first', 'second']]);
    expect([`${truth} Спросите, если нужно ещё.`, 'Спросите, если нужно ещё.']).toContain(said);
  });

  it('waits as long as it is asked to, when that is not long', async () => {
    const { url } = await start((_request, call) =>
      call === 0 ? { fault: { kind: 'rate-limited', retryAfterSeconds: 0.3 } } : { text: truth },
    );
    const { said, milliseconds, chain } = await askModels(shop, { first: await hostedModel(way, url) }, question);
    expect(said).toBe(truth);
    expect(milliseconds).toBeGreaterThan(300);
    expect(chain.calls.map(({ error }) => error)).toEqual(['rate-limited', undefined]);
  });

  it('ends an endless text, and lets go of the connection', async () => {
    const { url } = await start([{ text: 'Хорошо. ', fault: { kind: 'endless-text' } }]);
    const { said, chain } = await askModels(shop, { first: await hostedModel(way, url) }, 'привет');
    expect(said.length).toBeLessThan(4_500);
    expect(chain.failovers).toEqual([]);
    await expect.poll(() => server.received[0]?.isAbandoned).toBe(true);
  });

  it('takes over what another one did', async () => {
    const { url } = await start([{ text: truth }]);
    const first = scriptedModel(
      { calls: [{ name: 'get_product', input: { sku: 'ИН-001' } }] },
      { ends: new Error('x') },
    );
    const { said } = await askModels(shop, { first, second: await hostedModel(way, url) }, question);
    expect(said).toBe(truth);
    const messages = server.received[0]?.request?.messages ?? [];
    expect(messages.slice(-2)).toMatchObject([
      { role: 'assistant', calls: [{ name: 'get_product' }] },
      { role: 'tool' },
    ]);
  });
});

it('asks OpenAI to keep nothing, to think little and to find the beginning in its cache', async () => {
  const { url } = await start([{ text: truth }]);
  await askModels(shop, { first: await hostedModel('OpenAI Responses', url) }, question);
  expect(bodyOf(0)).toMatchObject({
    model: 'gpt-5.2',
    store: false,
    prompt_cache_key: 'vitrina',
    reasoning: { effort: 'low' },
  });
  expect(bodyOf(0)).not.toHaveProperty('temperature');
  expect(bodyOf(0).max_output_tokens).toBe(4_000);
});

it('asks models that take one for a low temperature, and for as much thought as is set', async () => {
  const { url } = await start(() => ({ text: truth }));
  await askModels(shop, { first: await hostedModel('OpenAI Chat', url) }, question);
  await askModels(shop, { first: await hostedModel('compatible', url, { MODEL_REASONING: 'high' }) }, question);
  expect(bodyOf(0)).toMatchObject({ store: false, temperature: 0.2, stream_options: { include_usage: true } });
  expect(bodyOf(1)).toMatchObject({
    temperature: 0.2,
    reasoning_effort: 'high',
    stream_options: { include_usage: true },
  });
});

it('marks for Anthropic where the part ends that is the same in every turn', async () => {
  const { url } = await start(() => ({ text: truth }));
  for (const text of [question, 'а Д-850?'])
    await askModels(shop, { first: await hostedModel('Anthropic', url) }, text);
  const { system, tools } = bodyOf(0);
  expect(system.at(-1).cache_control).toEqual({ type: 'ephemeral' });
  expect(tools.at(-1).cache_control).toEqual({ type: 'ephemeral' });
  expect(JSON.stringify(bodyOf(0)).split('cache_control')).toHaveLength(3);
  expect([bodyOf(1).system, bodyOf(1).tools]).toEqual([system, tools]);
});
