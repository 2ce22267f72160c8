import type { IncomingMessage } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { post } from './post.ts';

let stop: (() => void) | undefined;
afterEach(() => stop?.());

/** Answers each request with what `answer` writes; the connection goes on to the next one. */
async function serve(answer: (socket: Socket) => Promise<void>): Promise<URL> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.setNoDelay(true));
    socket.on('error', () => {});
    socket.on('data', () => answer(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stop = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

type Heard = { readonly pieces: readonly string[]; readonly text: string; readonly failure?: string };

async function hear(answer: IncomingMessage): Promise<Heard> {
  const pieces: Buffer[] = [];
  const failure = await new Promise<string | undefined>((resolve) => {
    answer.on('data', (piece: Buffer) => pieces.push(piece));
    answer.on('end', () => resolve(undefined));
    answer.on('error', ({ message }) => resolve(message));
  });
  const text = Buffer.concat(pieces).toString();
  return { pieces: pieces.map(String), text, ...(failure === undefined ? {} : { failure }) };
}

const head = 'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n';
const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const words = ['data: При', 'вет', ', 😀', '\n\n', 'x'.repeat(300)];
const body = words.map(chunk).join('');

/** Sends parts one after another, so that each is read by itself. */
const sending = (parts: readonly (string | Buffer)[], isCut = false) => {
  return async (socket: Socket) => {
    for (const part of parts) {
      socket.write(part);
      await delay(10);
    }
    if (isCut) socket.destroy();
  };
};

describe('joining chunks', () => {
  it('gives those that arrive together as one piece', async () => {
    const url = await serve(sending([head + chunk('a') + chunk('b'), chunk('c') + chunk('d'), '0\r\n\r\n']));
    expect((await hear(await post(url, {}))).pieces).toEqual(['ab', 'cd']);
  });

  it.each([
    ['plain', head, '0\r\n\r\n'],
    ['with trailers', head, '0\r\nx-sum: 1\r\n\r\n'],
    ['with an extension amid them', head, `2;a="b"\r\nab\r\n${chunk('c')}0\r\n\r\n`],
    ['sizes written otherwise', head, '0000000A\r\n0123456789\r\n00\r\n\r\n'],
    ['sizes longer than any', head, `${'0'.repeat(20)}2\r\nab\r\n0\r\n\r\n`],
    ['behind early hints', `HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${head}`, '0\r\n\r\n'],
    ['of a failed answer', head.replace('200 OK', '500 Wrong'), '0\r\n\r\n'],
    ['that are no event stream', head.replace('text/event-stream', 'application/json'), '0\r\n\r\n'],
  ])('%s, wherever the network cuts them: the same bytes as ever', async (_what, start, end) => {
    const wire = Buffer.from(start + body + end);
    const cuts = Array.from({ length: wire.length }, (_, cut) => cut).filter(
      (cut) => cut < 260 || cut > wire.length - 60,
    );
    let next = 0;
    const url = await serve(async (socket) => {
      const cut = cuts[next++] ?? 0;
      await sending([wire.subarray(0, cut), wire.subarray(cut)].filter(({ length }) => length > 0))(socket);
    });
    const { text } = await hear(await post(url, {}));
    expect(text.startsWith(words.join(''))).toBe(true);
    const all = await Promise.all(cuts.slice(1).map(async () => (await hear(await post(url, {}))).text));
    expect(new Set(all)).toEqual(new Set([text]));
    expect(text).toBe(await (await fetch(url)).text());
  });

  it('reads the next answer of the same connection', async () => {
    let connections = 0;
    const url = await serve(async (socket) => {
      connections += socket.listenerCount('close') > 0 ? 0 : 1;
      socket.once('close', () => {});
      await sending([head + body, `0\r\n\r\n`])(socket);
    });
    for (let call = 0; call < 3; call += 1) {
      const { text, failure } = await hear(await post(url, {}));
      expect({ text, failure }).toEqual({ text: words.join(''), failure: undefined });
    }
    expect(connections).toBe(1);
  });

  it.each([
    ['amid a chunk', [head + body, '20\r\nhalf'], 'aborted'],
    ['between two', [head + body], 'aborted'],
    ['amid a size', [head + body, '2'], 'aborted'],
  ])('tells of a connection lost %s, behind what came', async (_what, parts, failure) => {
    const url = await serve(sending(parts, true));
    const heard = await hear(await post(url, {}));
    expect(heard).toMatchObject({ failure });
    expect(heard.text.startsWith(words.join(''))).toBe(true);
  });

  it.each([
    ['a size that is none', 'zz\r\nab\r\n'],
    ['no size', '\r\nab\r\n'],
    ['a size without its line', `2${'2'.repeat(30)}`],
    ['a chunk longer than its size', '2\r\nabc\r\n'],
    ['a line that only half ends', '2\nab\r\n'],
  ])('leaves it to Node to refuse %s', async (_what, wrong) => {
    const url = await serve(sending([head + body, wrong]));
    const answer = await post(url, {});
    const heard = await hear(answer);
    expect(heard.failure).toBeDefined();
    expect(heard.text.startsWith(words.join(''))).toBe(true);
  });

  it('stops reading what nobody takes', async () => {
    const url = await serve(
      sending([head, ...Array.from({ length: 40 }, () => chunk('y'.repeat(60_000))), '0\r\n\r\n']),
    );
    const answer = await post(url, {});
    await delay(600);
    expect(answer.readableLength).toBeLessThan(400_000);
    expect((await hear(answer)).text).toHaveLength(40 * 60_000);
  });
});
