import { randomUUID } from 'node:crypto';
import type { JobWithMetadata, QueueOptions } from 'pg-boss';
import type { EnqueueOptions, JobDefinition } from '../../core/ports/job-queue.ts';

/**
 * All jobs share one queue of the library, so that idle polling costs one small query whatever the number
 * of definitions, and a job that this version does not know still reaches somebody who can say so.
 */
export const queueName = 'jobs';
export const deadLetterQueueName = 'dead-jobs';

export type JobRecord = { readonly definition: string; readonly payload: unknown };
export type FetchedJob = JobWithMetadata<JobRecord>;

const day = 24 * 60 * 60;

/** One waiting job per key; a job without a key gets one of its own. */
export const queuePolicy = 'short';

export const queueOptions = {
  retryBackoff: true,
  retryDelay: 2,
  retryDelayMax: 15 * 60,
  expireInSeconds: 15 * 60,
  // A process that died stops its heartbeat, and its jobs go back to the queue.
  heartbeatSeconds: 30,
  // A waiting job is a promise to a customer: the library must not tidy it away.
  retentionSeconds: 365 * day,
  deleteAfterSeconds: 60 * 60,
} satisfies QueueOptions;

export function toSendOptions(
  definition: Pick<JobDefinition<unknown>, 'name' | 'retryLimit'>,
  options: EnqueueOptions,
) {
  const { runAt, key } = options;
  return {
    retryLimit: definition.retryLimit,
    singletonKey: key === undefined ? randomUUID() : `${definition.name}:${key}`,
    ...(runAt ? { startAfter: runAt } : {}),
  };
}
