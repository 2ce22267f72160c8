import type { z } from 'zod';

/** A job is a definition (name and payload) and, elsewhere, a handler. */
export type JobDefinition<Payload> = {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /** How often a failing job is tried again, with exponential backoff. */
  readonly retryLimit: number;
};

export type EnqueueOptions = {
  /** Not before this time. */
  readonly runAt?: Date;
  /** At most one waiting job of this definition has this key. */
  readonly key?: string;
};

/** Enqueues inside the transaction of the unit of work that it came from. */
export interface JobEnqueuer {
  enqueue<Payload>(definition: JobDefinition<Payload>, payload: Payload, options?: EnqueueOptions): Promise<void>;
}

export type JobHandler<Payload> = (
  payload: Payload,
  attempt: { readonly number: number; readonly isLast: boolean },
) => Promise<void>;

/** The worker's side of the queue. */
export interface JobQueue extends JobEnqueuer {
  /** Registers a handler; call before `start`. A job whose definition nobody handles ends quietly and is counted. */
  handle<Payload>(definition: JobDefinition<Payload>, handler: JobHandler<Payload>): void;
  /** Creates and warms every queue; begins to work when `isWorker`. */
  start(options: { readonly isWorker: boolean }): Promise<void>;
  /** Waiting and retrying jobs by definition name. */
  depth(): Promise<Readonly<Record<string, number>>>;
  /** Keys of the jobs of this definition that wait, run or will be tried again. */
  unfinishedKeys(definition: Pick<JobDefinition<unknown>, 'name'>): Promise<ReadonlySet<string>>;
  /** Lets running jobs finish. */
  stop(): Promise<void>;
}
