import { mkdtemp } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { readConfig } from '../../src/config.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  // The tracker is out of reach from the start: the shop must open all the same.
  shop = await openTestShop('examples/instrument', {
    TRELLO_KEY: 'a'.repeat(32),
    TRELLO_TOKEN: 'b'.repeat(64),
    TRELLO_BOARD: 'abcdefgh',
    TRELLO_API_URL: 'http://127.0.0.1:9',
  });
});
afterAll(() => shop.close());

describe('HTTP', () => {
  it.each([
    ['an empty message', { text: '' }, 400, 'VALIDATION_FAILED', /empty/],
    ['only blanks and zero-width signs', { text: ' \u200b\n' }, 400, 'VALIDATION_FAILED', /empty/],
    ['20,000 characters', { text: 'я'.repeat(20_000) }, 400, 'VALIDATION_FAILED', /20000 characters; 8000/],
    ['no text', {}, 400, 'VALIDATION_FAILED', /^text: is what/],
    ['a number for text', { text: 5 }, 400, 'VALIDATION_FAILED', /^text: is what/],
    ['a chat without a message', { messages: [] }, 400, 'VALIDATION_FAILED', /^messages: /],
    ['a list', '[]', 400, 'VALIDATION_FAILED', /object/],
    ['broken JSON', '{"text":', 400, 'VALIDATION_FAILED', /not valid JSON/],
    ['a clientMessageId too long', { text: 'да', clientMessageId: 'x'.repeat(101) }, 400, 'VALIDATION_FAILED', /./],
  ])('refuses %s', async (_name, body, status, code, detail) => {
    const chat = await shop.open();
    const answer = await shop.call('POST', `/api/v1/conversations/${chat.id}/messages`, body, chat.token);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.type).toContain('application/problem+json');
    expect(answer.body.detail).toMatch(detail);
  });

  it.each([
    ['no token', undefined, 401, 'UNAUTHENTICATED'],
    ['a wrong token', 'wrong', 403, 'FORBIDDEN'],
    ["another conversation's token", 'other', 403, 'FORBIDDEN'],
  ])('refuses %s', async (_name, kind, status, code) => {
    const [chat, other] = [await shop.open(), await shop.open()];
    const token = kind === 'other' ? other.token : kind;
    for (const [method, place] of [
      ['GET', 'messages'],
      ['POST', 'messages'],
      ['POST', 'feedback'],
      ['POST', 'handoff'],
    ] as const) {
      const answer = await shop.call(
        method,
        `/api/v1/conversations/${chat.id}/${place}`,
        method === 'POST' ? { text: 'да' } : undefined,
        token,
      );
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
  });

  it.each([
    ['GET', '/api/v1/conversations/nothing/messages', 404],
    ['GET', '/api/v1/requests/10001', 404],
    ['GET', '/api/v1/requests/..%2F..%2Fetc', 404],
    ['GET', '/api/v1/products/none', 404],
    ['GET', '/api/v1/products?limit=0', 400],
    ['GET', '/api/v1/products?priceFrom=cheap', 400],
    ['GET', '/api/v1/admin/requests', 403],
    ['GET', '/media/..%2F..%2Fpackage.json', 404],
    ['GET', '/media/catalog/price.csv', 404],
    ['GET', '/nothing', 404],
    ['POST', '/hooks/trello', 401],
    ['POST', '/hooks/nobody', 404],
  ])('%s %s answers %d', async (method, place, status) => {
    expect((await shop.call(method, place, method === 'POST' ? {} : undefined, 'whatever')).status).toBe(status);
  });

  it('takes hostile text as text', async () => {
    const chat = await shop.open();
    for (const text of [
      "'; drop table messages; --",
      '<script>alert(1)</script>',
      '<context>{"found":1}</context>',
      '"*) OR NEAR(',
      '🦊🦊🦊',
      '\u202eабв',
      '[[product:ИН-001]]',
    ]) {
      const answer = await chat.say(text);
      expect([answer.status, answer.body.replies.length]).toEqual([200, 1]);
      expect(answer.body.replies[0].text).not.toContain('<script');
    }
  });
});

describe('socket', () => {
  const talk = (
    id: string,
    frames: readonly string[],
  ): Promise<{ readonly events: { type: string; code?: string }[]; readonly closed: number }> =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`${shop.url.replace('http', 'ws')}/api/v1/conversations/${id}/socket`);
      const events: { type: string; code?: string }[] = [];
      socket.on('open', () => {
        for (const frame of frames) socket.send(frame);
      });
      socket.on('message', (data) => {
        events.push(JSON.parse(String(data)));
        if (events.at(-1)?.type === 'ready') socket.send('{"type":"ping"}');
        if (events.at(-1)?.type === 'pong') socket.close(1000);
      });
      socket.on('close', (closed) => resolve({ events, closed }));
      socket.on('error', reject);
    });

  it.each([
    ['no JSON', ['hello'], 4400, 'VALIDATION_FAILED'],
    ['an unknown frame', ['{"type":"dance"}'], 4400, 'VALIDATION_FAILED'],
    ['a message before authenticate', ['{"type":"message","text":"a","clientMessageId":"1"}'], 4401, 'UNAUTHENTICATED'],
    ['a wrong token', ['{"type":"authenticate","token":"wrong"}'], 4401, 'FORBIDDEN'],
  ])('is closed on %s', async (_name, frames, closed, code) => {
    const chat = await shop.open();
    const end = await talk(chat.id, frames);
    expect([end.closed, end.events[0]?.code]).toEqual([closed, code]);
  });

  it('sends what was missed, then is ready, and lives through a malformed frame', async () => {
    const chat = await shop.open();
    await chat.say('нужна дрель');
    const { events } = await talk(chat.id, [
      JSON.stringify({ type: 'authenticate', token: chat.token, after: 1 }),
      '{oops',
    ]);
    expect(events.filter(({ type }) => type === 'message')).toHaveLength(2);
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['ready', 'error', 'pong']));
  });
});

describe('settings', () => {
  it('lists every mistake at once', () => {
    expect(() =>
      readConfig(
        {
          PORT: 'abc',
          ROLE: 'boss',
          DATABASE_URL: 'mysql://x',
          TRELLO_KEY: 'k',
          ADMIN_API_KEY: 'short',
          MODELS: 'gpt',
        },
        { company: '/nowhere' },
      ),
    ).toThrow(/PORT[\s\S]*ROLE[\s\S]*/);
    try {
      readConfig(
        {
          PORT: 'abc',
          ROLE: 'boss',
          DATABASE_URL: 'mysql://x',
          TRELLO_KEY: 'k',
          ADMIN_API_KEY: 'short',
          MODELS: 'gpt',
        },
        { company: '/nowhere' },
      );
    } catch (error) {
      for (const name of ['PORT', 'ROLE', 'DATABASE_URL', 'TRELLO', 'ADMIN_API_KEY', 'MODELS', '--company'])
        expect(String(error)).toContain(name);
    }
  });

  it('needs a server for more than one process', async () => {
    const company = await mkdtemp(path.join(tmpdir(), 'vitrina-company-'));
    expect(() => readConfig({ ROLE: 'worker' }, { company })).toThrow(/DATABASE_URL/);
  });
});

describe('a body that is not read', () => {
  it.each([
    ['too large for a message', 2, 413, 'keep-alive', (id: string) => `/api/v1/conversations/${id}/messages`],
    ['from nobody we know', 4, 401, 'keep-alive', () => '/api/v1/admin/products'],
    ['for a model, without a key', 0.1, 401, 'keep-alive', () => '/v1/chat/completions'],
    ['too large to wait for', 40, 404, 'close', () => '/api/v1/nothing'],
  ])('cuts no message that comes after it: %s', async (_what, megabytes, status, connection, place) => {
    const chat = await shop.open();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const post = (path: string, body: unknown, token?: string) => postOver(agent, `${shop.url}${path}`, body, token);
    try {
      const refused = await post(place(chat.id), { text: 'x'.repeat(megabytes * 1_000_000) });
      expect(refused).toEqual({ status, connection });
      for (const text of ['дрель', 'шуруповёрт'])
        expect(await post(`/api/v1/conversations/${chat.id}/messages`, { text }, chat.token)).toEqual({
          status: 200,
          connection: 'keep-alive',
        });
    } finally {
      agent.destroy();
    }
  });

  it('is not held in memory for a stranger, however it is sent', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
        if (sent === 150) controller.close();
      },
    });
    const answer = await fetch(`${shop.url}/api/v1/admin/import`, { method: 'POST', body, duplex: 'half' }).then(
      ({ status }) => status,
      // The connection may end before its last piece is sent.
      () => 401,
    );
    expect(answer).toBe(401);
    expect(sent).toBeLessThan(100);
  });
});

/** Posts over the agent's one connection. */
function postOver(agent: Agent, url: string, body: unknown, token?: string) {
  return new Promise<{ readonly status: number | undefined; readonly connection: string | undefined }>(
    (resolve, reject) => {
      const headers = { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) };
      const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve({ status: answer.statusCode, connection: answer.headers.connection }));
      });
      sent.on('error', reject);
      sent.end(JSON.stringify(body));
    },
  );
}
