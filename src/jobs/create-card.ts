import type { JobHandler } from '../core/ports/job-queue.ts';
import { cardContent } from '../core/requests/card-content.ts';
import { syncCardJob } from '../core/requests/request-jobs.ts';
import { firstStage, stageById } from '../core/sales/pipeline.ts';
import type { JobDependencies } from './job-dependencies.ts';
import { takePlaceInLog } from './take-place-in-log.ts';
import { trackerOfJob } from './tracker-of-job.ts';

type CardOwed = { readonly requestId: string; readonly tracker: string };

/**
 * Makes the card that a request is owed, once, whatever dies in between: that we are about to make it is stored
 * first, and whoever comes after a try of which nobody knows the end looks for the card before making another.
 */
export function createCardHandler(dependencies: JobDependencies): JobHandler<CardOwed> {
  const underWay = new Map<string, Promise<void>>();
  return async ({ requestId, tracker }) => {
    const key = `${requestId}:${tracker}`;
    // Two jobs for one card (a redriven letter beside a new job) would both find none.
    const known = underWay.get(key);
    if (known) return known;
    const making = makeCard({ requestId, tracker }, dependencies).finally(() => underWay.delete(key));
    underWay.set(key, making);
    return making;
  };
}

async function makeCard(owed: CardOwed, dependencies: JobDependencies): Promise<void> {
  const { unitOfWork, ids, clock, publicUrl } = dependencies;
  const tracker = trackerOfJob(owed, dependencies);
  if (!tracker) return;
  const card = await unitOfWork.read.cards.find(owed.requestId, owed.tracker);
  if (card?.cardId) return;
  const request = await unitOfWork.read.requests.find(owed.requestId);
  if (!request) return;
  await takePlaceInLog(tracker, unitOfWork);
  const { materials } = await dependencies.materials.current();
  const content = cardContent(request, materials, publicUrl);
  const stage = stageById(materials.pipeline, request.stageId) ?? firstStage(materials.pipeline);
  const found = card?.stageId ? await tracker.findCard(content.marker) : undefined;
  if (!found) await unitOfWork.read.cards.save({ ...owed, cardId: undefined, url: undefined, stageId: stage.id });
  const made = found ?? (await tracker.createCard(content, stage));
  // A card that was found is where it was made, unless staff moved it since; their move is still to be read.
  const stageId = found ? card?.stageId : stage.id;
  await unitOfWork.run(async (transaction) => {
    const current = await transaction.requests.lock(owed.requestId);
    await transaction.cards.save({ ...owed, ...made, stageId });
    await transaction.requests.appendEvent({
      id: ids.next(),
      requestId: owed.requestId,
      type: 'card-created',
      by: owed.tracker,
      data: made,
      createdAt: clock.now(),
    });
    // Jobs to follow changes found no card until now and ended.
    const isOutdated = found !== undefined || current?.updatedAt.getTime() !== request.updatedAt.getTime();
    if (isOutdated) await transaction.jobs.enqueue(syncCardJob, owed);
  });
}
