import type { Logger } from '../../core/ports/logger.ts';

export type DispatcherOptions<Job> = {
  /** Claims up to so many jobs that are due. */
  readonly fetch: (limit: number) => Promise<readonly Job[]>;
  /** Runs one job and records its outcome; never rejects. */
  readonly run: (job: Job) => Promise<void>;
  readonly concurrency: number;
  /** How long a job that nobody announced (a retry, a `runAt`) may be due before it is seen. */
  readonly pollMilliseconds: number;
  readonly logger: Logger;
};

export interface Dispatcher<Job> {
  start(): void;
  /** Something may be due. */
  wake(): void;
  running(): readonly Job[];
  /** Takes no more jobs, and waits for those that run, but no longer than so many milliseconds. */
  stop(graceMilliseconds: number): Promise<void>;
}

/**
 * Keeps a number of slots filled. One fetch fills all free slots, so that a burst costs one statement for
 * many jobs, and a slow job holds up nothing but its own slot.
 */
export function createDispatcher<Job>(options: DispatcherOptions<Job>): Dispatcher<Job> {
  const { fetch, run, concurrency, pollMilliseconds, logger } = options;
  const running = new Map<Job, Promise<void>>();
  let signal = Promise.withResolvers<void>();
  let isStopping = false;
  let mayBeMore = false;
  let loop: Promise<void> = Promise.resolve();

  const wake = () => signal.resolve();

  function begin(job: Job): void {
    const finished = run(job).then(() => {
      running.delete(job);
      if (mayBeMore) wake();
    });
    running.set(job, finished);
  }

  async function work(): Promise<void> {
    while (!isStopping) {
      signal = Promise.withResolvers<void>();
      const free = concurrency - running.size;
      if (free > 0) {
        const jobs = await fetch(free).catch((error: unknown) => {
          logger.error({ error }, 'Jobs could not be fetched');
          return [];
        });
        mayBeMore = jobs.length === free;
        for (const job of jobs) begin(job);
      }
      await settled(signal.promise, pollMilliseconds);
    }
  }

  return {
    start() {
      loop = work();
    },
    wake,
    running: () => [...running.keys()],
    async stop(graceMilliseconds) {
      isStopping = true;
      wake();
      await loop;
      await settled(Promise.all(running.values()), graceMilliseconds);
    },
  };
}

/** Resolves with the promise or after the time, whichever is first. */
async function settled(promise: Promise<unknown>, milliseconds: number): Promise<void> {
  const { promise: timeUp, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([promise, timeUp]);
  clearTimeout(timer);
}
