import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FeedAnswer, type FeedServer, startFeedServer } from '../../../../test/fakes/feed-server.ts';
import { createFeedCopies, type FeedCopies } from './feed-copies.ts';
import { type FetchDependencies, fetchFeed } from './fetch-feed.ts';

const offer = (id: number, price: number) =>
  `<offer id="${id}" available="true"><name>Pump ${id}</name><price>${price}</price><currencyId>USD</currencyId></offer>`;
const yml = (price = 100) =>
  `<?xml version="1.0" encoding="UTF-8"?><yml_catalog><shop><offers>${[1, 2, 3].map((id) => offer(id, price)).join('')}</offers></shop></yml_catalog>`;
const csv = 'sku,name,price\nA-1,Dress Lily,59.90\nA-2,Dress Noir,189.00\n';

let server: FeedServer;
let folder: string;
let copies: FeedCopies;
beforeAll(async () => {
  server = await startFeedServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vitrina-feeds-'));
  copies = createFeedCopies(folder);
  server.asked.length = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const id = 'abcdef0123456789';
function fetchIt(place: string, more: Partial<FetchDependencies> = {}) {
  return fetchFeed(
    { id, name: 'shop', url: `${server.url}${place}`, everySeconds: 900 },
    {
      copies,
      clock: { now: () => new Date() },
      isPrivateHostAllowed: () => true,
      signal: new AbortController().signal,
      timeoutMs: 5_000,
      silenceMs: 2_000,
      ...more,
    },
  );
}
const kept = async () => {
  const copy = await copies.find(id);
  return copy && (await readFile(copies.pathOf(copy), 'utf8'));
};
const withBody =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): FeedAnswer =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body);

describe('a feed', () => {
  it('is kept, asked for conditionally, and kept again when it changes', async () => {
    server.serve('/feed', yml());
    const first = await fetchIt('/feed');
    expect(first).toMatchObject({ isNew: true, copy: { rows: 3, file: `${id}.xml` } });
    expect((await fetchIt('/feed')).isNew).toBe(false);
    server.serve('/feed', yml(120));
    expect((await fetchIt('/feed')).isNew).toBe(true);
    expect(server.asked.map(({ status }) => status)).toEqual([200, 304, 200]);
    expect(await kept()).toBe(yml(120));
    expect((await readdir(folder)).sort()).toEqual([`${id}.json`, `${id}.xml`]);
  });

  it('of a server that knows no conditional requests is new only when its body is', async () => {
    server.serve('/plain', withBody(csv));
    expect((await fetchIt('/plain')).isNew).toBe(true);
    expect((await fetchIt('/plain')).isNew).toBe(false);
  });

  it('is asked for by date where the server gives one', async () => {
    const modified = 'Wed, 21 Oct 2026 07:28:00 GMT';
    server.serve('/dated', (request, response) => {
      if (request.headers['if-modified-since'] === modified) response.writeHead(304).end();
      else response.writeHead(200, { 'last-modified': modified }).end(csv);
    });
    await fetchIt('/dated');
    expect((await fetchIt('/dated')).isNew).toBe(false);
    expect(server.asked.map(({ status }) => status)).toEqual([200, 304]);
  });

  it.each<[string, FeedAnswer, string]>([
    ['sent packed with gzip', withBody(gzipSync(csv), { 'content-encoding': 'gzip' }), 'csv'],
    ['sent packed with brotli', withBody(brotliCompressSync(yml()), { 'content-encoding': 'br' }), 'xml'],
    ['that is a packed file', withBody(gzipSync(yml()), { 'content-type': 'application/gzip' }), 'xml'],
    ['called a web page by its server', withBody(yml(), { 'content-type': 'text/html' }), 'xml'],
    ['in JSON', withBody('[{"sku":"A","name":"B","price":5}]'), 'json'],
    ['in JSON lines', withBody('{"sku":"A","name":"B","price":5}\n{"sku":"C","name":"D","price":6}\n'), 'jsonl'],
    ['in UTF-16', withBody(Buffer.from(`\ufeff${csv}`, 'utf16le')), 'csv'],
    ['with a comment before it', withBody(yml().replace('<yml', '<!-- made by 1C --><yml')), 'xml'],
  ])('%s is read', async (_name, answer, format) => {
    server.serve('/any', answer);
    const { copy, isNew } = await fetchIt('/any');
    expect([isNew, copy.file]).toEqual([true, `${id}.${format}`]);
  });

  it('is followed through redirects, and lives at an address without an ending', async () => {
    server.serve('/old', withBody('', { location: '/new?key=1' }, 302));
    server.serve('/new', csv);
    expect((await fetchIt('/old')).copy).toMatchObject({ rows: 2, file: `${id}.csv` });
  });

  it('of a changed format replaces the copy', async () => {
    server.serve('/turn', csv);
    await fetchIt('/turn');
    server.serve('/turn', yml());
    await fetchIt('/turn');
    expect((await readdir(folder)).sort()).toEqual([`${id}.json`, `${id}.xml`]);
  });
});

describe('the last good copy stays, and the reason is told, when the feed', () => {
  const half =
    (body: string): FeedAnswer =>
    (_request, response) => {
      response.writeHead(200, { 'content-length': String(body.length) });
      response.write(body.slice(0, body.length / 2), () => response.destroy());
    };
  const endless: FeedAnswer = (_request, response) => {
    response.writeHead(200);
    const more = () => {
      while (response.write('x'.repeat(64 * 1024)));
      response.once('drain', more);
    };
    more();
  };
  it.each<[string, FeedAnswer, RegExp, Partial<FetchDependencies>?]>([
    ['is a page to sign in', withBody('<!DOCTYPE html>\n<html><body>Sign in</body></html>'), /web page/],
    ['is a page behind a comment', withBody('<!-- hi --> <HTML><p>x'), /web page/],
    ['is empty', withBody(''), /empty/],
    ['is only a heading', withBody('sku,name,price\n'), /no product/],
    ['breaks off', half(yml()), /broke off/],
    [
      'breaks off without a length',
      (_request, response) => void response.write(yml().slice(0, 200), () => response.destroy()),
      /broke off|damaged/,
    ],
    ['is cut though the server calls it whole', withBody(yml().slice(0, -60)), /damaged or incomplete/],
    ['is JSON that is cut', withBody('[{"sku":"A","name":"B","price":5},{"sku":"C"'), /damaged or incomplete/],
    [
      'is packed and cut',
      withBody(gzipSync(yml()).subarray(0, 60), { 'content-encoding': 'gzip' }),
      /broke off|damaged/,
    ],
    ['is a packed file that is cut', withBody(gzipSync(yml()).subarray(0, 60)), /broke off|damaged/],
    ['is packed as something else', withBody(deflateRawSync(csv), { 'content-encoding': 'gzip' }), /unpacked/],
    ['is packed as nobody knows', withBody(csv, { 'content-encoding': 'zstd-x' }), /not asked for/],
    [
      'declares its own entities',
      withBody(
        '<!DOCTYPE y [<!ENTITY a "b">]><yml_catalog><shop><offers><offer id="1"><name>&a;</name></offer></offers></shop></yml_catalog>',
      ),
      /damaged or incomplete|no product/,
    ],
    ['is too large', endless, /larger than/, { maxBytes: 1_000_000 }],
    ['unpacks to too much', withBody(gzipSync(Buffer.alloc(5_000_000, 'a'))), /larger than/, { maxBytes: 1_000_000 }],
    ['falls silent', (_request, response) => void response.write('sku'), /sent nothing|broke off/, { silenceMs: 200 }],
    ['never begins', () => undefined, /did not come|sent nothing/, { timeoutMs: 300 }],
    [
      'drips',
      (_request, response) => {
        const timer = setInterval(() => response.write('x'), 50);
        response.on('close', () => clearInterval(timer));
      },
      /did not come|broke off/,
      { timeoutMs: 400 },
    ],
    ['is forbidden', withBody('', {}, 403), /refuses/],
    ['is gone', withBody('', {}, 404), /no feed/],
    ['meets a failure', withBody('', {}, 500), /failure of its own/],
    ['is answered with nothing', withBody('', {}, 204), /204/],
    ['redirects without end', withBody('', { location: '/bad' }, 302), /redirects too often/],
    ['redirects to a file of this machine', withBody('', { location: 'file:///etc/passwd' }, 302), /neither http/],
  ])('%s', async (_name, answer, reason, more = {}) => {
    server.serve('/bad', csv);
    await fetchIt('/bad');
    server.serve('/bad', answer);
    await expect(fetchIt('/bad', more)).rejects.toThrow(reason);
    expect(await kept()).toBe(csv);
    expect((await readdir(folder)).sort()).toEqual([`${id}.csv`, `${id}.json`]);
  });

  it('says when to come again', async () => {
    server.serve('/busy', withBody('', { 'retry-after': '120' }, 429));
    await expect(fetchIt('/busy')).rejects.toMatchObject({ retryAfter: 120 });
  });

  it.each([
    'http://127.0.0.1',
    'http://localhost',
    'http://[::1]',
    'http://169.254.169.254/latest/meta-data',
    'http://10.0.0.7/feed.xml',
  ])('stands on a private address: %s', async (url) => {
    const source = { id, name: 'shop', url, everySeconds: 900 };
    const refused = fetchFeed(source, {
      copies,
      clock: { now: () => new Date() },
      isPrivateHostAllowed: () => false,
      signal: new AbortController().signal,
    });
    await expect(refused).rejects.toThrow(/FEED_PRIVATE_HOSTS/);
  });

  it('leads from an allowed private host to another one', async () => {
    server.serve('/away', withBody('', { location: 'http://169.254.169.254/latest' }, 302));
    const onlyOwn = (url: URL) => url.host === server.host;
    await expect(fetchIt('/away', { isPrivateHostAllowed: onlyOwn })).rejects.toThrow(/FEED_PRIVATE_HOSTS/);
  });
});
