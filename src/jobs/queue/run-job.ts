import type { PgBoss } from 'pg-boss';
import type { JobDefinition, JobHandler } from '../../core/ports/job-queue.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { judgeJobError } from './job-error-policy.ts';
import { deadLetterQueueName, type FetchedJob, queueName, queueOptions } from './job-record.ts';

export type JobOutcome = 'completed' | 'retried' | 'postponed' | 'dead' | 'unhandled';

/** For metrics: once for each attempt. */
export type OutcomeListener = (definition: string, outcome: JobOutcome, milliseconds: number) => void;

export type Registration = { readonly definition: JobDefinition<unknown>; readonly handler: JobHandler<unknown> };

export type JobRunnerOptions = {
  readonly boss: PgBoss;
  readonly registrations: ReadonlyMap<string, Registration>;
  readonly logger: Logger;
  readonly onOutcome: OutcomeListener;
};

/** Runs a claimed job and writes down what became of it. */
export function createJobRunner(options: JobRunnerOptions): (job: FetchedJob) => Promise<void> {
  const { boss, registrations, logger, onOutcome } = options;

  return async (job) => {
    const startedAt = performance.now();
    const name = job.data.definition;
    const registration = registrations.get(name);
    try {
      const outcome = registration ? await attempt(job, registration) : await endUnhandled(job);
      onOutcome(name, outcome, performance.now() - startedAt);
    } catch (error) {
      // The database did not take the outcome. The heartbeat ends with us and the job is run again.
      logger.error({ error, job: job.id, definition: name }, 'The outcome of a job could not be stored');
    }
  };

  async function attempt(job: FetchedJob, { definition, handler }: Registration): Promise<JobOutcome> {
    const payload = definition.payload.safeParse(job.data.payload);
    if (!payload.success) return await bury(job, new Error('The payload does not fit its definition'));
    const facts = { number: job.retryCount + 1, isLast: job.retryCount >= job.retryLimit };
    try {
      await withinTime(handler(payload.data, facts));
    } catch (error) {
      return await settleFailure(job, error, facts);
    }
    await boss.complete(queueName, job);
    return 'completed';
  }

  async function settleFailure(
    job: FetchedJob,
    error: unknown,
    { number, isLast }: { readonly number: number; readonly isLast: boolean },
  ): Promise<JobOutcome> {
    const verdict = judgeJobError(error);
    const facts = { error, job: job.id, definition: job.data.definition, attempt: number };
    switch (verdict.type) {
      case 'give-up':
        return await bury(job, error);
      case 'postpone':
        logger.error(facts, 'A job waits until the owner mends a setting');
        return await postpone(job, verdict.afterSeconds);
      case 'retry': {
        if (isLast) return await bury(job, error);
        logger.warn(facts, 'A job failed and will be tried again');
        await boss.fail(queueName, job, toOutput(error));
        const { afterSeconds } = verdict;
        if (afterSeconds !== undefined) {
          await boss.update(queueName, undefined, { id: job.id, startAfter: afterSeconds });
        }
        return 'retried';
      }
    }
  }

  /** Takes its place in the queue anew, so that waiting for the owner uses up no retries. */
  async function postpone(job: FetchedJob, startAfter: number): Promise<JobOutcome> {
    const { singletonKey, retryLimit } = job;
    await boss.send(queueName, job.data, { startAfter, retryLimit, ...(singletonKey ? { singletonKey } : {}) });
    await boss.complete(queueName, job);
    return 'postponed';
  }

  /** Kept among the dead letters, from where `redrive` brings it back. */
  async function bury(job: FetchedJob, error: unknown): Promise<JobOutcome> {
    logger.error({ error, job: job.id, definition: job.data.definition }, 'A job failed for good');
    await boss.send(deadLetterQueueName, { ...job.data, retryLimit: job.retryLimit, failure: toOutput(error) });
    await boss.complete(queueName, job);
    return 'dead';
  }

  async function endUnhandled(job: FetchedJob): Promise<JobOutcome> {
    logger.warn({ job: job.id, definition: job.data.definition }, 'Nobody handles this job');
    await boss.complete(queueName, job);
    return 'unhandled';
  }
}

/** Kept beside the job, so without messages that could quote a customer. */
function toOutput(error: unknown): { readonly name: string; readonly code: unknown } {
  const { name = 'Error', code } = error as { readonly name?: string; readonly code?: unknown };
  return { name, code: code ?? null };
}

/** A handler that hangs would hold its slot for ever. */
async function withinTime(handled: Promise<void>): Promise<void> {
  const { promise: timeUp, reject } = Promise.withResolvers<never>();
  const seconds = queueOptions.expireInSeconds;
  const timer = setTimeout(() => reject(new Error(`A job took longer than ${seconds} s`)), seconds * 1000);
  await Promise.race([handled, timeUp]).finally(() => clearTimeout(timer));
}
