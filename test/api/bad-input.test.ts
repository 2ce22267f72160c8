import { mkdtemp } from 'node:fs/promises';
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
    ['no text', {}, 400, 'VALIDATION_FAILED', /./],
    ['a number for text', { text: 5 }, 400, 'VALIDATION_FAILED', /./],
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

// Last, since the server ends the connection of such a body.
describe('a body that is too large', () => {
  it('is refused before it is read', async () => {
    const chat = await shop.open();
    const answer = await shop.call(
      'POST',
      `/api/v1/conversations/${chat.id}/messages`,
      { text: 'x'.repeat(2_000_000) },
      chat.token,
    );
    expect([answer.status, answer.body.code]).toEqual([413, 'TOO_LARGE']);
  });
});
