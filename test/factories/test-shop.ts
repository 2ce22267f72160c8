import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../src/config.ts';
import { createVitrina, type Vitrina } from '../../src/main.ts';
import { createLogger } from '../../src/shared/logger.ts';

const adminKey = 'test-admin-key-0123456789';

export type TestShop = {
  readonly vitrina: Vitrina;
  readonly url: string;
  call(method: string, place: string, body?: unknown, token?: string): Promise<Answer>;
  open(locale?: string): Promise<TestChat>;
  close(): Promise<void>;
};

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever shape the answer has.
export type Answer = { readonly status: number; readonly type: string; readonly body: any };

export type TestChat = {
  readonly id: string;
  readonly token: string;
  say(text: string, clientMessageId?: string): Promise<Answer>;
};

/** The real product on a data folder of its own, listening on a free port. */
export async function openTestShop(company: string, environment: Record<string, string> = {}): Promise<TestShop> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'vitrina-test-'));
  const config = readConfig(
    { PORT: '0', ADMIN_API_KEY: adminKey, LOG_LEVEL: 'silent', ...environment },
    { company, data: dataDir },
  );
  const vitrina = await createVitrina(config, createLogger('silent'));
  await vitrina.importFolder(undefined);
  const url = `http://127.0.0.1:${await vitrina.listen()}`;
  await vitrina.startWork();
  const call = async (method: string, place: string, body?: unknown, token?: string): Promise<Answer> => {
    const response = await fetch(`${url}${place}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const type = response.headers.get('content-type') ?? '';
    const text = await response.text();
    return { status: response.status, type, body: type.includes('json') ? JSON.parse(text) : text };
  };
  return {
    vitrina,
    url,
    call,
    async open(locale = 'ru') {
      const { body } = await call('POST', '/api/v1/conversations', { locale });
      return {
        id: body.id,
        token: body.token,
        say: (text, clientMessageId) =>
          call(
            'POST',
            `/api/v1/conversations/${body.id}/messages`,
            { text, ...(clientMessageId ? { clientMessageId } : {}) },
            body.token,
          ),
      };
    },
    async close() {
      await vitrina.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
