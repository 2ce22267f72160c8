import type { Clock } from '../core/ports/clock.ts';
import type { JobEnqueuer } from '../core/ports/job-queue.ts';
import type { Transaction, UnitOfWork } from '../core/ports/unit-of-work.ts';
import type { Executor } from './executor.ts';
import { createRepositories } from './repositories/create-repositories.ts';
import { withPlainErrors } from './repositories/plain-errors.ts';

export type UnitOfWorkOptions = {
  readonly db: Executor;
  readonly clock: Clock;
  /** The jobs of one transaction. */
  readonly jobsIn: (transaction: Executor) => JobEnqueuer;
  /** Called after a commit that enqueued jobs, so that they need not wait to be polled. */
  readonly onJobsCommitted: () => void;
};

export function createUnitOfWork({ db, clock, jobsIn, onJobsCommitted }: UnitOfWorkOptions): UnitOfWork {
  return {
    read: createRepositories(db, clock),

    async run(work) {
      let failure: unknown;
      let hasJobs = false;
      const result = await db.transaction(async (executor) => {
        const noteFailure = (error: unknown) => {
          failure = error;
        };
        const jobs = jobsIn(executor);
        const transaction: Transaction = {
          ...createRepositories(executor, clock, noteFailure),
          jobs: withPlainErrors<JobEnqueuer>(
            {
              async enqueue(...job) {
                hasJobs = true;
                await jobs.enqueue(...job);
              },
            },
            noteFailure,
          ),
        };
        const outcome = await work(transaction);
        // PostgreSQL turns the commit of a transaction with a failed statement into a silent rollback.
        if (failure !== undefined) throw failure;
        return outcome;
      });
      if (hasJobs) onJobsCommitted();
      return result;
    },
  };
}
