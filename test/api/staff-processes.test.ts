/** What a start prints, and several processes on one PostgreSQL: one account, one printed password, one key that signs. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findTestServer } from '../factories/test-server.ts';
import { createShopProcess } from '../kill/shop-process.ts';

const server = await findTestServer();
const company = path.resolve('examples/instrument');
const printedPassword = /^ {2}Password +(\S+)/m;
const opened = { timeout: 60_000, interval: 50 };

describe('processes that start', () => {
  const cleaning: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const clean of cleaning.splice(0).reverse()) await clean();
  });

  async function aProcess(environment: Readonly<Record<string, string>> = {}) {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'vitrina-staff-'));
    cleaning.push(() => rm(dataDir, { recursive: true, force: true }));
    const shop = await createShopProcess({ company, dataDir, environment });
    cleaning.push(() => shop.end('SIGKILL'));
    const start = async () => {
      const before = shop.output().length;
      shop.start();
      await vi.waitFor(() => expect(shop.output().slice(before)).toMatch(/Vitrina is open\.[\s\S]*\n\n/), opened);
      return shop.output().slice(before);
    };
    return { ...shop, start, dataDir };
  }

  const post = (url: string, place: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${url}/api/v1${place}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('print the password once, keep it nowhere, and the keys for their owner alone', async () => {
    const shop = await aProcess({ PUBLIC_URL: 'https://assistant.example.com', LOG_LEVEL: 'trace' });
    const first = await shop.start();
    const password = printedPassword.exec(first)?.[1] ?? '';
    expect(first).toContain('operator@assistant.example.com');
    const body = { email: 'operator@assistant.example.com', password };
    const signedIn = await post(shop.url, '/session', body);
    expect(signedIn.headers.get('set-cookie')).toMatch(/^__Host-vitrina-staff=.*; HttpOnly; Secure; SameSite=Lax$/);
    await post(shop.url, '/session', { ...body, password: `${password}x` });
    await shop.end('SIGTERM');
    const everything = shop.output();
    expect(everything.split(password)).toHaveLength(2);
    expect(everything.split('operator@')).toHaveLength(2);
    expect(await filesWith(password, shop.dataDir)).toEqual([]);

    const second = await shop.start();
    expect(second).not.toMatch(printedPassword);
    expect(second).toContain('npx vitrina staff reset-password operator@assistant.example.com');
    for (const key of ['secret-key', 'admin-api-key']) {
      expect((await readFile(path.join(shop.dataDir, key), 'utf8')).trim().length).toBeGreaterThan(40);
      expect((await stat(path.join(shop.dataDir, key))).mode & 0o077).toBe(0);
    }
    // The key that signs outlives the process, so a browser stays signed in.
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await fetch(`${shop.url}/api/v1/session`, { headers: { cookie } })).status).toBe(200);
  });

  it.skipIf('missing' in server)(
    'missing' in server
      ? `at once on a PostgreSQL server make one account (skipped: ${server.missing})`
      : 'at once on a PostgreSQL server make one account and know its browsers',
    async () => {
      const url = new URL('url' in server ? server.url : '');
      const admin = new pg.Client(url.href);
      await admin.connect();
      cleaning.push(() => admin.end());
      url.pathname = `vitrina_staff_${randomUUID().replaceAll('-', '')}`;
      await admin.query(`create database ${url.pathname.slice(1)}`);
      cleaning.push(() => admin.query(`drop database ${url.pathname.slice(1)} with (force)`));
      const settings = { DATABASE_URL: url.href, OPERATOR_EMAIL: 'owner@example.com' };
      const processes = await Promise.all([
        aProcess({ ...settings, ROLE: 'web' }),
        aProcess({ ...settings, ROLE: 'all' }),
        aProcess({ ...settings, ROLE: 'worker' }),
      ]);
      const printed = await Promise.all(processes.map(({ start }) => start()));
      const passwords = printed.map((text) => printedPassword.exec(text)?.[1]).filter((found) => found !== undefined);
      expect(passwords).toHaveLength(1);
      expect(printed[2]).not.toMatch(/^ {2}(E-mail|Password) /m);

      const [one, other] = processes.map((shop) => shop.url) as [string, string];
      const body = { email: 'owner@example.com', password: passwords[0] ?? '' };
      const signedIn = await post(one, '/session', body);
      expect(signedIn.status).toBe(200);
      const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
      const chosen = await post(
        other,
        '/session/password',
        { password: 'quiet river stone' },
        { cookie, Origin: other },
      );
      expect(chosen.status).toBe(200);
      expect((await post(one, '/session', body)).status).toBe(401);
      expect((await fetch(`${one}/api/v1/session`, { headers: { cookie } })).status).toBe(401);
    },
    120_000,
  );
});

/** Files anywhere in the folder that hold the text, the database's own included. */
async function filesWith(text: string, folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  let read = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const content = await readFile(path.join(entry.parentPath, entry.name));
    read += content.length;
    if (content.includes(text)) found.push(entry.name);
  }
  expect(read).toBeGreaterThan(1_000_000);
  return found;
}
