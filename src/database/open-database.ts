import type { Clock } from '../core/ports/clock.ts';
import type { Lock } from '../core/ports/lock.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { UnitOfWork } from '../core/ports/unit-of-work.ts';
import type { VectorStoreProvider } from '../core/ports/vectors.ts';
import { createJobQueue, type QueueStorage, type StoredJobQueue } from '../jobs/queue/create-job-queue.ts';
import type { OutcomeListener } from '../jobs/queue/run-job.ts';
import { createUnitOfWork } from './create-unit-of-work.ts';
import type { Executor } from './executor.ts';
import { createProcessLock, createServerLock } from './import-lock.ts';
import type { PgliteClient } from './pglite/client.ts';
import type { OpeningFolder } from './pglite/open-folder.ts';
import { openPglite } from './pglite/open-pglite.ts';
import { toDrizzle } from './pglite/to-drizzle.ts';
import { toQueueDb } from './pglite/to-queue-db.ts';
import { createPgvectorProvider } from './pgvector/pgvector-store.ts';
import type { SqlConnection } from './pgvector/sql-connection.ts';
import { openPostgres } from './postgres/open-postgres.ts';

export type DatabaseOptions = {
  /** A PostgreSQL server; the embedded database in `dataDir` when undefined. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  /** Loads what the embedded database needs to keep vectors; default false. */
  readonly hasVectors?: boolean;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly jobs?: JobSettings;
  /** The embedded database, when somebody began to open it before. */
  readonly embedded?: OpeningFolder | undefined;
  /** Work for this thread while the database opens in its own; the data folder is locked by then. */
  readonly meanwhile?: () => void;
};

export type JobSettings = {
  readonly concurrency?: number;
  readonly pollMilliseconds?: number;
  readonly graceMilliseconds?: number;
  readonly onOutcome?: OutcomeListener;
};

export interface Database {
  readonly kind: 'pglite' | 'postgres';
  readonly unitOfWork: UnitOfWork;
  /** Register handlers, then `start` it; nothing can be enqueued before. */
  readonly jobQueue: StoredJobQueue;
  /** Vectors in this database, by the extension pgvector. */
  readonly vectors: VectorStoreProvider;
  /** Imports of the company go one after another, whichever process makes them. */
  readonly importLock: Lock;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  /** Stops the queue, then closes the database and frees the data folder. */
  close(): Promise<void>;
}

/** Opens and migrates the database. Throws ConfigurationError, with what to do, when it cannot be used. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { databaseUrl, dataDir, hasVectors = false, logger, clock, embedded, meanwhile = () => {} } = options;
  if (databaseUrl === undefined) {
    const client = await openPglite({ dataDir, hasVectors, logger, clock, opening: embedded, meanwhile });
    return databaseOnPglite(client, options);
  }
  const opening = openPostgres({ databaseUrl, logger });
  // Told by whoever waits for it below.
  opening.catch(() => {});
  meanwhile();
  const { db, pool } = await opening;
  return assemble({
    ...options,
    kind: 'postgres',
    db,
    storage: { kind: 'postgres', connectionString: databaseUrl },
    sql: {
      isEmbedded: false,
      query: async (text, values) => (await pool.query(text, [...values])).rows,
      script: async (text) => void (await pool.query(text)),
    },
    importLock: createServerLock(pool),
    ping: () => pool.query('select 1'),
    closeConnection: () => pool.end(),
  });
}

export type PgliteDatabaseOptions = Pick<DatabaseOptions, 'logger' | 'clock' | 'jobs'>;

export function databaseOnPglite(client: PgliteClient, options: PgliteDatabaseOptions): Database {
  return assemble({
    ...options,
    kind: 'pglite',
    db: toDrizzle(client),
    storage: { kind: 'pglite', db: toQueueDb(client) },
    sql: {
      isEmbedded: true,
      query: async (text, values) => (await client.query(text, values)).rows,
      script: async (text) => void (await client.script(text)),
    },
    importLock: createProcessLock(),
    ping: () => client.query('select 1'),
    closeConnection: () => client.close(),
  });
}

type Parts = PgliteDatabaseOptions & {
  readonly kind: Database['kind'];
  readonly db: Executor;
  readonly storage: QueueStorage;
  readonly sql: SqlConnection;
  readonly importLock: Lock;
  readonly ping: () => Promise<unknown>;
  readonly closeConnection: () => Promise<void>;
};

function assemble({ kind, db, storage, sql, importLock, ping, closeConnection, logger, clock, jobs }: Parts): Database {
  const jobQueue = createJobQueue({ ...jobs, storage, logger });
  let closing: Promise<void> | undefined;
  return {
    kind,
    jobQueue,
    vectors: createPgvectorProvider(sql),
    importLock,
    unitOfWork: createUnitOfWork({
      db,
      clock,
      isPipelined: kind === 'pglite',
      jobsIn: (transaction) => jobQueue.enqueuerIn(transaction),
      onJobsCommitted: jobQueue.announce,
    }),
    async ping() {
      await ping();
    },
    close() {
      closing ??= jobQueue.stop().finally(closeConnection);
      return closing;
    },
  };
}
