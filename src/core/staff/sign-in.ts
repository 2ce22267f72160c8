import { openSession } from './open-session.ts';
import type { StaffDependencies } from './staff-dependencies.ts';
import { normalizeEmail, type StaffMember } from './staff-member.ts';

export type SignedIn = { readonly member: StaffMember; readonly token: string };

/** Undefined when address and password do not belong together; which of them was wrong is told to nobody. */
export async function signIn(
  { email, password }: { readonly email: string; readonly password: string },
  dependencies: StaffDependencies,
): Promise<SignedIn | undefined> {
  const { unitOfWork, credentials, clock, logger } = dependencies;
  const member = await unitOfWork.read.staff.findByEmail(normalizeEmail(email));
  // A one-time password is copied from a console, often with the blank after it.
  const given = member?.passwordKind === 'one-time' ? password.trim() : password;
  const isRight = await credentials.isPassword(given, member?.passwordHash);
  if (!member || !isRight) {
    logger.warn({}, 'staff: sign-in refused');
    return undefined;
  }
  const token = await unitOfWork.run(async (transaction) => {
    const current = await transaction.staff.lock(member.id);
    if (current?.passwordHash !== member.passwordHash) return undefined;
    await transaction.staffSessions.removeExpired(clock.now());
    // Until an own password is chosen, the last browser that came with the one-time password is the one that may choose.
    if (member.passwordKind === 'one-time') await transaction.staffSessions.removeOfMember(member.id);
    return openSession(member, transaction, dependencies);
  });
  if (token === undefined) return undefined;
  logger.info({ staffId: member.id }, 'staff: signed in');
  return { member, token };
}
