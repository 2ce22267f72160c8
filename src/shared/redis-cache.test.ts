import type { Redis } from 'ioredis';
import { describe, expect, it, vi } from 'vitest';
import { createMemoryCache } from './memory-cache.ts';
import { createRedisCache } from './redis-cache.ts';

function aCache(redis: Partial<Redis>) {
  const nearby = createMemoryCache({ seconds: 60, mostCharacters: 1_000 });
  return { nearby, cache: createRedisCache(redis as Redis, { name: 'answers', seconds: 60, nearby }) };
}

describe('a cache in Redis', () => {
  it('shares what is kept, and asks once for what it has seen', async () => {
    const rows = new Map<string, string>();
    const redis = {
      status: 'ready',
      get: vi.fn(async (key: string) => rows.get(key) ?? null),
      set: vi.fn(async (key: string, value: string) => {
        rows.set(key, value);
        return 'OK';
      }),
    };
    const [one, other] = [aCache(redis as never), aCache(redis as never)];
    await one.cache.keep('a', 'answer');
    expect([...rows]).toEqual([['vitrina:answers:a', 'answer']]);
    expect(redis.set.mock.calls[0]).toEqual(['vitrina:answers:a', 'answer', 'EX', 60]);
    expect(await other.cache.find('a')).toBe('answer');
    expect(await other.cache.find('a')).toBe('answer');
    expect(redis.get).toHaveBeenCalledTimes(1);
    expect(await other.cache.find('b')).toBeUndefined();
  });

  it.each([
    ['away', { status: 'reconnecting', get: vi.fn(), set: vi.fn() }],
    [
      'broken',
      {
        status: 'ready',
        get: async () => Promise.reject(new Error('gone')),
        set: async () => Promise.reject(new Error('gone')),
      },
    ],
    ['silent', { status: 'ready', get: () => new Promise(() => {}), set: () => new Promise(() => {}) }],
  ])('works nearby while Redis is %s', async (_, redis) => {
    const { cache } = aCache(redis as never);
    expect(await cache.find('a')).toBeUndefined();
    await cache.keep('a', 'answer');
    expect(await cache.find('a')).toBe('answer');
  });
});
