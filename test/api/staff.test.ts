/** Signing in over HTTP: the JSON calls, the cookie, and who gets at the admin side with what. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashToken } from '../../src/shared/random-ids.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';

const adminKey = 'test-admin-key-0123456789';
const email = 'owner@example.com';
const password = 'quiet river stone';

let shop: TestShop;
let oneTimePassword: string;
beforeAll(async () => {
  shop = await openTestShop('examples/instrument', { OPERATOR_EMAIL: 'Owner@Example.com' });
  oneTimePassword = (await shop.vitrina.makeFirstOwner())?.oneTimePassword ?? '';
});
afterAll(() => shop.close());

type Given = {
  readonly body?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
};

function ask(method: string, place: string, { body, form, headers }: Given = {}): Promise<Response> {
  return fetch(`${shop.url}${place}`, {
    method,
    redirect: 'manual',
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
  });
}

const cookieIn = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? '';
const own = () => ({ Origin: shop.url });

async function signedIn(secret = password): Promise<string> {
  const answer = await ask('POST', '/api/v1/session', { body: { email, password: secret } });
  expect(answer.status).toBe(200);
  return cookieIn(answer);
}

describe('the first sign-in', () => {
  it('opens nothing but the choice of an own password, and then everything', async () => {
    const answer = await ask('POST', '/api/v1/session', { body: { email, password: oneTimePassword } });
    expect(await answer.json()).toEqual({ email, role: 'owner', mustSetPassword: true });
    const cookie = cookieIn(answer);
    for (const place of ['/api/v1/admin/requests', '/api/v1/admin/conversations', '/dashboard'])
      expect((await ask('GET', place, { headers: { cookie } })).status, place).not.toBe(200);
    const sent = await ask('GET', '/dashboard', { headers: { cookie, accept: 'text/html' } });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/dashboard/password?next=%2Fdashboard']);

    const chosen = await ask('POST', '/api/v1/session/password', { body: { password }, headers: { cookie, ...own() } });
    expect(await chosen.json()).toEqual({ email, role: 'owner', mustSetPassword: false });
    expect((await ask('GET', '/api/v1/session', { headers: { cookie } })).status).toBe(401);
    const next = cookieIn(chosen);
    for (const place of ['/api/v1/admin/requests', '/dashboard', '/api/v1/session'])
      expect((await ask('GET', place, { headers: { cookie: next } })).status, place).toBe(200);
    const again = await ask('POST', '/api/v1/session', { body: { email, password: oneTimePassword } });
    expect(again.status).toBe(401);
  });

  it('is made once', async () => {
    expect(await shop.vitrina.makeFirstOwner()).toBeUndefined();
  });
});

describe('signing in', () => {
  it.each<[what: string, body: unknown, status: number, code: string]>([
    ['a wrong password', { email: 'a@example.com', password: 'wrong' }, 401, 'UNAUTHENTICATED'],
    ['SQL for an e-mail', { email: "' or 1=1; drop table staff; --", password: 'x' }, 401, 'UNAUTHENTICATED'],
    ['NUL and a lone surrogate', { email: '\u0000\ud800@example.com', password: '\u0000' }, 401, 'UNAUTHENTICATED'],
    ['nothing in the fields', { email: '', password: '' }, 401, 'UNAUTHENTICATED'],
    ['a password of 1 MB', { email: 'b@example.com', password: 'x'.repeat(1024 * 1024) }, 413, 'TOO_LARGE'],
    ['an e-mail of 400 letters', { email: 'x'.repeat(400), password: 'x' }, 400, 'VALIDATION_FAILED'],
    ['no password', { email: 'c@example.com' }, 400, 'VALIDATION_FAILED'],
    ['an object for a password', { email: 'c@example.com', password: { $ne: '' } }, 400, 'VALIDATION_FAILED'],
    ['broken JSON', '{"email":', 400, 'VALIDATION_FAILED'],
  ])('refuses %s, and sets no cookie', async (_what, body, status, code) => {
    const answer = await ask('POST', '/api/v1/session', { body });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('answers an unknown address and a wrong password with the same words', async () => {
    const [unknown, wrong] = await Promise.all(
      [
        { email: 'nobody@example.com', password: 'wrong' },
        { email, password: 'wrong' },
      ].map(async (body) => {
        const answer = await ask('POST', '/api/v1/session', { body });
        return { status: answer.status, ...((await answer.json()) as object), instance: '' };
      }),
    );
    expect(unknown).toEqual(wrong);
  });

  it.each([
    ['another origin', { Origin: 'https://evil.example' }],
    ['no origin at all', { Origin: 'null' }],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbour', { 'Sec-Fetch-Site': 'same-site', Origin: 'http://other.localhost' }],
  ])('is refused from %s, with the right password too', async (_what, headers) => {
    const answer = await ask('POST', '/api/v1/session', { body: { email, password }, headers });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null]);
    const page = await ask('POST', '/dashboard/sign-in', { form: { email, password }, headers });
    expect([page.status, page.headers.get('set-cookie')]).toEqual([403, null]);
  });

  it('is tried ten times and no more, for a known account and an unknown one alike', async () => {
    const attempt = (address: string) => ask('POST', '/api/v1/session', { body: { email: address, password: 'x' } });
    const statuses: number[] = [];
    for (let count = 0; count < 10; count += 1) statuses.push((await attempt('limited@example.com')).status);
    expect(new Set(statuses)).toEqual(new Set([401]));
    const refused = await attempt(' LIMITED@example.com');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
    const page = await ask('POST', '/dashboard/sign-in', { form: { email: 'limited@example.com', password: 'x' } });
    expect([page.status, await page.text()]).toEqual([429, expect.stringContaining('15')]);
    expect((await attempt('another@example.com')).status).toBe(401);
  });

  it('gives a cookie that scripts and other sites cannot use', async () => {
    const answer = await ask('POST', '/api/v1/session', { body: { email, password } });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^vitrina-staff=/);
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=43200']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Secure');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

describe('a cookie', () => {
  it.each<[what: string, change: (cookie: string) => string]>([
    ['with another signature', (cookie) => `${cookie.slice(0, -6)}AAA%3D`],
    ['with another token', (cookie) => cookie.replace(/=(.)/, (_, first) => `=${first === 'a' ? 'b' : 'a'}`)],
    ['without a signature', (cookie) => cookie.split('.')[0] ?? ''],
    ['that is empty', () => 'vitrina-staff='],
    ['of 7 kB', () => `vitrina-staff=${'a'.repeat(7_000)}.${'b'.repeat(43)}%3D`],
  ])('%s opens nothing', async (_what, change) => {
    const cookie = change(await signedIn());
    for (const place of ['/api/v1/admin/requests', '/api/v1/session'])
      expect((await ask('GET', place, { headers: { cookie } })).status).toBe(401);
  });

  it('that has expired opens nothing', async () => {
    const cookie = await signedIn();
    const token = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? '';
    await shop.vitrina.services.unitOfWork.read.staffSessions.extend(hashToken(token), new Date(Date.now() - 1));
    expect((await ask('GET', '/api/v1/admin/requests', { headers: { cookie } })).status).toBe(401);
    const page = await ask('GET', '/dashboard', { headers: { cookie, accept: 'text/html' } });
    expect(page.headers.get('location')).toBe('/dashboard/sign-in?next=%2Fdashboard');
  });

  it('used late in its life is given for longer', async () => {
    const cookie = await signedIn();
    const token = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? '';
    expect((await ask('GET', '/api/v1/session', { headers: { cookie } })).headers.get('set-cookie')).toBeNull();
    await shop.vitrina.services.unitOfWork.read.staffSessions.extend(hashToken(token), new Date(Date.now() + 60_000));
    const late = await ask('GET', '/api/v1/session', { headers: { cookie } });
    expect(late.headers.get('set-cookie')).toContain('Max-Age=43200');
  });

  it('changes something only from a page of ours', async () => {
    const cookie = await signedIn();
    const call = (headers: Record<string, string>) =>
      ask('PATCH', '/api/v1/admin/requests/1', { body: { stage: 'done' }, headers: { cookie, ...headers } });
    for (const headers of [
      {},
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://evil.example' },
    ])
      expect((await call(headers)).status, JSON.stringify(headers)).toBe(403);
    for (const headers of [own(), { 'Sec-Fetch-Site': 'same-origin' }])
      expect((await call(headers)).status, JSON.stringify(headers)).toBe(404);
    expect((await ask('DELETE', '/api/v1/session', { headers: { cookie } })).status).toBe(403);
    expect((await ask('GET', '/api/v1/session', { headers: { cookie } })).status).toBe(200);
  });

  it('is worth nothing after signing out', async () => {
    const cookie = await signedIn();
    const out = await ask('DELETE', '/api/v1/session', { headers: { cookie, ...own() } });
    expect([out.status, out.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    expect((await ask('GET', '/api/v1/session', { headers: { cookie } })).status).toBe(401);
  });
});

describe('the admin key', () => {
  const basic = (key: string) => ({ Authorization: `Basic ${Buffer.from(`any:${key}`).toString('base64')}` });
  const bearer = (key: string) => ({ Authorization: `Bearer ${key}` });

  it.each([
    ['as Bearer on the API', '/api/v1/admin/requests', bearer(adminKey), 200],
    ['as Bearer on the dashboard', '/dashboard', bearer(adminKey), 200],
    ['as HTTP Basic on the API', '/api/v1/admin/requests', basic(adminKey), 200],
    ['as HTTP Basic on the dashboard', '/dashboard', basic(adminKey), 200],
    ['that is wrong, on the API', '/api/v1/admin/requests', bearer('wrong-key-0123456789'), 403],
    ['that is wrong, on the dashboard', '/dashboard', basic('wrong-key-0123456789'), 401],
    ['that is missing, on the API', '/api/v1/admin/requests', {}, 401],
    ['that is missing, on the dashboard', '/dashboard', {}, 401],
  ])('%s', async (_what, place, headers, status) => {
    const answer = await ask('GET', place, { headers });
    expect(answer.status).toBe(status);
    if (place === '/dashboard' && status === 401)
      expect(answer.headers.get('www-authenticate')).toContain('Basic realm=');
  });

  it('changes things from anywhere as Bearer, but not as the password a browser keeps', async () => {
    const patch = (headers: Record<string, string>) =>
      ask('PATCH', '/api/v1/admin/requests/1', {
        body: { stage: 'done' },
        headers: { Origin: 'https://evil.example', ...headers },
      });
    expect((await patch(bearer(adminKey))).status).toBe(404);
    expect((await patch(basic(adminKey))).status).toBe(403);
    const program = await ask('PATCH', '/api/v1/admin/requests/1', { body: { stage: 'x' }, headers: basic(adminKey) });
    expect(program.status).toBe(404);
  });

  it('resets a password', async () => {
    const reset = (address: string) =>
      ask('POST', '/api/v1/admin/staff/reset-password', { body: { email: address }, headers: bearer(adminKey) });
    expect((await reset('nobody@example.com')).status).toBe(404);
    const given = (await (await reset(email)).json()) as { oneTimePassword: string };
    const cookie = await signedIn(given.oneTimePassword);
    const restored = await ask('POST', '/api/v1/session/password', {
      body: { password },
      headers: { cookie, ...own() },
    });
    expect(restored.status).toBe(200);
  });

  it('is what a browser is asked for where it wants to use it', async () => {
    const asked = await ask('GET', '/dashboard?with=admin-key&next=/dashboard/conversations/1', {
      headers: { accept: 'text/html' },
    });
    expect(asked.headers.get('www-authenticate')).toContain('Basic');
    const letIn = await ask('GET', '/dashboard?with=admin-key&next=/dashboard/conversations/1', {
      headers: basic(adminKey),
    });
    expect([letIn.status, letIn.headers.get('location')]).toEqual([303, '/dashboard/conversations/1']);
  });
});

describe('where a sign-in leads', () => {
  it.each([
    ['https://evil.example', '/dashboard'],
    ['//evil.example', '/dashboard'],
    ['/dashboard/../../evil', '/dashboard'],
    ['/\\evil.example', '/dashboard'],
    ['/dashboard\r\nSet-Cookie: a=b', '/dashboard'],
    ['/dashboardevil', '/dashboard'],
    ['/dashboard/conversations/7?lang=ru', '/dashboard/conversations/7?lang=ru'],
  ])('next=%s leads to %s', async (next, place) => {
    const answer = await ask('POST', `/dashboard/sign-in?${new URLSearchParams({ next })}`, {
      form: { email, password },
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, place]);
  });
});
