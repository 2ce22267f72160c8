import type { Conversation, Customer, Handoff } from '../../core/conversation/conversation.ts';
import type { Message } from '../../core/conversation/message.ts';
import type { MaskEntry } from '../../core/privacy/masking/personal-data.ts';
import type { Request } from '../../core/requests/request.ts';
import { type AskingOfCustomer, askOfCustomer } from './ask-of-customer.ts';
import type { TurnDependencies } from './turn-dependencies.ts';

/** What the database holds of a talk when its turn begins. */
export type Talk = {
  readonly conversation: Conversation | undefined;
  readonly customer: Customer | undefined;
  /** The last messages, oldest first; the turn's own may be the last of them. */
  readonly history: readonly Message[];
  readonly requests: readonly Request[];
  readonly handoff: Handoff | undefined;
  /** Undefined where all models are local. */
  readonly masks: readonly MaskEntry[] | undefined;
  readonly asking: AskingOfCustomer;
};

/** Earlier messages that a turn knows of; what came of older ones is in the draft and the requests. */
export const historyLength = 40;

/** Asks for all of it in one go. `beforeSeq`: of the turn's own message, where others may have come after it. */
export async function readTalk(
  conversationId: string,
  dependencies: Pick<TurnDependencies, 'unitOfWork' | 'models'>,
  beforeSeq?: number,
): Promise<Talk> {
  const { read } = dependencies.unitOfWork;
  const asking = askOfCustomer(conversationId, dependencies);
  const [conversation, customer, history, requests, handoff, masks] = await Promise.all([
    read.conversations.find(conversationId),
    read.customers.findOfConversation(conversationId),
    read.messages.listLast(conversationId, historyLength + 1, beforeSeq),
    read.requests.listOfConversation(conversationId),
    read.handoffs.findOpen(conversationId),
    dependencies.models.hasOutside ? read.masks.list(conversationId) : undefined,
  ]);
  return { conversation, customer, history, requests, handoff, masks, asking };
}
