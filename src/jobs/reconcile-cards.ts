import type { JobQueue } from '../core/ports/job-queue.ts';
import { createCardJob } from '../core/requests/request-jobs.ts';
import type { JobDependencies } from './job-dependencies.ts';

/**
 * At the start of a worker, after the queue's: owed cards that no job will make (their retries ended while the
 * tracker was gone, or it was not set up for a time) get one again. Returns how many.
 */
export async function reconcileCards(
  queue: Pick<JobQueue, 'enqueue' | 'unfinishedKeys'>,
  { unitOfWork, trackers }: Pick<JobDependencies, 'unitOfWork' | 'trackers'>,
): Promise<number> {
  const names = new Set(trackers.map(({ name }) => name));
  const keys = await queue.unfinishedKeys(createCardJob);
  const owed = await unitOfWork.read.cards.listOwed();
  const forgotten = owed.filter(({ requestId, tracker }) => names.has(tracker) && !keys.has(`${requestId}:${tracker}`));
  for (const { requestId, tracker } of forgotten) {
    await queue.enqueue(createCardJob, { requestId, tracker }, { key: `${requestId}:${tracker}` });
  }
  return forgotten.length;
}
