import type { JobEnqueuer } from './job-queue.ts';
import type { Repositories } from './repositories.ts';

/** Repositories and jobs of one open transaction. */
export type Transaction = Repositories & { readonly jobs: JobEnqueuer };

export interface UnitOfWork {
  /** One transaction for writes and the jobs they cause; rolled back when `work` throws. Never call the network inside. */
  run<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** The same repositories outside a transaction, for reading. */
  readonly read: Repositories;
}
