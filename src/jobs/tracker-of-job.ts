import type { Tracker } from '../core/ports/tracker.ts';
import type { JobDependencies } from './job-dependencies.ts';

/**
 * The tracker of a job, its failures counted. Undefined, with a line in the log, when it is no longer set up: the
 * job ends, and a card that is still owed is taken up at the next start with that tracker.
 */
export function trackerOfJob(
  job: { readonly requestId: string; readonly tracker: string },
  { trackers, logger, onTrackerFailure }: Pick<JobDependencies, 'trackers' | 'logger' | 'onTrackerFailure'>,
): Tracker | undefined {
  const tracker = trackers.find(({ name }) => name === job.tracker);
  if (tracker) return withFailuresCounted(tracker, onTrackerFailure);
  logger.warn(job, 'A job is for a tracker that is not set up; it is left alone');
  return undefined;
}

export function withFailuresCounted(tracker: Tracker, onTrackerFailure: (tracker: string) => void): Tracker {
  const counted = <Arguments extends unknown[], Result>(call: (...given: Arguments) => Promise<Result>) => {
    return async (...given: Arguments): Promise<Result> => {
      try {
        return await call(...given);
      } catch (error) {
        onTrackerFailure(tracker.name);
        throw error;
      }
    };
  };
  return {
    name: tracker.name,
    prepare: counted(tracker.prepare),
    findCard: counted(tracker.findCard),
    createCard: counted(tracker.createCard),
    updateCard: counted(tracker.updateCard),
    moveCard: counted(tracker.moveCard),
    addComment: counted(tracker.addComment),
    changesSince: counted(tracker.changesSince),
    // A forged webhook is not the tracker's failure.
    parseWebhook: tracker.parseWebhook,
  };
}
