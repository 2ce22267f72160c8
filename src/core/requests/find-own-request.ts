import type { Request } from './request.ts';

export type Claimant = {
  readonly conversationId?: string | undefined;
  /** E.164. */
  readonly phone?: string | undefined;
  /** Lower case. */
  readonly email?: string | undefined;
};

/**
 * The request, if it is the claimant's own: made in their conversation, or with the phone or e-mail they name.
 * A stranger gets the same undefined as for a number that does not exist.
 */
export function findOwnRequest(request: Request | undefined, claimant: Claimant): Request | undefined {
  if (!request) return undefined;
  const isOwn =
    (claimant.conversationId !== undefined && request.conversationId === claimant.conversationId) ||
    (claimant.phone !== undefined && request.contact.phone === claimant.phone) ||
    (claimant.email !== undefined && request.contact.email === claimant.email);
  return isOwn ? request : undefined;
}
