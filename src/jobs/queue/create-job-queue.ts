import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { type Db, type DrizzleTransactionLike, fromDrizzle, PgBoss } from 'pg-boss';
import type { JobDefinition, JobEnqueuer, JobHandler, JobQueue } from '../../core/ports/job-queue.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { sql } from '../../database/orm.ts';
import { createDispatcher } from './dispatcher.ts';
import { createEnqueuer } from './enqueue.ts';
import { deadLetterQueueName, type FetchedJob, type JobRecord, queueName } from './job-record.ts';
import { listenForJobs, prepareQueues, recoverOrphans } from './prepare-queues.ts';
import { readDepth, readUnfinishedKeys, redriveDeadLetters } from './queue-state.ts';
import { createJobRunner, type OutcomeListener, type Registration } from './run-job.ts';

/** Where the queue lives: in the embedded database, through its one connection, or on a server. */
export type QueueStorage =
  | { readonly kind: 'pglite'; readonly db: Db }
  | { readonly kind: 'postgres'; readonly connectionString: string };

export type JobQueueOptions = {
  readonly storage: QueueStorage;
  readonly logger: Logger;
  /** Jobs that run side by side in this process. */
  readonly concurrency?: number;
  readonly pollMilliseconds?: number;
  /** How long `stop` waits for running jobs; what still runs then is run again later. */
  readonly graceMilliseconds?: number;
  readonly onOutcome?: OutcomeListener;
};

export interface StoredJobQueue extends JobQueue {
  /** Enqueues inside an open transaction of the ORM. */
  enqueuerIn(transaction: PgDatabase<PgQueryResultHKT>): JobEnqueuer;
  /** To be called after a transaction with jobs has committed; without it they wait for the next poll. */
  announce(): void;
  /** Dead letters by definition name. */
  deadLetters(): Promise<Readonly<Record<string, number>>>;
  /** Puts every dead letter back into the queue; returns how many. */
  redrive(): Promise<number>;
}

export function createJobQueue(options: JobQueueOptions): StoredJobQueue {
  const { storage, logger, concurrency = 8, pollMilliseconds = 1000, graceMilliseconds = 30_000 } = options;
  const boss = createBoss(storage, logger);
  const registrations = new Map<string, Registration>();
  const dispatcher = createDispatcher<FetchedJob>({
    fetch: (batchSize) => boss.fetch<JobRecord>(queueName, { batchSize, includeMetadata: true }),
    run: createJobRunner({ boss, registrations, logger, onOutcome: options.onOutcome ?? (() => {}) }),
    concurrency,
    pollMilliseconds,
    logger,
  });
  const own = createEnqueuer(boss, undefined);
  let heartbeat: NodeJS.Timeout | undefined;
  let stopListening: (() => Promise<void>) | undefined;
  let isStarted = false;

  const announce = () => {
    dispatcher.wake();
    if (storage.kind === 'postgres') announceToOthers(boss, logger);
  };

  return {
    handle<Payload>(definition: JobDefinition<Payload>, handler: JobHandler<Payload>) {
      if (registrations.has(definition.name)) throw new Error(`Two handlers for the job ${definition.name}`);
      registrations.set(definition.name, { definition, handler } as unknown as Registration);
    },

    async start({ isWorker }) {
      await prepareQueues(boss);
      isStarted = true;
      if (!isWorker) return;
      if (storage.kind === 'pglite') await recoverOrphans(boss);
      else stopListening = await listenForJobs(boss, dispatcher.wake);
      heartbeat = setInterval(() => void touchRunning(boss, dispatcher.running(), logger), 10_000);
      dispatcher.start();
    },

    async enqueue(...job) {
      await own.enqueue(...job);
      announce();
    },

    // The ORM hides behind a type parameter that both our drivers answer with rows.
    enqueuerIn: (transaction) => createEnqueuer(boss, fromDrizzle(transaction as DrizzleTransactionLike, sql)),
    announce,
    depth: () => readDepth(boss, queueName),
    unfinishedKeys: ({ name }) => readUnfinishedKeys(boss, queueName, name),
    deadLetters: () => readDepth(boss, deadLetterQueueName),

    async redrive() {
      const count = await redriveDeadLetters(boss);
      if (count > 0) announce();
      return count;
    },

    async stop() {
      if (!isStarted) return;
      isStarted = false;
      await stopListening?.();
      await dispatcher.stop(graceMilliseconds);
      clearInterval(heartbeat);
      await boss.stop({ graceful: false });
    },
  };
}

function createBoss(storage: QueueStorage, logger: Logger): PgBoss {
  const shared = { schema: 'pgboss', schedule: false } as const;
  const boss =
    storage.kind === 'pglite'
      ? // PGlite has no autovacuum to watch; the database tidies itself.
        new PgBoss({ ...shared, db: storage.db, backend: 'pglite', monitorVacuum: false, reindex: false })
      : new PgBoss({ ...shared, connectionString: storage.connectionString, max: 5, application_name: 'vitrina-jobs' });
  boss.on('error', (error) => logger.warn({ error }, 'The job queue met an error'));
  boss.on('warning', ({ message }) => logger.warn({ warning: message }, 'The job queue warns'));
  return boss;
}

async function touchRunning(boss: PgBoss, jobs: readonly FetchedJob[], logger: Logger): Promise<void> {
  if (jobs.length === 0) return;
  try {
    await boss.touch(queueName, [...jobs]);
  } catch (error) {
    logger.warn({ error }, 'The heartbeat of running jobs was not stored');
  }
}

function announceToOthers(boss: PgBoss, logger: Logger): void {
  boss
    .getDb()
    .executeSql(`select pg_notify('vitrina_jobs', '')`)
    .catch((error: unknown) => logger.debug({ error }, 'New jobs were not announced; they will be polled'));
}
