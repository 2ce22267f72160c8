/** Somebody of the company who signs in to the dashboard. */
export type StaffMember = {
  readonly id: string;
  /** As `normalizeEmail` writes it; unique. */
  readonly email: string;
  readonly role: 'owner';
  readonly passwordHash: string;
  /** A one-time password was made by us and opens nothing but the choice of an own one. */
  readonly passwordKind: 'one-time' | 'chosen';
  readonly createdAt: Date;
};

/** A signed-in browser. */
export type StaffSession = {
  readonly tokenHash: string;
  readonly staffId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

/** One spelling of an address: letter case and blanks around it make no other person. */
export function normalizeEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}
