import type { Clock } from '../core/ports/clock.ts';
import type { JobEnqueuer } from '../core/ports/job-queue.ts';
import type { Transaction, UnitOfWork } from '../core/ports/unit-of-work.ts';
import type { Executor } from './executor.ts';
import { createRepositories } from './repositories/create-repositories.ts';
import { type InOrder, withPlainErrors } from './repositories/plain-errors.ts';

export type UnitOfWorkOptions = {
  readonly db: Executor;
  readonly clock: Clock;
  /** Statements of a transaction may be asked before the ones ahead are answered; else each is asked when its turn comes. */
  readonly isPipelined: boolean;
  /** The jobs of one transaction. */
  readonly jobsIn: (transaction: Executor) => JobEnqueuer;
  /** Called after a commit that enqueued jobs, so that they need not wait to be polled. */
  readonly onJobsCommitted: () => void;
};

export function createUnitOfWork({ db, clock, isPipelined, jobsIn, onJobsCommitted }: UnitOfWorkOptions): UnitOfWork {
  return {
    read: createRepositories(db, clock),

    async run(work) {
      let failure: unknown;
      let hasJobs = false;
      const result = await db.transaction(async (executor) => {
        // What comes after the first fails because of it.
        const noteFailure = (error: unknown) => {
          failure ??= error;
        };
        let hasEnded = false;
        const lane = isPipelined ? undefined : createLane();
        const inOrder: InOrder = (asked) => {
          const run = async () => {
            // It would be saved by itself, whatever became of the rest.
            if (hasEnded) throw new Error('Something was asked for after its transaction had ended');
            return await asked();
          };
          return lane ? lane.run(run) : run();
        };
        const jobs = jobsIn(executor);
        // Assigned to, not spread: the repositories that nobody asks for are not made.
        const transaction: Transaction = Object.assign(
          createRepositories(executor, clock, { onError: noteFailure, inOrder }),
          {
            jobs: withPlainErrors<JobEnqueuer>(
              {
                async enqueue(...job) {
                  hasJobs = true;
                  await jobs.enqueue(...job);
                },
              },
              { onError: noteFailure, inOrder },
            ),
          },
        );
        const outcome = await work(transaction).finally(() => {
          hasEnded = true;
          return lane?.settled();
        });
        // PostgreSQL turns the commit of a transaction with a failed statement into a silent rollback.
        if (failure !== undefined) throw failure;
        return outcome;
      });
      if (hasJobs) onJobsCommitted();
      return result;
    },
  };
}

/** One after another, in the order they were asked for, whatever came of those before. */
function createLane() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run<Result>(work: () => Promise<Result>): Promise<Result> {
      const result = last.then(work, work);
      last = result;
      return result;
    },
    async settled(): Promise<void> {
      await last.catch(() => {});
    },
  };
}
