import type { GrantedConcession } from '../../core/catalog/negotiation/concession.ts';
import type { Customer } from '../../core/conversation/conversation.ts';
import type { Repositories } from '../../core/ports/repositories.ts';
import type { RequestDraft } from '../../core/requests/draft.ts';

/** The discount this customer was granted, also in another conversation, by the contact they have given there or here. */
export function findConcession(
  customer: Customer,
  draft: RequestDraft,
  read: Repositories,
): Promise<GrantedConcession | undefined> {
  return read.discountDecisions.findGranted({
    id: customer.id,
    phone: draft.contact.phone ?? customer.phone,
    email: draft.contact.email ?? customer.email,
  });
}
