import { type LiveSession, openSession } from './open-session.ts';
import { type PasswordFault, passwordFault } from './password-fault.ts';
import type { StaffDependencies } from './staff-dependencies.ts';

export type NewPassword = {
  readonly password: string;
  /** Not asked for while the password is a one-time one: the session was opened with it. */
  readonly currentPassword: string | undefined;
};

export type PasswordSet =
  | { readonly outcome: 'set'; readonly token: string }
  | { readonly outcome: 'unfit'; readonly fault: PasswordFault }
  | { readonly outcome: 'wrong-current' }
  /** Meanwhile the password was changed elsewhere, or the session ended. */
  | { readonly outcome: 'session-ended' };

/** Changes the password, ends every session of the member and opens a new one for who changed it. */
export async function setPassword(
  { member, tokenHash }: LiveSession,
  { password, currentPassword }: NewPassword,
  dependencies: StaffDependencies,
): Promise<PasswordSet> {
  const { unitOfWork, credentials, clock, logger } = dependencies;
  if (member.passwordKind === 'chosen' && !(await credentials.isPassword(currentPassword ?? '', member.passwordHash))) {
    logger.warn({ staffId: member.id }, 'staff: new password refused, the current one was wrong');
    return { outcome: 'wrong-current' };
  }
  const cheapFault = passwordFault(password, { member, isCurrent: false });
  if (cheapFault) return { outcome: 'unfit', fault: cheapFault };
  const isCurrent = await credentials.isPassword(password, member.passwordHash);
  const fault = passwordFault(password, { member, isCurrent });
  if (fault) return { outcome: 'unfit', fault };
  const passwordHash = await credentials.hashPassword(password);
  const token = await unitOfWork.run(async (transaction) => {
    const current = await transaction.staff.lock(member.id);
    const isLive = await transaction.staffSessions.findLive(tokenHash, clock.now());
    if (!isLive || current?.passwordHash !== member.passwordHash) return undefined;
    await transaction.staff.savePassword(member.id, { passwordHash, passwordKind: 'chosen' });
    await transaction.staffSessions.removeOfMember(member.id);
    return openSession(member, transaction, dependencies);
  });
  if (token === undefined) return { outcome: 'session-ended' };
  logger.info({ staffId: member.id }, 'staff: password set, other sessions ended');
  return { outcome: 'set', token };
}
