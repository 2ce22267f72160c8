import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { isPrivateAddress } from './private-address.ts';
import { safeFetch } from './safe-fetch.ts';

describe('isPrivateAddress', () => {
  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.8.8.8',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '[::1]',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::127.0.0.1',
    '64:ff9b::a9fe:a9fe',
    '2002:7f00:1::',
    '2001:db8::1',
    'localhost',
    '',
  ])('%s is not public', (address) => expect(isPrivateAddress(address)).toBe(true));

  test.each([
    '1.1.1.1',
    '8.8.8.8',
    '100.128.0.1',
    '172.32.0.1',
    '192.169.0.1',
    '2606:4700::1111',
    '2a00:1450:4001::1',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
  ])('%s is public', (address) => expect(isPrivateAddress(address)).toBe(false));
});

describe('safeFetch refuses', () => {
  test.each([
    ['http://127.0.0.1/', 'PRIVATE_ADDRESS'],
    ['http://localhost:3000/', 'PRIVATE_ADDRESS'],
    ['http://2130706433/', 'PRIVATE_ADDRESS'],
    ['http://0x7f.1/', 'PRIVATE_ADDRESS'],
    ['http://[::1]/', 'PRIVATE_ADDRESS'],
    ['http://169.254.169.254/latest/meta-data/', 'PRIVATE_ADDRESS'],
    ['http://metadata.example/', 'PRIVATE_ADDRESS'],
    ['https://mixed.example/', 'PRIVATE_ADDRESS'],
    ['file:///etc/passwd', 'NOT_HTTP'],
    ['ftp://example.com/', 'NOT_HTTP'],
    ['http://name:word@example.com/', 'HAS_CREDENTIALS'],
    ['not a url', 'NOT_A_URL'],
  ])('%s', async (url, reason) => {
    const lookup = async (host: string) =>
      host === 'mixed.example'
        ? ['93.184.216.34', '10.0.0.1']
        : host === 'localhost'
          ? ['127.0.0.1']
          : ['169.254.169.254'];
    await expect(safeFetch(url, { lookup })).rejects.toMatchObject({ name: 'UnsafeUrlError', reason });
  });
});

describe('safeFetch', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  async function serve(listener: RequestListener): Promise<string> {
    const started = createServer(listener);
    server = started;
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
  }

  test('reads what an allowed host answers, and connects to the address that was checked', async () => {
    const url = await serve((request, response) => response.end(`host ${request.headers.host}`));
    const port = new URL(url).port;
    const answer = await safeFetch(`http://localhost:${port}/`, {
      allowPrivate: true,
      lookup: async () => ['127.0.0.1'],
    });
    expect(answer).toMatchObject({ status: 200, url: `http://localhost:${port}/` });
    expect(answer.body.toString()).toBe(`host localhost:${port}`);
  });

  test('checks where a redirect leads', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    });
    await expect(safeFetch(url, { allowPrivate: true })).rejects.toMatchObject({ reason: 'NOT_HTTP' });
  });

  test('gives up on a circle of redirects', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(302, { location: '/again' }).end();
    });
    await expect(safeFetch(url, { allowPrivate: true })).rejects.toMatchObject({ reason: 'TOO_MANY_REDIRECTS' });
  });

  test('keeps headers from another origin and turns a redirected POST into a GET', async () => {
    const seen: string[] = [];
    const url = await serve((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? 'no key'}`);
      if (request.url !== '/start') return void response.end('ok');
      response.writeHead(302, { location: `http://localhost:${new URL(url).port}/end` }).end();
    });
    const answer = await safeFetch(`${url}/start`, {
      method: 'POST',
      body: 'x',
      headers: { authorization: 'key' },
      allowPrivate: true,
      lookup: async () => ['127.0.0.1'],
    });
    expect(answer.body.toString()).toBe('ok');
    expect(seen).toEqual(['POST /start key', 'GET /end no key']);
  });

  test('stops at the size limit', async () => {
    const url = await serve((_request, response) => response.end('x'.repeat(2000)));
    await expect(safeFetch(url, { allowPrivate: true, maxBytes: 1000 })).rejects.toMatchObject({ reason: 'TOO_LARGE' });
  });

  test('stops at the time limit', async () => {
    const url = await serve(() => undefined);
    await expect(safeFetch(url, { allowPrivate: true, timeoutMs: 50 })).rejects.toMatchObject({
      name: /Abort|Timeout/,
    });
  });
});
