import type { Redis } from 'ioredis';
import type { Cache } from '../core/ports/cache.ts';

export type RedisCacheSettings = {
  readonly name: string;
  readonly seconds: number;
  /** Asked first, and alone while Redis is away. */
  readonly nearby: Cache;
};

/** A cache that is slower than what it saves is none. */
const longestWaitMs = 100;

/** Shared by all processes; each keeps what it has seen nearby. */
export function createRedisCache(redis: Redis, { name, seconds, nearby }: RedisCacheSettings): Cache {
  const keyOf = (key: string) => `vitrina:${name}:${key}`;
  return {
    async find(key) {
      const known = await nearby.find(key);
      if (known !== undefined) return known;
      // Of a server that is away the client would wait for its return.
      if (redis.status !== 'ready') return undefined;
      const found = await soon(redis.get(keyOf(key)));
      if (found === undefined || found === null) return undefined;
      await nearby.keep(key, found);
      return found;
    },
    async keep(key, value) {
      await nearby.keep(key, value);
      if (redis.status === 'ready') await soon(redis.set(keyOf(key), value, 'EX', seconds));
    },
  };
}

/** Undefined when the answer is late or an error; the connection tells of outages itself. */
async function soon<Value>(answer: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), longestWaitMs);
  });
  try {
    return await Promise.race([answer.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}
