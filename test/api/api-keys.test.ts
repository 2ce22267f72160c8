import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';

const admin = 'test-admin-key-0123456789';
const place = '/api/v1/admin/api-keys';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop('examples/instrument');
});
afterAll(() => shop.close());

describe('API keys', () => {
  it('are shown once, listed without the key, and revoked for good', async () => {
    const made = await shop.call('POST', place, { name: ' Partner ', scopes: ['chat', 'chat'] }, admin);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ name: 'Partner', scopes: ['chat'], state: 'active', createdBy: 'admin-key' });
    expect(made.body.key).toMatch(/^vitrina_[\w-]{32}$/);
    expect(made.body.key.startsWith(made.body.preview)).toBe(true);

    const listed = await shop.call('GET', place, undefined, admin);
    expect(JSON.stringify(listed.body)).not.toContain(made.body.key);
    expect(JSON.stringify(listed.body)).not.toMatch(/hash/i);

    expect((await shop.call('DELETE', `${place}/${made.body.id}`, undefined, admin)).status).toBe(204);
    const [key] = (await shop.call('GET', place, undefined, admin)).body.keys;
    expect(key).toMatchObject({ id: made.body.id, state: 'revoked', revokedBy: 'admin-key' });
  });

  it.each([
    ['no name', { scopes: ['chat'] }, /name: say what the key is for/],
    ['an empty name', { name: '  ', scopes: ['chat'] }, /name: say what/],
    ['a name of 101 characters', { name: 'x'.repeat(101), scopes: ['chat'] }, /name/],
    ['no scopes', { name: 'a', scopes: [] }, /at least one scope/],
    ['scopes left out', { name: 'a' }, /at least one scope/],
    ['an unknown scope', { name: 'a', scopes: ['everything'] }, /is one of chat, catalog:read/],
    ['a limit of none', { name: 'a', scopes: ['chat'], requestsPerMinute: 0 }, /requestsPerMinute/],
    ['a limit of half a request', { name: 'a', scopes: ['chat'], requestsPerMinute: 1.5 }, /requestsPerMinute/],
    ['a past expiry', { name: 'a', scopes: ['chat'], expiresAt: '2020-01-01T00:00:00Z' }, /expiresAt: is past/],
    ['an expiry in words', { name: 'a', scopes: ['chat'], expiresAt: 'tomorrow' }, /expiresAt: is a time such as/],
    ['a field that is no field', { name: 'a', scopes: ['chat'], admin: true }, /admin/],
    ['broken JSON', '{"name"', /not valid JSON/],
  ])('refuse %s', async (_name, body, detail) => {
    const answer = await shop.call('POST', place, body, admin);
    expect([answer.status, answer.body.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.body.detail).toMatch(detail);
  });

  it('are made by staff only, and by no key', async () => {
    const { body } = await shop.call('POST', place, { name: 'All', scopes: ['chat', 'requests:write'] }, admin);
    for (const token of [undefined, 'wrong', body.key]) {
      const answer = await shop.call('POST', place, { name: 'b', scopes: ['chat'] }, token);
      expect([401, 403]).toContain(answer.status);
    }
    expect((await shop.call('DELETE', `${place}/nothing`, undefined, admin)).status).toBe(404);
  });
});
