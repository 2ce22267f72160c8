import type { StaffDependencies } from './staff-dependencies.ts';
import { normalizeEmail } from './staff-member.ts';

export type FirstOwner = { readonly email: string; readonly oneTimePassword: string };

/** Makes the owner's account when there is no staff yet, and gives its password this once. Undefined when there is staff. */
export async function makeFirstOwner(email: string, dependencies: StaffDependencies): Promise<FirstOwner | undefined> {
  const { unitOfWork, credentials, ids, clock, logger } = dependencies;
  if ((await unitOfWork.read.staff.list()).length > 0) return undefined;
  const oneTimePassword = credentials.oneTimePassword();
  const member = {
    id: ids.next(),
    email: normalizeEmail(email),
    role: 'owner',
    passwordHash: await credentials.hashPassword(oneTimePassword),
    passwordKind: 'one-time',
    createdAt: clock.now(),
  } as const;
  const isAdded = await unitOfWork.run(({ staff }) => staff.addFirst(member));
  if (!isAdded) return undefined;
  logger.info({ staffId: member.id }, "staff: the owner's account was made");
  return { email: member.email, oneTimePassword };
}
