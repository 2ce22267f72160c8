import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signWebhook } from '../../src/shared/webhook-signature.ts';
import { writeCompanyFolder } from '../factories/company-folder.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';

const secret = 'a-secret-of-the-shop-system';
const price = 'sku,name,price,stock\nDRS-1,Summer dress Lily,59.90,4\nDRS-2,Evening dress Noir,189.00,2\n';
const now = () => Math.floor(Date.now() / 1_000);

let company: string;
let shop: TestShop;
beforeAll(async () => {
  company = await writeCompanyFolder({
    files: { 'company.yaml': 'name: Lily\nlanguages: [en]\ncurrency: USD\n', 'catalog/dresses.csv': price },
  });
  shop = await openTestShop(company, { CATALOG_WEBHOOK_SECRET: secret });
});
afterAll(async () => {
  await shop.close();
  await rm(path.dirname(company), { recursive: true, force: true });
});

type Sent = {
  readonly timestamp?: string | number | undefined;
  readonly signature?: string | undefined;
  readonly key?: string;
  readonly place?: string;
  readonly url?: string;
};

async function send(body: unknown, sent: Sent = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const timestamp = 'timestamp' in sent ? sent.timestamp : now();
  const signed = signWebhook({ algorithm: 'sha256', encoding: 'hex' }, sent.key ?? secret, `${timestamp}.${text}`);
  const signature = 'signature' in sent ? sent.signature : signed;
  const answer = await fetch(`${sent.url ?? shop.url}${sent.place ?? '/api/v1/hooks/catalog'}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(timestamp === undefined ? {} : { 'x-vitrina-timestamp': String(timestamp) }),
      ...(signature === undefined ? {} : { 'x-vitrina-signature': signature }),
    },
    body: text,
  });
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever shape the answer has.
  return { status: answer.status, body: (await answer.json()) as any };
}

const shown = async (sku: string) => (await shop.call('GET', `/api/v1/products/${sku}`)).body;
const patchOf = (amount: unknown, id: string = crypto.randomUUID()) => ({
  id,
  changes: [{ type: 'patch', sku: 'DRS-1', fields: { price: amount } }],
});

describe('an event of the catalog', () => {
  it('creates, changes and deletes in one go', async () => {
    const answer = await send({
      id: 'evt-1',
      changes: [
        { type: 'upsert', product: { sku: 'DRS-3', name: 'Linen dress Sand', price: '79,90', stock: 3 } },
        { type: 'patch', sku: 'DRS-1', fields: { price: 54.9, stock: 1 } },
        { type: 'patch', sku: 'DRS-3', fields: { brand: 'Sandy' } },
        { type: 'delete', sku: 'DRS-2' },
        { type: 'delete', sku: 'DRS-9' },
      ],
    });
    expect(answer).toMatchObject({
      status: 200,
      body: { accepted: 5, added: 1, changed: 2, removed: 1, unchanged: 1 },
    });
    expect(await shown('DRS-3')).toMatchObject({ price: { amount: '79.90' }, brand: 'Sandy' });
    expect(await shown('DRS-1')).toMatchObject({ price: { amount: '54.90' }, stock: 1 });
    expect((await shown('DRS-2')).code).toBe('NOT_FOUND');
  });

  it('does nothing when it comes again, by whichever address', async () => {
    const event = patchOf(51, 'evt-2');
    expect((await send(event)).body.accepted).toBe(1);
    await send(patchOf(49));
    const again = await send(event, { place: '/hooks/catalog' });
    expect(again).toMatchObject({ status: 200, body: { accepted: 0, isRepeated: true } });
    expect((await shown('DRS-1')).price.amount).toBe('49.00');
  });

  it('that comes many times at once acts once', async () => {
    const event = {
      id: 'evt-3',
      changes: [{ type: 'upsert', product: { sku: 'DRS-4', name: 'Wrap dress Fern', price: 65 } }],
    };
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(event)));
    expect(answers.map(({ body }) => body.accepted).sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('that was refused may be sent again, mended', async () => {
    const broken = { ...patchOf(-5, 'evt-4') };
    expect(await send(broken)).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'changes.0.fields.price' }] },
    });
    expect((await send(patchOf(47, 'evt-4'))).body.accepted).toBe(1);
    expect((await shown('DRS-1')).price.amount).toBe('47.00');
  });

  it('takes all or nothing', async () => {
    const before = (await shown('DRS-1')).price.amount;
    const answer = await send({
      id: 'evt-5',
      changes: [
        { type: 'patch', sku: 'DRS-1', fields: { price: 1 } },
        { type: 'patch', sku: 'NOBODY', fields: { price: 5 } },
      ],
    });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'changes.1.fields.sku' }] } });
    expect((await shown('DRS-1')).price.amount).toBe(before);
  });
});

describe('what is not let in', () => {
  it.each<[string, Sent]>([
    ['signed with another secret', { key: 'another-secret' }],
    ['without a signature', { signature: undefined }],
    ['with an empty signature', { signature: '' }],
    ['with a signature of another length', { signature: 'abc' }],
    ['without a timestamp', { timestamp: undefined }],
    ['six minutes old', { timestamp: now() - 360 }],
    ['from the future', { timestamp: now() + 360 }],
    ['with a timestamp in words', { timestamp: 'today' }],
    ['with a timestamp in milliseconds', { timestamp: Date.now() }],
  ])('an event %s', async (_name, sent) => {
    const before = (await shown('DRS-1')).price.amount;
    const answer = await send(patchOf(1), sent);
    expect([answer.status, answer.body.code]).toEqual([401, 'INVALID_SIGNATURE']);
    expect((await shown('DRS-1')).price.amount).toBe(before);
  });

  it('an event whose body or timestamp was changed on the way', async () => {
    const timestamp = now();
    const text = JSON.stringify(patchOf(1));
    const signature = signWebhook({ algorithm: 'sha256', encoding: 'hex' }, secret, `${timestamp}.${text}`);
    const body = text.replace('"price":1', '"price":2');
    expect(body).not.toBe(text);
    expect((await send(body, { timestamp, signature })).status).toBe(401);
    expect((await send(text, { timestamp: timestamp + 1, signature })).status).toBe(401);
    expect((await send(text, { timestamp, signature: `sha256=${signature}` })).status).toBe(200);
  });

  it('any event while no secret is set', async () => {
    const open = await openTestShop(company);
    try {
      const answer = await send(patchOf(1), { url: open.url, key: '' });
      expect([answer.status, answer.body.code]).toEqual([401, 'INVALID_SIGNATURE']);
    } finally {
      await open.close();
    }
  });

  it.each([
    ['no body', '', ''],
    ['broken JSON', '{"id":', ''],
    ['a list', [], ''],
    ['no id', { changes: [{ type: 'delete', sku: 'DRS-1' }] }, 'id'],
    ['no changes', { id: 'b-1', changes: [] }, 'changes'],
    [
      '1,001 changes',
      { id: 'b-2', changes: Array.from({ length: 1_001 }, () => ({ type: 'delete', sku: 'X' })) },
      'changes',
    ],
    ['a change of no known type', { id: 'b-3', changes: [{ type: 'explode', sku: 'DRS-1' }] }, 'changes.0.type'],
    ['a patch without an article', { id: 'b-4', changes: [{ type: 'patch', fields: { price: 1 } }] }, 'changes.0.sku'],
    ['a patch of nothing', { id: 'b-5', changes: [{ type: 'patch', sku: 'DRS-1', fields: {} }] }, 'changes.0'],
    [
      'an upsert without a price',
      { id: 'b-6', changes: [{ type: 'upsert', product: { sku: 'A', name: 'B' } }] },
      'changes.0.product.price',
    ],
    ['a price that is a list', patchOf([1]), 'changes.0.fields.price'],
    [
      'a formula',
      { id: 'b-7', changes: [{ type: 'patch', sku: 'DRS-1', fields: { name: '=1' } }] },
      'changes.0.fields.name',
    ],
  ])('%s', async (_name, body, place) => {
    const before = await shown('DRS-1');
    const answer = await send(body);
    expect([answer.status, answer.body.code]).toEqual([400, 'VALIDATION_FAILED']);
    if (place) expect(answer.body.errors[0].path).toBe(place);
    expect(await shown('DRS-1')).toEqual(before);
  });

  it('10 MB', async () => {
    const answer = await send(patchOf('1'.repeat(10_000_000)));
    expect([answer.status, answer.body.code]).toEqual([413, 'TOO_LARGE']);
  });
});
