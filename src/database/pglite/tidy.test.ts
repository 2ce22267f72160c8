import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PgliteClient } from './client.ts';
import { openPgliteInMemory } from './open-pglite.ts';
import { tidy } from './tidy.ts';

let client: PgliteClient;
beforeAll(async () => {
  client = await openPgliteInMemory();
});
afterAll(() => client.close());

it('vacuums what was changed much, once, and leaves the rest', async () => {
  await client.script('create table busy (n int); insert into busy select generate_series(1, 2000)');
  await client.query('update busy set n = n + 1');
  expect(await tidy(client)).toContain('public.busy');
  expect(await tidy(client)).not.toContain('public.busy');
});
