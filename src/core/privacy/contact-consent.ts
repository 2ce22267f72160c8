/**
 * Whether a customer's name, phone and e-mail may be kept for later conversations. An order or a callback itself needs no consent:
 * its contact stays with the request, which cannot be fulfilled without it.
 */
export type ContactConsent = {
  /** `told`: the customer has read what the contact is kept for, and has not yet given it since. */
  readonly state: 'told' | 'given' | 'refused';
  /** The very sentence the customer read. */
  readonly wording: string | undefined;
  /** When it came to this state, RFC 3339. */
  readonly at: string;
};
