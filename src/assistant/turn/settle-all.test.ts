import { expect, it } from 'vitest';
import { settleAll } from './settle-all.ts';

it('gives what all came to', async () => {
  await expect(settleAll([Promise.resolve(1), 'two', Promise.resolve(undefined)])).resolves.toEqual([
    1,
    'two',
    undefined,
  ]);
});

it('waits for all before it tells what failed first', async () => {
  const slow = Promise.withResolvers<void>();
  const ended: string[] = [];
  const all = settleAll([
    slow.promise.then(() => {
      ended.push('slow');
      throw new Error('because of the first');
    }),
    Promise.reject(new Error('the first')),
  ]).catch((error: unknown) => {
    ended.push(String(error));
  });
  await Promise.resolve();
  slow.resolve();
  await all;
  expect(ended).toEqual(['slow', 'Error: the first']);
});
