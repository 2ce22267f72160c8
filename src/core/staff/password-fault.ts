import { normalizeEmail, type StaffMember } from './staff-member.ts';

export const shortestPassword = 12;
/** Far beyond any passphrase; a longer one is no password but a burden. */
export const longestPassword = 256;

export type PasswordFault = 'too-short' | 'too-long' | 'is-email' | 'is-old';

/** What keeps a text from being this member's new password. Length, not composition: NIST SP 800-63B, 3.1.1.2. */
export function passwordFault(
  password: string,
  { member, isCurrent }: { readonly member: StaffMember; readonly isCurrent: boolean },
): PasswordFault | undefined {
  const length = [...password].length;
  if (length < shortestPassword) return 'too-short';
  if (length > longestPassword) return 'too-long';
  if (normalizeEmail(password) === member.email) return 'is-email';
  return isCurrent ? 'is-old' : undefined;
}
