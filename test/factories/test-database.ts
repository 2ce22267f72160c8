import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { describe, it } from 'vitest';
import type { Clock } from '../../src/core/ports/clock.ts';
import type { Logger } from '../../src/core/ports/logger.ts';
import { type Database, databaseOnPglite, type JobSettings, openDatabase } from '../../src/database/open-database.ts';
import { openPgliteInMemory } from '../../src/database/pglite/open-pglite.ts';
import { buildSnapshot } from '../../src/database/pglite/snapshot.ts';
import { findTestServer } from './test-server.ts';

export type TestDatabaseOptions = {
  /** On this server instead of the embedded database: a database of its own, dropped when closed. */
  readonly serverUrl?: string | undefined;
  readonly clock?: Clock;
  readonly logger?: Logger;
  readonly jobs?: JobSettings;
  /** With the vector extension in the embedded database. */
  readonly hasVectors?: boolean;
};

const silent: Logger = { debug() {}, info() {}, warn() {}, error() {} };
const systemClock: Clock = { now: () => new Date() };

/** A migrated, empty database of this test's own. Close it afterwards. */
export async function openTestDatabase(options: TestDatabaseOptions = {}): Promise<Database> {
  const { serverUrl, clock = systemClock, logger = silent } = options;
  const jobs: JobSettings = { pollMilliseconds: 50, ...options.jobs };
  if (serverUrl !== undefined) return await openOnServer(serverUrl, { clock, logger, jobs });
  await buildSnapshot();
  const { hasVectors = false } = options;
  return databaseOnPglite(await openPgliteInMemory({ hasVectors }), { clock, logger, jobs });
}

/** One embedded database for a file of many small tests about jobs: opened once, emptied of jobs for each. */
export async function openReusableTestDatabase() {
  await buildSnapshot();
  const client = await openPgliteInMemory();
  return {
    close: () => client.close(),
    async renew(jobs: JobSettings): Promise<Database> {
      await client.script('delete from pgboss.job; delete from settings');
      return databaseOnPglite({ ...client, close: async () => {} }, { clock: systemClock, logger: silent, jobs });
    },
  };
}

type Parts = { readonly clock: Clock; readonly logger: Logger; readonly jobs: JobSettings };

async function openOnServer(serverUrl: string, parts: Parts): Promise<Database> {
  const name = `vitrina_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const database = await openDatabase({ databaseUrl: url.href, dataDir: '', ...parts });
  return {
    ...database,
    async close() {
      await database.close();
      await onServer(serverUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export type DatabaseUnderTest = {
  readonly name: string;
  readonly open: (options?: TestDatabaseOptions) => Promise<Database>;
};

/** Calls back for each database that the conformance suites run on; a server that cannot be had is named as skipped. */
export async function forEachDatabase(test: (database: DatabaseUnderTest) => void): Promise<void> {
  test({ name: 'PGlite', open: openTestDatabase });
  const server = await findTestServer();
  if ('missing' in server) describe.skip(`PostgreSQL: ${server.missing}`, () => it('runs the same suite', () => {}));
  else test({ name: 'PostgreSQL', open: (options) => openTestDatabase({ ...options, serverUrl: server.url }) });
}
