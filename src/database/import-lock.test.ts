import { Pool } from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { findTestServer } from '../../test/factories/test-server.ts';
import type { Lock } from '../core/ports/lock.ts';
import { createProcessLock, createServerLock } from './import-lock.ts';

/** Two pieces of work that would mix if both were let in; what is seen, in order. */
async function runBoth(first: Lock, second: Lock): Promise<readonly string[]> {
  const seen: string[] = [];
  const isIn = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const one = first.run(async () => {
    seen.push('first in');
    isIn.resolve();
    await mayEnd.promise;
    seen.push('first out');
  });
  await isIn.promise;
  const other = second.run(async () => {
    seen.push('second in');
  });
  const isHeldBack = await Promise.race([
    other.then(() => false),
    new Promise<boolean>((resolve) => setTimeout(resolve, 150, true)),
  ]);
  if (isHeldBack) seen.push('second waits');
  mayEnd.resolve();
  await Promise.all([one, other]);
  return seen;
}

const inOrder = ['first in', 'second waits', 'first out', 'second in'];

describe('the lock of a process', () => {
  it('lets one after another through', async () => {
    const lock = createProcessLock();
    expect(await runBoth(lock, lock)).toEqual(inOrder);
  });

  it('goes on after work that failed, and hands its failure over', async () => {
    const lock = createProcessLock();
    await expect(lock.run(() => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
    expect(await lock.run(async () => 'next')).toBe('next');
  });
});

const server = await findTestServer();

describe.skipIf('missing' in server)('the lock of a server', () => {
  const pools = 'url' in server ? [1, 2].map(() => new Pool({ connectionString: server.url, max: 2 })) : [];
  const [one, other] = pools.map(createServerLock);
  afterAll(() => Promise.all(pools.map((pool) => pool.end())));

  it('holds another process back', async () => {
    expect(await runBoth(one!, other!)).toEqual(inOrder);
  });

  it('is given back by work that failed', async () => {
    await expect(one!.run(() => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
    expect(await other!.run(async () => 'next')).toBe('next');
  });
});
