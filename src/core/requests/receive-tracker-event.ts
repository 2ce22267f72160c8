import type { Handoff } from '../conversation/conversation.ts';
import type { Message } from '../conversation/message.ts';
import type { TrackerEvent } from '../ports/tracker.ts';
import { stageByColumn } from '../sales/pipeline.ts';
import { readCustomerComment } from './customer-comment.ts';
import { type MoveScope, moveRequest } from './move-request.ts';
import type { Request } from './request.ts';
import { writeToCustomer } from './write-to-customer.ts';

export type TrackerNews = {
  readonly request: Request;
  readonly message: Message | undefined;
  readonly handoff?: Handoff;
};

/**
 * What a tracker told us, once: a moved card moves its request, a comment marked for the customer reaches the chat.
 * Undefined for what was seen before, concerns no card of ours, or moves to a column that is no stage.
 */
export async function receiveTrackerEvent(
  tracker: string,
  event: TrackerEvent,
  scope: MoveScope,
): Promise<TrackerNews | undefined> {
  const card = await scope.transaction.cards.findByCardId(tracker, event.cardId);
  if (!card) return undefined;
  if (!(await scope.transaction.cards.rememberEvent(tracker, event.id))) return undefined;
  if (event.type === 'comment-added') return receiveComment(tracker, card.requestId, event, scope);
  const stage = stageByColumn(scope.materials.pipeline, event.column);
  if (!stage) return undefined;
  await scope.transaction.cards.save({ ...card, stageId: stage.id });
  return moveRequest({ requestId: card.requestId, stageId: stage.id, by: tracker }, scope);
}

async function receiveComment(
  tracker: string,
  requestId: string,
  event: Extract<TrackerEvent, { type: 'comment-added' }>,
  scope: MoveScope,
): Promise<TrackerNews | undefined> {
  const text = readCustomerComment(event.text);
  const request = text ? await scope.transaction.requests.find(requestId) : undefined;
  if (!text || !request) return undefined;
  await scope.transaction.requests.appendEvent({
    id: scope.ids.next(),
    requestId,
    type: 'comment-received',
    by: tracker,
    data: { author: event.author },
    createdAt: scope.now,
  });
  const message = await writeToCustomer({ request, author: 'operator', text }, scope);
  const open = await scope.transaction.handoffs.findByRequest(requestId);
  if (!open || open.state === 'closed') return { request, message };
  const handoff: Handoff = { ...open, state: 'active', operatorLastAt: scope.now };
  await scope.transaction.handoffs.save(handoff);
  return { request, message, handoff };
}
