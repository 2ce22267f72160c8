import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { findTestServer } from '../factories/test-server.ts';
import { createShopProcess } from '../kill/shop-process.ts';

const server = await findTestServer();
const company = path.resolve('examples/instrument');

describe('a process that is told to stop', () => {
  const cleaning: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const clean of cleaning.splice(0).reverse()) await clean();
  });

  async function openShop(environment: Readonly<Record<string, string>> = {}) {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'vitrina-stop-'));
    cleaning.push(() => rm(dataDir, { recursive: true, force: true }));
    const shop = await createShopProcess({ company, dataDir, environment });
    cleaning.push(() => shop.end('SIGKILL'));
    shop.start();
    await shop.untilReady();
    return shop;
  }

  /** An open chat; `closed` resolves with the code that its socket is closed with. */
  async function openChat(url: string) {
    const answer = await fetch(`${url}/api/v1/conversations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ locale: 'en' }),
    });
    const { id, token } = (await answer.json()) as { id: string; token: string };
    const socket = new WebSocket(`${url.replace('http', 'ws')}/api/v1/conversations/${id}/socket`);
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    await new Promise((resolve) => socket.on('open', resolve));
    const heard = new Promise((resolve) => socket.once('message', resolve));
    socket.send(JSON.stringify({ type: 'authenticate', token }));
    await heard;
    return { closed };
  }

  it('ends although a chat is open, and tells the chat to come back', async () => {
    const shop = await openShop();
    const { closed } = await openChat(shop.url);
    await shop.end('SIGTERM');
    expect(await closed).toBe(1001);
    expect(shop.exitCode()).toBe(0);
  });

  it.skipIf('missing' in server)(
    'missing' in server ? `ends on a PostgreSQL server (skipped: ${server.missing})` : 'ends on a PostgreSQL server',
    async () => {
      const admin = new pg.Client('url' in server ? server.url : '');
      await admin.connect();
      cleaning.push(() => admin.end());
      const name = `vitrina_stop_${randomUUID().replaceAll('-', '')}`;
      await admin.query(`create database ${name}`);
      cleaning.push(() => admin.query(`drop database ${name} with (force)`));
      const url = new URL('url' in server ? server.url : '');
      url.pathname = name;
      const shop = await openShop({ DATABASE_URL: url.href });
      const { closed } = await openChat(shop.url);
      await shop.end('SIGTERM');
      expect(await closed).toBe(1001);
      expect(shop.exitCode()).toBe(0);
    },
  );
});
