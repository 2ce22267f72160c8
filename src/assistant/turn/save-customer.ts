import type { Customer } from '../../core/conversation/conversation.ts';
import type { Transaction } from '../../core/ports/unit-of-work.ts';
import { contactNotice } from '../../core/privacy/contact-notice.ts';
import { decideConsent } from '../../core/privacy/decide-consent.ts';
import type { ToolScope } from '../tools/tool-scope.ts';

/** Keeps the contact for later conversations once the customer agreed to it; until then it stands with their requests alone. */
export async function saveCustomer(scope: ToolScope, reply: string, transaction: Transaction): Promise<void> {
  const { customer, conversation, effects, materials, language, message, now } = scope;
  const { contact } = effects.draft;
  const notice = contactNotice(materials.profile, language);
  const hasContact = contact.phone !== undefined || contact.email !== undefined;
  const isNew =
    contact.phone !== conversation.draft.contact.phone || contact.email !== conversation.draft.contact.email;
  const consent = decideConsent(customer.consent, {
    text: message.text,
    notice,
    isTold: reply.includes(notice),
    isContactGiven: hasContact && (isNew || effects.submitted.length > 0),
    now,
  });
  const kept = consent?.state === 'given' && hasContact ? contact : {};
  const isForgotten = consent?.state === 'refused' && customer.consent?.state !== 'refused';
  const saved: Customer = {
    ...customer,
    ...(isForgotten ? { name: undefined, phone: undefined, email: undefined } : {}),
    ...(kept.name ? { name: kept.name } : {}),
    ...(kept.phone ? { phone: kept.phone } : {}),
    ...(kept.email ? { email: kept.email } : {}),
    ...(consent ? { consent } : {}),
  };
  if (JSON.stringify(saved) !== JSON.stringify(customer)) await transaction.customers.save(saved);
}
