import type { JobQueue } from '../core/ports/job-queue.ts';
import { commentCardJob, createCardJob, syncCardJob } from '../core/requests/request-jobs.ts';
import { commentCardHandler } from './comment-card.ts';
import { createCardHandler } from './create-card.ts';
import type { JobDependencies } from './job-dependencies.ts';
import { syncCardHandler } from './sync-card.ts';

/** One line per job; call before the queue starts. */
export function registerJobs(queue: JobQueue, dependencies: JobDependencies): void {
  queue.handle(createCardJob, createCardHandler(dependencies));
  queue.handle(syncCardJob, syncCardHandler(dependencies));
  queue.handle(commentCardJob, commentCardHandler(dependencies));
}
