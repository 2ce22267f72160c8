import type { Request } from '../../core/requests/request.ts';
import { requestsNow, type ToolScope } from './tool-scope.ts';

/** A request as it is from now on: one of this turn is replaced, an earlier one is changed. */
export function replaceRequest(request: Request, { effects }: ToolScope): void {
  const inTurn = effects.submitted.findIndex(({ id }) => id === request.id);
  if (inTurn >= 0) {
    effects.submitted[inTurn] = request;
    return;
  }
  const changed = effects.changed.findIndex((change) => change.request.id === request.id);
  const before = effects.changed[changed]?.before ?? effects.requests.find(({ id }) => id === request.id);
  if (!before) return;
  if (changed >= 0) effects.changed.splice(changed, 1);
  effects.changed.push({ request, before, type: 'request-changed' });
}

/** A contact given while a person has the conversation belongs on that person's card too. */
export function passContact(scope: ToolScope): void {
  const { handoff, draft } = scope.effects;
  const open = handoff && requestsNow(scope.effects).find(({ id }) => id === handoff.requestId);
  if (!open || draft.items.length > 0) return;
  const { name, phone, email } = draft.contact;
  const contact = {
    name: name ?? open.contact.name,
    phone: phone ?? open.contact.phone,
    email: email ?? open.contact.email,
  };
  if (JSON.stringify(contact) !== JSON.stringify(open.contact)) replaceRequest({ ...open, contact }, scope);
}
