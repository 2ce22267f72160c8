import { ProviderError } from '../core/errors.ts';
import type { JobHandler } from '../core/ports/job-queue.ts';
import type { JobDependencies } from './job-dependencies.ts';
import { trackerOfJob } from './tracker-of-job.ts';

type CardComment = { readonly requestId: string; readonly tracker: string; readonly text: string };

/**
 * Adds the customer's later words to the card. At least once: trackers know no mark by which a comment could be
 * found again, and words seen twice do less harm than words lost.
 */
export function commentCardHandler(dependencies: JobDependencies): JobHandler<CardComment> {
  return async ({ requestId, tracker: name, text }) => {
    const tracker = trackerOfJob({ requestId, tracker: name }, dependencies);
    if (!tracker) return;
    const card = await dependencies.unitOfWork.read.cards.find(requestId, name);
    if (!card) return;
    if (!card.cardId) {
      throw new ProviderError('PROVIDER_UNAVAILABLE', 'The card does not stand yet; the comment waits for it.', {
        provider: name,
      });
    }
    await tracker.addComment(card.cardId, text);
  };
}
