import { factsOfHandoff, factsOfRequest } from '../../core/claims/facts-of.ts';
import { isOpen } from '../../core/company/hours.ts';
import { hoursText } from '../../core/company/hours-text.ts';
import type { Handoff } from '../../core/conversation/conversation.ts';
import { startHandoff } from '../../core/conversation/start-handoff.ts';
import type { ParsedToolInput } from './definitions.ts';
import { respondsByText } from './responds-by-text.ts';
import { requestsNow, type ToolScope } from './tool-scope.ts';
import type { HandOffResult } from './views-of-people.ts';

export async function handOff(input: ParsedToolInput<'hand_off'>, scope: ToolScope): Promise<HandOffResult> {
  const open = scope.effects.handoff;
  const known = open && requestsNow(scope.effects).find((request) => request.id === open.requestId);
  if (open && known) return viewOf(open, known.number, scope);
  const { contact } = scope.effects.draft;
  const started = startHandoff({
    conversation: scope.conversation,
    language: scope.language,
    reason: input.reason ?? scope.message.text.slice(0, 500),
    kind: input.kind,
    contact: {
      name: contact.name ?? scope.customer.name,
      phone: contact.phone ?? scope.customer.phone,
      email: contact.email ?? scope.customer.email,
    },
    ids: { handoff: scope.ids.next(), request: scope.ids.next() },
    number: await scope.read.requests.nextNumber(),
    now: scope.now,
    materials: scope.materials,
  });
  scope.effects.handoff = started.handoff;
  scope.effects.submitted.push(started.request);
  scope.effects.receipt = started.request.number;
  scope.ledger.add(factsOfRequest(started.request, scope.materials));
  return viewOf(started.handoff, started.request.number, scope);
}

function viewOf(handoff: Handoff, number: string, scope: ToolScope): HandOffResult {
  const { profile } = scope.materials;
  const { contact } = scope.effects.draft;
  const when = respondsByText(handoff.respondsBy, scope.now, profile.timezone, scope.language);
  scope.ledger.add(factsOfHandoff(handoff, when));
  return {
    state: handoff.state === 'active' ? 'active' : 'waiting',
    number,
    respondsBy: handoff.respondsBy.toISOString(),
    respondsByText: when,
    isOpenNow: profile.hours === undefined || isOpen(profile.hours, profile.timezone, scope.now),
    ...(profile.hours ? { hours: hoursText(profile.hours, scope.language) } : {}),
    hasContact: Boolean(contact.phone ?? contact.email ?? scope.customer.phone ?? scope.customer.email),
  };
}
