import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';

/** A folder with nothing but thirty tools in a cp1251 `;` table with decimal commas: no setting, no code. */
let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop('examples/instrument');
});
afterAll(() => shop.close());

it('sells from a bare price list: search, compare, order, status, change of stage', async () => {
  const chat = await shop.open('ru');
  const found = (await chat.say('нужна дрель')).body.replies[0];
  expect(found.products.map((card: { sku: string }) => card.sku)).toEqual(expect.arrayContaining(['ИН-001', 'ИН-002']));
  expect((await chat.say('сравни их')).body.replies[0].text).toContain('650');
  await chat.say('беру Бурмаш Д-850, две штуки');
  await chat.say('Пётр, 8 999 000-11-22');
  const summary = (await chat.say('Воронеж')).body.replies[0].text.replaceAll('\u00a0', ' ');
  expect(summary).toContain('9 581');
  const placed = (await chat.say('да')).body;
  expect(placed.request).toMatchObject({
    kind: 'order',
    items: [{ sku: 'ИН-002', quantity: 2, unitPrice: { amount: '4790.50', currency: 'RUB' } }],
    total: { amount: '9581.00', currency: 'RUB' },
    contact: { name: 'Пётр', phone: '+79990001122' },
  });
  const { number } = placed.request;
  const own = await shop.call('GET', `/api/v1/requests/${number}?phone=%2B79990001122`);
  expect([own.status, own.body.number]).toEqual([200, number]);
  const moved = await shop.call(
    'PATCH',
    `/api/v1/admin/requests/${number}`,
    { stage: 'confirmed' },
    'test-admin-key-0123456789',
  );
  expect(moved.body.stage.id).toBe('confirmed');
  const { messages } = (await shop.call('GET', `/api/v1/conversations/${chat.id}/messages`, undefined, chat.token))
    .body;
  expect(messages.at(-1)).toMatchObject({ author: 'assistant', request: { number, stage: { id: 'confirmed' } } });
  expect(messages.map((message: { seq: number }) => message.seq)).toEqual(
    messages.map((_: unknown, index: number) => index + 1),
  );
});

it('answers a repeated clientMessageId with the first answer and does nothing twice', async () => {
  const chat = await shop.open('ru');
  const first = await chat.say('нужен перфоратор', 'same');
  const again = await chat.say('нужен перфоратор', 'same');
  expect(again.body.replies).toEqual(first.body.replies);
  const { messages } = (await shop.call('GET', `/api/v1/conversations/${chat.id}/messages`, undefined, chat.token))
    .body;
  expect(messages).toHaveLength(3);
});

it('streams the AI SDK UI message stream', async () => {
  const chat = await shop.open('ru');
  const response = await fetch(`${shop.url}/api/v1/conversations/${chat.id}/messages`, {
    method: 'POST',
    headers: { Accept: 'text/event-stream', Authorization: `Bearer ${chat.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ messages: [{ id: 'ui-1', role: 'user', parts: [{ type: 'text', text: 'нужна дрель' }] }] }),
  });
  expect(response.headers.get('x-vercel-ai-ui-message-stream')).toBe('v1');
  const text = await response.text();
  const parts = text
    .split('\n\n')
    .flatMap((line) =>
      line.startsWith('data: {') ? [JSON.parse(line.slice(6)) as { type: string; delta?: string }] : [],
    );
  expect(parts.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['start', 'text-start', 'text-delta', 'text-end', 'data-answer', 'finish']),
  );
  expect(parts.map(({ delta }) => delta ?? '').join('')).not.toContain('[[');
});

it('never shows another customer’s request', async () => {
  const buyer = await shop.open('ru');
  for (const text of ['беру молоток', 'первый', 'Анна, +7 999 000-33-44', 'Тверь', 'да']) await buyer.say(text);
  const { requests } = (await shop.call('GET', '/api/v1/admin/requests', undefined, 'test-admin-key-0123456789')).body;
  const number = requests[0].number;
  const stranger = await shop.open('ru');
  const reply = (await stranger.say(`где заказ ${number}?`)).body;
  expect(JSON.stringify(reply)).not.toContain('0003344');
  expect(reply.request).toBeUndefined();
  expect((await shop.call('GET', `/api/v1/requests/${number}`, undefined, stranger.token)).status).toBe(404);
});
