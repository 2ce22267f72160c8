import type { Redis } from 'ioredis';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimiter } from '../core/ports/rate-limiter.ts';

export type Limit = { readonly name: string; readonly uses: number; readonly seconds: number };

/** In process, or in Redis when given; while Redis is away each process counts for itself. */
export function createRateLimiter({ name, uses, seconds }: Limit, redis?: Redis): RateLimiter {
  const memory = new RateLimiterMemory({ keyPrefix: name, points: uses, duration: seconds });
  const limiter: RateLimiterAbstract = redis
    ? new RateLimiterRedis({
        storeClient: redis,
        keyPrefix: `vitrina:${name}`,
        points: uses,
        duration: seconds,
        insuranceLimiter: memory,
      })
    : memory;
  return {
    async take(key) {
      try {
        await limiter.consume(key);
        return { isAllowed: true };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { isAllowed: false, retryAfter: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
      }
    },
    async giveBack(key) {
      await limiter.reward(key);
    },
  };
}

/** One limit of many widths: gives the limiter of so many uses, each made once. */
export function createRateLimiters(
  { name, seconds }: Omit<Limit, 'uses'>,
  redis?: Redis,
): (uses: number) => RateLimiter {
  const made = new Map<number, RateLimiter>();
  return (uses) => {
    const limiter = made.get(uses) ?? createRateLimiter({ name: `${name}-${uses}`, uses, seconds }, redis);
    made.set(uses, limiter);
    return limiter;
  };
}
