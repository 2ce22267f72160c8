import type { Conversation, Handoff } from '../../core/conversation/conversation.ts';
import { startHandoff } from '../../core/conversation/start-handoff.ts';
import { recordNewRequest } from '../../core/requests/record-request.ts';
import type { Request } from '../../core/requests/request.ts';
import type { AnswerDependencies } from './answer-message.ts';

export type RequestedPerson = {
  readonly handoff: Handoff;
  readonly request: Request | undefined;
  readonly waiting: number;
};

/** The customer pressed "a person": the open handoff, or a new one with its request and card. */
export async function requestPerson(
  conversation: Conversation,
  reason: string | undefined,
  dependencies: AnswerDependencies,
): Promise<RequestedPerson> {
  const { unitOfWork, ids, clock, trackers, events } = dependencies;
  const { materials } = await dependencies.materials.current();
  return dependencies.queue.run(conversation.id, async () => {
    const open = await unitOfWork.read.handoffs.findOpen(conversation.id);
    if (open) {
      return {
        handoff: open,
        request: await unitOfWork.read.requests.find(open.requestId),
        waiting: await unitOfWork.read.handoffs.countWaiting(),
      };
    }
    const customer = await unitOfWork.read.customers.find(conversation.customerId);
    const now = clock.now();
    const { handoff, request } = startHandoff({
      conversation,
      language: conversation.language,
      reason,
      kind: 'service',
      contact: {
        name: conversation.draft.contact.name ?? customer?.name,
        phone: conversation.draft.contact.phone ?? customer?.phone,
        email: conversation.draft.contact.email ?? customer?.email,
      },
      ids: { handoff: ids.next(), request: ids.next() },
      number: await unitOfWork.read.requests.nextNumber(),
      now,
      materials,
    });
    await unitOfWork.run(async (transaction) => {
      await recordNewRequest(request, 'customer', { transaction, ids, trackers, now });
      await transaction.handoffs.save(handoff);
    });
    events.publish(conversation.id, { type: 'operator', state: 'waiting' });
    events.publish(conversation.id, { type: 'request', request });
    return { handoff, request, waiting: await unitOfWork.read.handoffs.countWaiting() };
  });
}
