import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { HumanMessage } from '@langchain/core/messages';
import { tool as langChainTool } from '@langchain/core/tools';
import { ChatOpenAI } from '@langchain/openai';
import { generateText, isStepCount, type LanguageModel, streamText, tool } from 'ai';
import OpenAI from 'openai';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { FaultKind, Script } from './script.ts';
import { type ModelServer, startModelServer } from './server.ts';

let server: ModelServer;
afterEach(() => server.stop());

const apiKey = 'sk-far-side';
async function start(script: Script): Promise<ModelServer> {
  server = await startModelServer({ script, apiKey });
  return server;
}

const models: Readonly<Record<string, (url: string) => LanguageModel>> = {
  'OpenAI Responses': (baseURL) => createOpenAI({ baseURL, apiKey })('gpt-5.2'),
  'OpenAI Chat': (baseURL) => createOpenAI({ baseURL, apiKey }).chat('gpt-5.2'),
  Anthropic: (baseURL) => createAnthropic({ baseURL, apiKey })('claude-opus-5'),
  compatible: (baseURL) => createOpenAICompatible({ name: 'compatible', baseURL, apiKey, includeUsage: true })('qwen3'),
};
const dialects = Object.entries(models);

const weather = tool({
  description: 'Tells the weather',
  inputSchema: z.object({ city: z.string() }),
  execute: async ({ city }) => ({ city, degrees: 21 }),
});
const toolTalk: Script = [
  { text: 'I will look. ', calls: [{ name: 'weather', input: { city: 'Орёл' } }] },
  { text: 'It is 21 degrees in Орёл.', usage: { inputTokens: 2_000, cachedTokens: 1_024, outputTokens: 9 } },
];

describe.each(dialects)('the AI SDK on %s', (_name, modelOf) => {
  it('streams text, calls a tool, answers after its result, and counts tokens', async () => {
    const { url, received } = await start(toolTalk);
    const result = streamText({ model: modelOf(url), prompt: 'Погода?', tools: { weather }, stopWhen: isStepCount(3) });
    let heard = '';
    for await (const part of result.textStream) heard += part;
    expect(heard).toBe('I will look. It is 21 degrees in Орёл.');
    const steps = await result.steps;
    expect(steps.map(({ finishReason }) => finishReason)).toEqual(['tool-calls', 'stop']);
    expect(steps[0]?.toolResults[0]?.output).toEqual({ city: 'Орёл', degrees: 21 });
    const { usage } = steps[1]!;
    expect(usage.inputTokens).toBe(2_000);
    expect(usage.inputTokenDetails.cacheReadTokens).toBe(1_024);
    expect(usage.outputTokens).toBe(9);
    expect(received).toHaveLength(2);
    const [first, second] = received.map(({ request }) => request!);
    expect(first).toMatchObject({ isStreamed: true, messages: [{ role: 'user', text: 'Погода?' }] });
    expect(first?.tools.map((one) => one.name)).toEqual(['weather']);
    expect(second?.messages.at(-1)).toMatchObject({ role: 'tool', text: '{"city":"Орёл","degrees":21}' });
    expect(JSON.stringify(received[0]?.headers)).toContain(apiKey);
  });

  it('answers whole when asked so', async () => {
    const { url } = await start(toolTalk);
    const result = await generateText({
      model: modelOf(url),
      prompt: 'Weather?',
      tools: { weather },
      stopWhen: isStepCount(3),
    });
    expect(result.text).toBe('It is 21 degrees in Орёл.');
    expect(result.finalStep.usage.inputTokens).toBe(2_000);
  });

  const failing: readonly (readonly [FaultKind, RegExp])[] = [
    ['rate-limited', /Rate limit/],
    ['server-error', /server had an error/],
    ['overloaded', /Overloaded/],
    ['bad-request', /context length/],
    ['unauthorized', /Incorrect API key/],
    ['cut-before-answer', /./],
    ['cut-midway', /./],
    ['malformed-json', /./],
    ['error-event', /./],
  ];
  it.each(failing)('fails by %s', async (kind, message) => {
    const { url } = await start(() => ({ text: 'One two three four. Five six seven.', fault: { kind } }));
    const errors: unknown[] = [];
    const result = streamText({ model: modelOf(url), prompt: 'Hi', maxRetries: 0, onError: () => {} });
    try {
      for await (const part of result.stream) if (part.type === 'error') errors.push(part.error);
    } catch (error) {
      errors.push(error);
    }
    expect(errors.map((error) => (error instanceof Error ? error.message : JSON.stringify(error))).join()).toMatch(
      message,
    );
  });

  it.each(['stall-before-answer', 'stall-before-text', 'stall-midway', 'endless-text'] as const)(
    'goes on until the client has had enough: %s',
    async (kind) => {
      const { url, received } = await start(() => ({ text: 'One two three four. Five six seven. ', fault: { kind } }));
      const enough = new AbortController();
      const result = streamText({
        model: modelOf(url),
        prompt: 'Hi',
        maxRetries: 0,
        abortSignal: enough.signal,
        onError: () => {},
      });
      let heard = '';
      const reading = (async () => {
        for await (const part of result.stream) if (part.type === 'text-delta') heard += part.text;
      })();
      await expect.poll(() => received.length).toBe(1);
      if (kind === 'stall-midway') await expect.poll(() => heard).toMatch(/^One two/);
      if (kind === 'endless-text') await expect.poll(() => heard.length).toBeGreaterThan(500);
      enough.abort();
      await reading;
      await expect.poll(() => received[0]?.isAbandoned).toBe(true);
    },
  );

  const odd: readonly (readonly [FaultKind, string])[] = [
    ['content-filter', 'content-filter'],
    ['empty', 'stop'],
    ['unknown-tool', 'tool-calls'],
    ['arguments-break-schema', 'tool-calls'],
    ['arguments-not-json', 'tool-calls'],
    ['call-loop', 'tool-calls'],
    ['invented-price', 'stop'],
  ];
  it.each(odd)('misbehaves by %s', async (kind, finish) => {
    const { url } = await start(() => ({ text: 'The drill is 3 490 ₽.', fault: { kind } }));
    const result = streamText({
      model: modelOf(url),
      prompt: 'Hi',
      tools: { weather },
      maxRetries: 0,
      onError: () => {},
    });
    await result.consumeStream();
    expect(await result.finishReason).toBe(finish);
    expect(await result.text).not.toContain('3 490');
  });
});

describe('other clients', () => {
  it('the openai client streams chat and responses', async () => {
    const { url } = await start(() => ({ text: 'Hello there.' }));
    const client = new OpenAI({ baseURL: url, apiKey, maxRetries: 0 });
    let heard = '';
    const stream = await client.chat.completions.create({
      model: 'm',
      stream: true,
      messages: [{ role: 'user', content: 'Hi' }],
    });
    for await (const chunk of stream) heard += chunk.choices[0]?.delta.content ?? '';
    expect(heard).toBe('Hello there.');
    heard = '';
    for await (const event of await client.responses.create({ model: 'm', stream: true, input: 'Hi' }))
      if (event.type === 'response.output_text.delta') heard += event.delta;
    expect(heard).toBe('Hello there.');
    expect((await client.models.list()).data).toHaveLength(1);
  });

  it('LangChain.js calls a tool and gets usage', async () => {
    const { url } = await start([{ calls: [{ name: 'weather', input: { city: 'Omsk' } }] }, { text: 'Warm.' }]);
    const model = new ChatOpenAI({ model: 'm', apiKey, configuration: { baseURL: url }, maxRetries: 0 });
    const bound = model.bindTools([
      langChainTool(async () => '21', {
        name: 'weather',
        description: 'Tells the weather',
        schema: z.object({ city: z.string() }),
      }),
    ]);
    const called = await bound.invoke([new HumanMessage('Weather?')]);
    expect(called.tool_calls?.[0]).toMatchObject({ name: 'weather', args: { city: 'Omsk' } });
    const answered = await model.invoke('And?');
    expect(answered.text).toBe('Warm.');
    expect(answered.usage_metadata?.['input_tokens' as never]).toBeGreaterThan(0);
  });
});

describe('what the vendors refuse', () => {
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(server.url.replace(/\/v1$/u, path), {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'x-api-key': apiKey, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return `${response.status} ${await response.text()}`;
  };
  const user = { role: 'user', content: 'Hi' };
  const call = { id: 'c1', type: 'function', function: { name: 'f', arguments: '{}' } };
  const version = { 'anthropic-version': '2023-06-01' };
  const refused: readonly (readonly [string, unknown, RegExp, Record<string, string>?])[] = [
    ['/v1/nothing', {}, /404/],
    ['/v1/chat/completions', '{', /400.*parse/],
    ['/v1/chat/completions', { messages: [user] }, /400.*'model'/],
    ['/v1/chat/completions', { model: 'm', messages: [] }, /400.*empty/],
    ['/v1/chat/completions', { model: 'm', messages: [{ role: 'robot', content: '' }] }, /400.*role/],
    ['/v1/chat/completions', { model: 'm', messages: [user], stream_options: {} }, /400.*stream_options/],
    ['/v1/chat/completions', { model: 'm', messages: [user, { role: 'tool', tool_call_id: 'x' }] }, /400.*preceding/],
    ['/v1/chat/completions', { model: 'm', messages: [{ role: 'assistant', tool_calls: [call] }, user] }, /400.*c1/],
    ['/v1/responses', { model: 'm', input: [{ type: 'item_reference', id: 'msg_x' }] }, /404.*msg_x/],
    ['/v1/responses', { model: 'm', input: [{ type: 'function_call_output', call_id: 'c1' }] }, /400.*No tool call/],
    ['/v1/messages', { model: 'm', max_tokens: 9, messages: [user] }, /400.*anthropic-version/],
    ['/v1/messages', { model: 'm', messages: [user] }, /400.*max_tokens/, version],
    [
      '/v1/messages',
      { model: 'm', max_tokens: 9, messages: [{ role: 'user', content: [{ type: 'text', text: '' }] }] },
      /400.*non-empty/,
      version,
    ],
    [
      '/v1/messages',
      {
        model: 'm',
        max_tokens: 9,
        messages: [{ role: 'assistant', content: [{ type: 'tool_use', id: 't1', name: 'f', input: {} }] }, user],
      },
      /400.*t1/,
      version,
    ],
  ];
  const named = refused.map(([path, body, expected, headers = {}]) => ({ path, body, expected, headers }));
  it.each(named)('$path $body', async ({ path, body, expected, headers }) => {
    await start(() => ({ text: 'ok' }));
    expect(await post(path, body, headers)).toMatch(expected);
  });

  it('a wrong key, and more calls than are scripted', async () => {
    await start([]);
    const body = { model: 'm', messages: [user] };
    expect(await post('/v1/chat/completions', body, { authorization: 'Bearer other' })).toMatch(/^401/);
    expect(await post('/v1/chat/completions', body)).toMatch(/^500.*call 1/);
  });
});
