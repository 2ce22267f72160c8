import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Play } from '../../../../test/fakes/model-server/script.ts';
import { startModelServer } from '../../../../test/fakes/model-server/server.ts';
import { mergingFetch } from './merge-deltas.ts';
import { dialects, hear } from './testing/dialects.ts';

let stop: (() => Promise<unknown>) | undefined;
afterEach(() => stop?.());

const text = 'One two three four five. «Шесть», семь! Eight…\n| 9 | 10 |\nEleven, 12.5 twelve thirteen';
const plays: Readonly<Record<string, Play>> = {
  'text alone': { text },
  'text and two calls': {
    text,
    calls: [
      { name: 'a', input: { b: 'c. d' } },
      { name: 'e', input: {} },
    ],
  },
  'calls alone': { calls: [{ name: 'a', input: { b: 1 } }] },
  'text cut by its length': { text, finish: 'length' },
  'a filter': { text, finish: 'content-filter' },
  'JSON that breaks off': { text, fault: { kind: 'malformed-json' } },
  'an error within the stream': { text, fault: { kind: 'error-event' } },
  nothing: { text: '' },
};

describe.each(Object.entries(dialects))('%s', (_name, modelOf) => {
  it.each(Object.entries(plays))('says the same in fewer pieces: %s', async (_what, play) => {
    const server = await startModelServer({ script: () => play });
    stop = server.stop;
    const whole = await hear(modelOf(server.url, fetch));
    const merged = await hear(modelOf(server.url, mergingFetch()));
    expect({ ...merged, deltas: [] }).toEqual({ ...whole, deltas: [] });
    expect(merged.deltas.length).toBeLessThanOrEqual(Math.max(3, whole.deltas.length / 2));
  });

  it('keeps what was said before the connection is lost', async () => {
    const server = await startModelServer({
      script: () => ({ text, tokensPerSecond: 200, fault: { kind: 'cut-midway' } }),
    });
    stop = server.stop;
    const merged = await hear(modelOf(server.url, mergingFetch()));
    expect(merged.text).toMatch(/^One two three four five\. «Ше/);
    expect(text.startsWith(merged.text)).toBe(true);
    expect(merged.ending?.[0]).not.toMatchObject({ unified: 'stop' });
  });

  it('lets the first word and each sentence go without waiting for what follows', async () => {
    const server = await startModelServer({ script: () => ({ text, tokensPerSecond: 60 }) });
    stop = server.stop;
    const deltas = (await hear(modelOf(server.url, mergingFetch()))).deltas.filter((delta) => delta !== '');
    expect(deltas[0]?.length).toBeLessThan('One two three four five.'.length);
    expect(deltas.length).toBeGreaterThanOrEqual(3);
  });
});

it('reads many streams whole, each restingly, and their connections serve again', async () => {
  const server = await startModelServer({ script: () => ({ text, tokensPerSecond: 150 }) });
  stop = server.stop;
  const model = dialects['OpenAI Chat'](server.url, mergingFetch());
  for (let round = 0; round < 2; round += 1) {
    const heard = await Promise.all(Array.from({ length: 60 }, () => hear(model)));
    expect(heard.map((one) => [one.text, one.hasFailed])).toEqual(heard.map(() => [text, false]));
  }
});

it('leaves everything else as it came', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/json') response.writeHead(418, { 'content-type': 'application/json' }).end('{"a": 1}');
    else response.writeHead(200, { 'content-type': 'text/event-stream' }).end(': note\n\ndata: [DONE]\n\nno event');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stop = () => new Promise((resolve) => server.close(resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const json = await mergingFetch()(`${url}/json`);
  expect([json.status, await json.text()]).toEqual([418, '{"a": 1}']);
  expect(await (await mergingFetch()(`${url}/stream`)).text()).toBe(': note\n\ndata: [DONE]\n\nno event');
});
