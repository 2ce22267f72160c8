import type { JobHandler } from '../core/ports/job-queue.ts';
import { cardContent } from '../core/requests/card-content.ts';
import { syncCardJob } from '../core/requests/request-jobs.ts';
import { stageById } from '../core/sales/pipeline.ts';
import type { JobDependencies } from './job-dependencies.ts';
import { trackerOfJob } from './tracker-of-job.ts';

/**
 * Brings a standing card up to its request. Without a card there is nothing to do: the one being made shows the
 * request as it is then, and asks for this job when the request changed meanwhile.
 */
export function syncCardHandler(
  dependencies: JobDependencies,
): JobHandler<{ readonly requestId: string; readonly tracker: string }> {
  const { unitOfWork, publicUrl } = dependencies;
  return async (job) => {
    const tracker = trackerOfJob(job, dependencies);
    if (!tracker) return;
    const card = await unitOfWork.read.cards.find(job.requestId, job.tracker);
    const request = await unitOfWork.read.requests.find(job.requestId);
    if (!card?.cardId || !request) return;
    const { materials } = await dependencies.materials.current();
    await tracker.updateCard(card.cardId, cardContent(request, materials, publicUrl));
    // A stage that the company has since taken out of its pipeline has no column: the card stays where it is.
    const stage = stageById(materials.pipeline, request.stageId);
    const isElsewhere = stage !== undefined && stage.id !== card.stageId;
    if (isElsewhere) await tracker.moveCard(card.cardId, stage);
    await unitOfWork.run(async (transaction) => {
      const current = await transaction.requests.lock(job.requestId);
      if (isElsewhere) await transaction.cards.save({ ...card, stageId: stage.id });
      // Two of these jobs at once may end in the wrong order; the one that wrote what is old by now goes again.
      if (current && current.updatedAt.getTime() !== request.updatedAt.getTime()) {
        await transaction.jobs.enqueue(syncCardJob, job);
      }
    });
  };
}
