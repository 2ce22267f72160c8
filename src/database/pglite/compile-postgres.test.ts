import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSnapshot } from './snapshot.ts';

/** Enough statements, none of them known before, for V8 to think the grammar hot. */
const statements = 400;
const program = `
  import { openPgliteInMemory } from '${new URL('open-pglite.ts', import.meta.url)}';
  const client = await openPgliteInMemory();
  for (let i = 0; i < ${statements}; i += 1) {
    await client.query('select ' + i + ' as n, count(*) from pg_class where relname = $1 or relname is null limit 3', ['x']);
  }
  await client.close();
`;

describe('the compiled embedded database', () => {
  beforeAll(async () => void (await buildSnapshot()));

  it('has hot functions optimised by V8, but not the SQL grammar, which would cost 600 MB', async () => {
    const flags = ['--trace-wasm-compilation-times', '--wasm-sync-tier-up', '--eval', program];
    const { stdout } = await promisify(execFile)(process.execPath, flags, { maxBuffer: 64 * 1024 * 1024 });
    const bytesOfOptimised = [...stdout.matchAll(/using TurboFan, took \d+ ms and (\d+)/g)].map(([, bytes]) =>
      Number(bytes),
    );
    expect(bytesOfOptimised.length).toBeGreaterThan(20);
    expect(Math.max(...bytesOfOptimised)).toBeLessThan(200_000_000);
  });
});
