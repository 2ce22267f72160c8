import type { IdGenerator } from '../ports/id-generator.ts';
import type { Transaction } from '../ports/unit-of-work.ts';
import type { Request, RequestEvent } from './request.ts';
import { commentCardJob, createCardJob, syncCardJob } from './request-jobs.ts';

type Recording = {
  readonly transaction: Transaction;
  readonly ids: IdGenerator;
  readonly trackers: readonly string[];
  readonly now: Date;
};

/** Saves a new request and owes its card to every tracker, in the caller's transaction: both or neither. */
export async function recordNewRequest(
  request: Request,
  by: string,
  { transaction, ids, trackers, now }: Recording,
): Promise<void> {
  await transaction.requests.save(request);
  await transaction.requests.appendEvent(eventOf(request, 'request-submitted', by, {}, ids, now));
  for (const tracker of trackers) {
    await transaction.cards.save({
      requestId: request.id,
      tracker,
      cardId: undefined,
      url: undefined,
      stageId: undefined,
    });
    await transaction.jobs.enqueue(
      createCardJob,
      { requestId: request.id, tracker },
      { key: `${request.id}:${tracker}` },
    );
  }
}

/** Saves a changed request and has every card follow, but for the one the change came from. */
export async function recordChangedRequest(
  request: Request,
  change: {
    readonly type: RequestEvent['type'];
    readonly by: string;
    readonly data: Readonly<Record<string, unknown>>;
  },
  { transaction, ids, trackers, now }: Recording,
): Promise<void> {
  await transaction.requests.save({ ...request, updatedAt: now });
  await transaction.requests.appendEvent(eventOf(request, change.type, change.by, change.data, ids, now));
  for (const tracker of trackers) {
    if (tracker !== change.by) await transaction.jobs.enqueue(syncCardJob, { requestId: request.id, tracker });
  }
}

/** Sends what the customer wrote to the card of a request in every tracker. */
export async function recordCustomerComment(
  request: Request,
  text: string,
  { transaction, ids, trackers, now }: Recording,
): Promise<void> {
  await transaction.requests.appendEvent(eventOf(request, 'comment-sent', 'customer', {}, ids, now));
  for (const tracker of trackers) {
    await transaction.jobs.enqueue(commentCardJob, { requestId: request.id, tracker, text, commentId: ids.next() });
  }
}

function eventOf(
  request: Request,
  type: RequestEvent['type'],
  by: string,
  data: Readonly<Record<string, unknown>>,
  ids: IdGenerator,
  now: Date,
): RequestEvent {
  return { id: ids.next(), requestId: request.id, type, by, data, createdAt: now };
}
