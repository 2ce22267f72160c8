import type { CompanyMaterials } from '../company/company.ts';
import { addWorkingMinutes } from '../company/hours.ts';
import type { Request } from '../requests/request.ts';
import { requestWithoutItems } from '../requests/submit-request.ts';
import type { CallTime } from '../sales/callbacks/call-time.ts';
import type { Conversation, Handoff } from './conversation.ts';

/** Working minutes within which a person answers; the customer is told the resulting time. */
const minutesToRespond = 30;

export type HandoffStart = {
  readonly conversation: Pick<Conversation, 'id' | 'customerId'>;
  readonly language: string;
  readonly reason: string | undefined;
  readonly kind: 'callback' | 'service' | 'complaint';
  readonly contact: Request['contact'];
  /** When to call, where a time was agreed. */
  readonly call?: CallTime;
  readonly ids: { readonly handoff: string; readonly request: string };
  readonly number: string;
  readonly now: Date;
  readonly materials: CompanyMaterials;
};

/** A handoff always has a request, so that it has a card, an owner and a timer. */
export function startHandoff(start: HandoffStart): { readonly handoff: Handoff; readonly request: Request } {
  const { hours, timezone } = start.materials.profile;
  const request = requestWithoutItems(
    start.kind,
    { contact: start.contact, comment: start.reason, ...(start.call ? { call: start.call } : {}) },
    {
      id: start.ids.request,
      number: start.number,
      conversationId: start.conversation.id,
      customerId: start.conversation.customerId,
      language: start.language,
      now: start.now,
    },
    start.materials,
  );
  return {
    request,
    handoff: {
      id: start.ids.handoff,
      conversationId: start.conversation.id,
      requestId: request.id,
      reason: start.reason,
      state: 'waiting',
      respondsBy: start.call?.until ?? addWorkingMinutes(hours, timezone, start.now, minutesToRespond),
      operatorLastAt: undefined,
      createdAt: start.now,
    },
  };
}

/** After this long without a word from the operator the assistant answers again. */
const operatorPause = 30 * 60_000;

/** An operator is in the conversation: the assistant stays silent and the customer's words go to the card. */
export function isOperatorPresent(handoff: Handoff | undefined, now: Date): boolean {
  return (
    handoff?.state === 'active' &&
    handoff.operatorLastAt !== undefined &&
    now.getTime() - handoff.operatorLastAt.getTime() < operatorPause
  );
}
