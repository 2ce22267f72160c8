import type { JobEnqueuer, JobQueue } from '../core/ports/job-queue.ts';
import type { Logger } from '../core/ports/logger.ts';

/** What is derived from the catalog outside this process, and compares itself with it in a job. */
type CatalogFollower = {
  handleJobs(queue: Pick<JobQueue, 'handle' | 'enqueue'>): void;
  refresh(queue: JobEnqueuer): Promise<void>;
  close(): void;
};

/** Vectors and the search server, where the settings have them. Their jobs must be registered before the queue starts. */
export function createCatalogFollowers(
  given: readonly (CatalogFollower | undefined)[],
  queue: JobQueue,
  logger: Logger,
) {
  const followers = given.filter((one) => one !== undefined);
  return {
    handleJobs() {
      for (const one of followers) one.handleJobs(queue);
    },
    follow() {
      for (const one of followers)
        one
          .refresh(queue)
          .catch((error: unknown) => logger.error({ error }, 'a change of the catalog was not passed on'));
    },
    close() {
      for (const one of followers) one.close();
    },
  };
}
