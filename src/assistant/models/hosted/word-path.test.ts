import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Play } from '../../../../test/fakes/model-server/script.ts';
import { startModelServer } from '../../../../test/fakes/model-server/server.ts';
import { mergingFetch } from './merge-deltas.ts';
import { dialects, hear } from './testing/dialects.ts';
import { withShortWordPath } from './word-path.ts';

let stop: (() => Promise<unknown>) | undefined;
afterEach(() => stop?.());

async function serve(play: Play): Promise<string> {
  const server = await startModelServer({ script: () => play });
  stop = server.stop;
  return server.url;
}

/** What reaches the provider's package is kept too. */
function watchedFetch() {
  const bodies: string[] = [];
  const merging = mergingFetch();
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const answer = await merging(input, init);
    const at = bodies.push('') - 1;
    const decoder = new TextDecoder();
    const watch = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bodies[at] += decoder.decode(chunk, { stream: true });
        controller.enqueue(chunk);
      },
    });
    return new Response(answer.body?.pipeThrough(watch) ?? null, answer);
  };
  return { fetch, bodies };
}

const sentences = Array.from({ length: 12 }, (_, at) => `Sentence ${at} of «все» is said here. `);
const text = sentences.join('');
const calls = [
  { name: 'a', input: { b: 'c. d' } },
  { name: 'e', input: {} },
];
const plays: Readonly<Record<string, Play>> = {
  'text alone': { text, tokensPerSecond: 600 },
  'text and two calls': { text, calls, tokensPerSecond: 600 },
  'calls alone': { calls, tokensPerSecond: 600 },
  'text cut by its length': { text, finish: 'length', tokensPerSecond: 600 },
  'JSON that breaks off': { text, fault: { kind: 'malformed-json' }, tokensPerSecond: 600 },
  'an error within the stream': { text, fault: { kind: 'error-event' }, tokensPerSecond: 600 },
  'text all at once': { text },
  nothing: { text: '' },
};

describe.each(Object.entries(dialects))('%s', (_name, modelOf) => {
  it.each(Object.entries(plays))('says the same in the same order: %s', async (_what, play) => {
    const url = await serve(play);
    const usual = await hear(modelOf(url, fetch));
    const short = await hear(withShortWordPath(modelOf(url, mergingFetch())));
    expect({ ...short, deltas: [] }).toEqual({ ...usual, deltas: [] });
  });

  it("spares the provider's package all words but the first", async () => {
    const { fetch, bodies } = watchedFetch();
    const heard = await hear(withShortWordPath(modelOf(await serve({ text, calls, tokensPerSecond: 600 }), fetch)));
    expect([heard.text, heard.calls.length]).toEqual([text, 2]);
    const events = bodies.join('').split('\n\n');
    const withWords = events.filter((event) => /Sentence|is said/u.test(event) && !event.includes('done'));
    expect(withWords.length).toBeLessThanOrEqual(2);
    expect(heard.deltas.length).toBeGreaterThan(6);
  });

  it('keeps what was said before the connection is lost, for a slow reader too', async () => {
    const fault = { kind: 'cut-midway' } as const;
    const model = withShortWordPath(modelOf(await serve({ text, tokensPerSecond: 600, fault }), mergingFetch()));
    for (const pause of [0, 40]) {
      const heard = await hear(model, () => delay(pause));
      expect(heard.text.length).toBeGreaterThan(text.length / 3);
      expect(text.startsWith(heard.text)).toBe(true);
      expect(heard.ending?.[0]).not.toMatchObject({ unified: 'stop' });
    }
  });

  it('gives up when nobody reads on', async () => {
    const url = await serve({ text, tokensPerSecond: 50 });
    const { stream } = await withShortWordPath(modelOf(url, mergingFetch())).doStream({
      prompt: [{ role: 'user', content: [{ type: 'text', text: 'Hi' }] }],
    });
    const reader = stream.getReader();
    while ((await reader.read()).value?.type !== 'text-delta');
    const next = reader.read();
    await reader.cancel();
    expect([await next, await reader.read()]).toEqual([1, 2].map(() => ({ done: true, value: undefined })));
    // Nothing is given to whom nobody reads: that would throw, where nobody catches.
    await delay(50);
  });
});

it('keeps the words of calls that run beside each other apart', async () => {
  const server = await startModelServer({
    script: (_, call) => ({ text: text.replaceAll('Sentence', `Sentence of ${call},`), tokensPerSecond: 400 }),
  });
  stop = server.stop;
  const model = withShortWordPath(dialects['OpenAI Chat'](server.url, mergingFetch()));
  const heard = await Promise.all(Array.from({ length: 40 }, () => hear(model)));
  const said = heard.map((one) => /of (\d+),/u.exec(one.text)?.[1]);
  expect(new Set(said).size).toBe(40);
  for (const [at, one] of heard.entries())
    expect(one.text).toBe(text.replaceAll('Sentence', `Sentence of ${said[at]},`));
});
