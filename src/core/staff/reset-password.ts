import type { StaffDependencies } from './staff-dependencies.ts';
import { normalizeEmail } from './staff-member.ts';

/** Gives a member a one-time password in place of the one it had, and signs it out everywhere. Undefined: nobody has that address. */
export async function resetPassword(
  email: string,
  { unitOfWork, credentials, logger }: Omit<StaffDependencies, 'ids' | 'clock'>,
): Promise<string | undefined> {
  const member = await unitOfWork.read.staff.findByEmail(normalizeEmail(email));
  if (!member) return undefined;
  const oneTimePassword = credentials.oneTimePassword();
  const passwordHash = await credentials.hashPassword(oneTimePassword);
  await unitOfWork.run(async (transaction) => {
    await transaction.staff.lock(member.id);
    await transaction.staff.savePassword(member.id, { passwordHash, passwordKind: 'one-time' });
    await transaction.staffSessions.removeOfMember(member.id);
  });
  logger.info({ staffId: member.id }, 'staff: password reset, sessions ended');
  return oneTimePassword;
}
