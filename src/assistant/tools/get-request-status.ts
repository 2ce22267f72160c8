import { factsOfRequest } from '../../core/claims/facts-of.ts';
import { findOwnRequest } from '../../core/requests/find-own-request.ts';
import { defaultCountry, parseEmail, parsePhone } from '../../shared/contact.ts';
import type { ParsedToolInput } from './definitions.ts';
import { requestsNow, type ToolScope } from './tool-scope.ts';
import { viewOfRequest } from './view-of-request.ts';
import type { RequestStatusResult } from './views.ts';

/** Requests of this conversation; another one only with the phone or e-mail it was made with. */
export async function getRequestStatus(
  input: ParsedToolInput<'get_request_status'>,
  scope: ToolScope,
): Promise<RequestStatusResult> {
  const own = requestsNow(scope.effects);
  const number = input.number?.trim();
  const found = number === undefined ? own : own.filter((request) => request.number === number);
  const other = number !== undefined && found.length === 0 ? await findByContact(number, input, scope) : undefined;
  const requests = other ? [other] : found;
  scope.ledger.add(requests.flatMap((request) => factsOfRequest(request, scope.materials)));
  if (requests.length === 1) scope.effects.receipt = requests[0]?.number;
  return {
    requests: requests.map((request) => viewOfRequest(request, scope.materials, scope.language)),
    ...(number !== undefined && requests.length === 0 ? { notFound: number } : {}),
  };
}

async function findByContact(number: string, input: ParsedToolInput<'get_request_status'>, scope: ToolScope) {
  const request = await scope.read.requests.findByNumber(number);
  const country = defaultCountry(scope.materials.profile.currency, scope.language);
  return findOwnRequest(request, {
    conversationId: scope.conversation.id,
    phone: input.phone ? parsePhone(input.phone, country) : undefined,
    email: input.email ? parseEmail(input.email) : undefined,
  });
}
