import type { Transaction } from '../ports/unit-of-work.ts';
import type { StaffDependencies } from './staff-dependencies.ts';
import type { StaffMember } from './staff-member.ts';

/** How long a browser that is not used stays signed in. */
const sessionMilliseconds = 12 * 60 * 60 * 1000;
/** A session that was extended this short a time ago is not written again. */
const extensionMilliseconds = 10 * 60 * 1000;

/** Adds a session and gives its token, which only the browser keeps. */
export async function openSession(
  member: StaffMember,
  transaction: Transaction,
  { credentials, clock }: Pick<StaffDependencies, 'credentials' | 'clock'>,
): Promise<string> {
  const token = credentials.token();
  const now = clock.now();
  await transaction.staffSessions.add({
    tokenHash: credentials.hashToken(token),
    staffId: member.id,
    createdAt: now,
    expiresAt: expiryAfter(now),
  });
  return token;
}

export type LiveSession = {
  readonly member: StaffMember;
  readonly tokenHash: string;
  /** The browser should be told that it stays signed in for longer now. */
  readonly isExtended: boolean;
};

/** Who holds the token; undefined when nobody does, or not any more. Using a session keeps it alive. */
export async function findSession(
  token: string,
  { unitOfWork, credentials, clock }: StaffDependencies,
): Promise<LiveSession | undefined> {
  const now = clock.now();
  const tokenHash = credentials.hashToken(token);
  const found = await unitOfWork.read.staffSessions.findLive(tokenHash, now);
  if (!found) return undefined;
  const expiresAt = expiryAfter(now);
  const isExtended = expiresAt.getTime() - found.session.expiresAt.getTime() > extensionMilliseconds;
  if (isExtended) await unitOfWork.read.staffSessions.extend(tokenHash, expiresAt);
  return { member: found.member, tokenHash, isExtended };
}

export async function signOut({ member, tokenHash }: LiveSession, dependencies: StaffDependencies): Promise<void> {
  await dependencies.unitOfWork.read.staffSessions.remove(tokenHash);
  dependencies.logger.info({ staffId: member.id }, 'staff: signed out');
}

export const sessionSeconds = sessionMilliseconds / 1000;

function expiryAfter(now: Date): Date {
  return new Date(now.getTime() + sessionMilliseconds);
}
