import type { ContactConsent } from './contact-consent.ts';
import { refusesKeeping } from './decide-consent.ts';

/**
 * Whether a contact may be kept that a program passes on. The program says whether the customer read the notice and agreed; when it does not
 * say, nothing is agreed. An objection in the customer's own words holds whatever the program says.
 */
export function consentByProgram(told: {
  readonly mayKeepContact: boolean | undefined;
  readonly words: string;
  readonly notice: string;
  readonly now: Date;
}): ContactConsent | undefined {
  const { mayKeepContact, words, notice, now } = told;
  const isRefused = mayKeepContact === false || refusesKeeping(words);
  if (!isRefused && mayKeepContact === undefined) return undefined;
  return { state: isRefused ? 'refused' : 'given', wording: notice, at: now.toISOString() };
}
