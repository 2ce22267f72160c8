import type { Redis } from 'ioredis';
import { createRateLimiter, createRateLimiters } from '../shared/rate-limiter.ts';

/** How often may what be done; counted in Redis when there is one, else in this process. */
export function createLimits(redis: Redis | undefined) {
  return {
    conversations: createRateLimiter({ name: 'conversations', uses: 3_000, seconds: 60 }, redis),
    messages: createRateLimiter({ name: 'messages', uses: 300, seconds: 60 }, redis),
    // A phone or an e-mail must not be found by trying.
    lookups: createRateLimiter({ name: 'lookups', uses: 60, seconds: 60 }, redis),
    // Behind a proxy all share one address, so it is the account's limit that is narrow.
    signInsByAddress: createRateLimiter({ name: 'sign-ins-address', uses: 60, seconds: 900 }, redis),
    signInsByEmail: createRateLimiter({ name: 'sign-ins-email', uses: 10, seconds: 900 }, redis),
    /** Of one API key, which has so many a minute. */
    apiCalls: createRateLimiters({ name: 'api-calls', seconds: 60 }, redis),
  };
}
