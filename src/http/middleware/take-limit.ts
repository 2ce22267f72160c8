import { UserError } from '../../core/errors.ts';
import type { RateLimiter } from '../../core/ports/rate-limiter.ts';

/** Throws RATE_LIMITED, with the seconds to wait, when this key has been used too often. */
export async function takeLimit(limiter: RateLimiter, key: string): Promise<void> {
  const taken = await limiter.take(key);
  if (taken.isAllowed) return;
  throw new UserError('RATE_LIMITED', `Too many requests. Try again in ${taken.retryAfter} s.`, {
    retryAfter: taken.retryAfter,
  });
}
