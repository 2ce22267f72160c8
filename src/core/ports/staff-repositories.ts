import type { StaffMember, StaffSession } from '../staff/staff-member.ts';

export interface StaffRepository {
  /** Adds the member unless there is one already; processes that try at once add one. Call it inside a transaction. */
  addFirst(member: StaffMember): Promise<boolean>;
  /** By the normalized address. */
  findByEmail(email: string): Promise<StaffMember | undefined>;
  /** The member with this id, holding its row until the transaction ends. */
  lock(id: string): Promise<StaffMember | undefined>;
  savePassword(id: string, password: Pick<StaffMember, 'passwordHash' | 'passwordKind'>): Promise<void>;
  /** Oldest first. */
  list(): Promise<readonly StaffMember[]>;
}

export interface StaffSessionRepository {
  add(session: StaffSession): Promise<void>;
  /** The session that has not expired at `now`, with whom it belongs to. */
  findLive(
    tokenHash: string,
    now: Date,
  ): Promise<{ readonly session: StaffSession; readonly member: StaffMember } | undefined>;
  extend(tokenHash: string, expiresAt: Date): Promise<void>;
  remove(tokenHash: string): Promise<void>;
  /** Signs a member out everywhere. */
  removeOfMember(staffId: string): Promise<void>;
  removeExpired(now: Date): Promise<void>;
}
