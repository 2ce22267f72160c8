import type { Context } from 'hono';
import { normalizeEmail } from '../../core/staff/staff-member.ts';
import { hashToken } from '../../shared/random-ids.ts';
import type { Services } from '../services.ts';
import { callerAddress } from './caller-address.ts';
import { takeLimit } from './take-limit.ts';

/**
 * Counts one try at a password, by the caller's address and by the account, known or not. Throws RATE_LIMITED. What it gives is
 * called when the password was right: those may be as many as they like.
 */
export async function takeSignIn(
  context: Context,
  email: string,
  { limits }: Pick<Services, 'limits'>,
): Promise<() => Promise<void>> {
  const address = callerAddress(context);
  await takeLimit(limits.signInsByAddress, address);
  // The limits may be kept in Redis, where no address of a person belongs.
  const account = hashToken(normalizeEmail(email));
  await takeLimit(limits.signInsByEmail, account);
  return async () => {
    await Promise.all([limits.signInsByAddress.giveBack(address), limits.signInsByEmail.giveBack(account)]);
  };
}
