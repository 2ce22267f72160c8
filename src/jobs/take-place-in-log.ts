import type { Tracker } from '../core/ports/tracker.ts';
import type { UnitOfWork } from '../core/ports/unit-of-work.ts';

/**
 * Makes sure that the reading of a tracker's log begins before the first card of ours stands there: the first read
 * only takes the place in the log, and what staff did before it would never be told.
 */
export async function takePlaceInLog(tracker: Tracker, unitOfWork: UnitOfWork): Promise<void> {
  if ((await unitOfWork.read.cards.findCursor(tracker.name)) !== undefined) return;
  const { cursor } = await tracker.changesSince(undefined);
  await unitOfWork.run(async ({ cards }) => {
    // Whoever was first has the earlier place.
    if ((await cards.findCursor(tracker.name)) === undefined) await cards.saveCursor(tracker.name, cursor);
  });
}
