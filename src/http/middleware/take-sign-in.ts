import type { Context } from 'hono';
import { normalizeEmail } from '../../core/staff/staff-member.ts';
import { hashToken } from '../../shared/random-ids.ts';
import type { Services } from '../services.ts';
import { callerAddress } from './caller-address.ts';
import { takeLimit } from './take-limit.ts';

/** Counts one try to sign in, by the caller's address and by the account, known or not. Throws RATE_LIMITED. */
export async function takeSignIn(context: Context, email: string, { limits }: Pick<Services, 'limits'>): Promise<void> {
  await takeLimit(limits.signInsByAddress, callerAddress(context));
  // The limits may be kept in Redis, where no address of a person belongs.
  await takeLimit(limits.signInsByEmail, hashToken(normalizeEmail(email)));
}
