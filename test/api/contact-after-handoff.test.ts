import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';

/** Somebody was called before there was a way to reach the customer: what the customer tells then must reach whoever answers. */
let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop('examples/instrument');
});
afterAll(() => shop.close());

it.each([
  ['ru', ['позовите человека', 'Руслан, 8 937 555-44-11'], { name: 'Руслан', phone: '+79375554411' }],
  ['ru', ['позовите человека', 'Руслан', '8 937 555-44-12'], { name: 'Руслан', phone: '+79375554412' }],
  ['en', ['can I talk to a person?', 'Olga, olga@example.com'], { name: 'Olga', email: 'olga@example.com' }],
])('keeps a contact that is told after a handoff with its request: %s %j', async (language, said, contact) => {
  const chat = await shop.open(language);
  for (const text of said) await chat.say(text);
  const { requests } = (await shop.call('GET', '/api/v1/admin/requests', undefined, 'test-admin-key-0123456789')).body;
  expect(requests[0]).toMatchObject({ kind: 'service', contact });
});
