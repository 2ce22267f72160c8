import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { failureOf } from '../chain/model-failure.ts';
import { post } from './post.ts';

let stop: (() => void) | undefined;
afterEach(() => stop?.());

async function serve(listener: RequestListener): Promise<URL> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/chat`);
}

async function textOf(answer: AsyncIterable<unknown>): Promise<string> {
  let text = '';
  for await (const part of answer) text += String(part);
  return text;
}

describe('posting', () => {
  it('sends the body whole, its length told, and nothing that would have to be unpacked', async () => {
    const url = await serve(async (request, response) => {
      const { 'content-length': length, 'accept-encoding': encoding, authorization } = request.headers;
      response.end(JSON.stringify({ length, encoding, authorization, body: await textOf(request) }));
    });
    const body = '{"text":"Сколько стоит? 😀"}';
    const answer = await post(url, { method: 'POST', headers: { Authorization: 'Bearer k' }, body });
    expect(JSON.parse(await textOf(answer))).toEqual({
      length: String(Buffer.byteLength(body)),
      encoding: 'identity',
      authorization: 'Bearer k',
      body,
    });
  });

  it('says where it is sent on to, and takes the key there for nobody', async () => {
    const asked: unknown[] = [];
    const url = await serve((request, response) => {
      asked.push(request.url);
      response.writeHead(308, { location: '/v2/chat?key=secret' }).end();
    });
    const failure = await post(url, { method: 'POST', body: '{}' }).catch((error: unknown) => failureOf(error));
    expect(failure).toMatchObject({
      message: `${url.origin} sends requests on to ${url.origin}/v2/chat. Set the base URL of that address.`,
    });
    expect(asked).toEqual(['/v1/chat']);
  });

  it.each([
    ['a port where nobody listens', 'http://127.0.0.1:1/v1', 'network'],
    ['a name that leads nowhere', 'http://nowhere.invalid/v1', 'network'],
  ])('fails as a network does: %s', async (_what, url, kind) => {
    const failure = await post(new URL(url), { method: 'POST', body: '{}' }).catch((error: unknown) =>
      failureOf(error),
    );
    expect(failure).toMatchObject({ kind });
  });

  it('fails as a network does when the connection is lost before the answer', async () => {
    const url = await serve((request) => request.socket.destroy());
    const failure = await post(url, { method: 'POST', body: '{}' }).catch((error: unknown) => failureOf(error));
    expect(failure).toMatchObject({ kind: 'network' });
  });

  it('is given up for the reason that the signal tells', async () => {
    const url = await serve(() => {});
    const controller = new AbortController();
    const posting = post(url, { method: 'POST', body: '{}', signal: controller.signal });
    controller.abort(new Error('enough waited'));
    await expect(posting).rejects.toThrow('enough waited');
    await expect(post(url, { body: '{}', signal: controller.signal })).rejects.toThrow('enough waited');
  });
});
