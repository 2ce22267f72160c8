import { describe, expect, it } from 'vitest';
import { createMemoryCache } from './memory-cache.ts';

describe('a cache in memory', () => {
  it('keeps a value for its time', async () => {
    let now = 0;
    const cache = createMemoryCache({ seconds: 60, mostCharacters: 100, now: () => now });
    await cache.keep('a', 'one');
    now = 59_999;
    expect(await cache.find('a')).toBe('one');
    now = 60_000;
    expect(await cache.find('a')).toBeUndefined();
    expect(await cache.find('b')).toBeUndefined();
  });

  it('lets go of what was asked for longest ago', async () => {
    const cache = createMemoryCache({ seconds: 60, mostCharacters: 8 });
    await cache.keep('a', '111');
    await cache.keep('b', '222');
    await cache.find('a');
    await cache.keep('c', '333');
    expect(await Promise.all(['a', 'b', 'c'].map(cache.find))).toEqual(['111', undefined, '333']);
  });

  it('counts a value once that is kept again, and takes none that is too large', async () => {
    const cache = createMemoryCache({ seconds: 60, mostCharacters: 8 });
    for (let time = 0; time < 9; time += 1) await cache.keep('a', `11${time}`);
    await cache.keep('b', '222');
    await cache.keep('c', '123456789');
    expect(await Promise.all(['a', 'b', 'c'].map(cache.find))).toEqual(['118', '222', undefined]);
    await cache.keep('a', '123456789');
    expect(await cache.find('a')).toBeUndefined();
  });
});
