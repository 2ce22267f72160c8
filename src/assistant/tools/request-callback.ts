import { factsOfCallTime, factsOfHandoff, factsOfRequest } from '../../core/claims/facts-of.ts';
import { hoursText } from '../../core/company/hours-text.ts';
import { localDay, localTimeText } from '../../core/company/local-time.ts';
import { startHandoff } from '../../core/conversation/start-handoff.ts';
import type { Request } from '../../core/requests/request.ts';
import { agreeCallTime } from '../../core/sales/callbacks/agree-call-time.ts';
import type { CallTime } from '../../core/sales/callbacks/call-time.ts';
import { callTimeText } from '../../core/sales/callbacks/call-time-text.ts';
import { cleanName, defaultCountry, parsePhone } from '../../shared/contact.ts';
import type { ParsedToolInput } from './definitions.ts';
import { replaceRequest } from './replace-request.ts';
import { respondsByText } from './responds-by-text.ts';
import { requestsNow, type ToolScope } from './tool-scope.ts';
import type { RequestCallbackResult } from './views-of-people.ts';

type Input = ParsedToolInput<'request_callback'>;

/** A call at an agreed time: a request with a card, an owner and a timer. The open one of the conversation is moved, not doubled. */
export async function requestCallback(input: Input, scope: ToolScope): Promise<RequestCallbackResult> {
  const { profile } = scope.materials;
  const { contact: drafted } = scope.effects.draft;
  const given = input.phone && parsePhone(input.phone, defaultCountry(profile.currency, scope.language));
  const phone = given ?? drafted.phone ?? scope.customer.phone;
  const name = (input.name && cleanName(input.name)) ?? drafted.name ?? scope.customer.name;
  scope.effects.draft = {
    ...scope.effects.draft,
    contact: { ...drafted, ...(phone ? { phone } : {}), ...(name ? { name } : {}) },
  };
  const time = agreedTime(input, scope);
  if (time && 'state' in time) return time;
  const contact = { name, phone, email: drafted.email ?? scope.customer.email };
  const request = await placed({ contact, call: time, about: input.about }, scope);
  scope.effects.receipt = request.number;
  scope.ledger.add(factsOfRequest(request, scope.materials));
  return {
    state: 'agreed',
    number: request.number,
    timeText: timeText(request.call, scope),
    ...(phone ? { phone } : {}),
    ...(input.phone && !given ? { invalidPhone: input.phone } : {}),
  };
}

function agreedTime(
  { date, at, after, before }: Input,
  scope: ToolScope,
): CallTime | RequestCallbackResult | undefined {
  const { hours, timezone } = scope.materials.profile;
  if (!date && !at && !after && !before) return undefined;
  const wish = {
    date: date ?? localDay(scope.now, timezone),
    ...(at ? { at } : {}),
    ...(after ? { after } : {}),
    ...(before ? { before } : {}),
  };
  const agreed = agreeCallTime(wish, { hours, timezone, now: scope.now });
  if (agreed.isPossible) return agreed.time;
  const { nearest } = agreed;
  const nearestText = callTimeText(nearest, { now: scope.now, timezone, language: scope.language });
  scope.ledger.add(factsOfCallTime(nearestText, { kind: 'company' }));
  const isExact = nearest.from.getTime() === nearest.until.getTime();
  const [day = '', clock = ''] = localTimeText(nearest.from, timezone).split(' ')[0]?.split('T') ?? [];
  return {
    state: 'closed-then',
    nearest: { date: day, ...(isExact ? { at: clock } : {}) },
    nearestText,
    ...(hours ? { hours: hoursText(hours, scope.language) } : {}),
  };
}

type Callback = {
  readonly contact: Request['contact'];
  readonly call: CallTime | undefined;
  readonly about: string | undefined;
};

/** Puts the callback where a person already has the conversation; else gives it to one. */
async function placed(callback: Callback, scope: ToolScope): Promise<Request> {
  const { effects } = scope;
  const open = effects.handoff;
  const known = open && requestsNow(effects).find(({ id }) => id === open.requestId);
  if (open && known && known.kind !== 'complaint') return moved(known, callback, scope);
  const { handoff, request } = startHandoff({
    conversation: scope.conversation,
    language: scope.language,
    reason: callback.about ?? scope.message.text.slice(0, 500),
    kind: 'callback',
    contact: callback.contact,
    ...(callback.call ? { call: callback.call } : {}),
    ids: { handoff: scope.ids.next(), request: scope.ids.next() },
    number: await scope.read.requests.nextNumber(),
    now: scope.now,
    materials: scope.materials,
  });
  effects.handoff = handoff;
  effects.submitted.push(request);
  return request;
}

function moved(known: Request, { contact, call, about }: Callback, scope: ToolScope): Request {
  const { effects } = scope;
  const isTold = about !== undefined && known.comment?.includes(about);
  const comment = [known.comment, isTold ? undefined : about].filter(Boolean).join('\n') || undefined;
  const request: Request = { ...known, kind: 'callback', contact, comment, ...(call ? { call } : {}) };
  replaceRequest(request, scope);
  if (effects.handoff && call) effects.handoff = { ...effects.handoff, respondsBy: call.until };
  return request;
}

function timeText(call: CallTime | undefined, scope: ToolScope): string {
  const { timezone } = scope.materials.profile;
  const { now, language } = scope;
  const { handoff } = scope.effects;
  const text = call
    ? callTimeText(call, { now, timezone, language })
    : handoff
      ? respondsByText(handoff.respondsBy, now, timezone, language)
      : '';
  if (handoff) scope.ledger.add(factsOfHandoff(handoff, text));
  return text;
}
