import type { Pool } from 'pg';
import type { Lock } from '../core/ports/lock.ts';

/** Any number that nobody else of this database uses. */
const importLock = 7_216_402;

/** One after another within this process; enough where it alone has the database. */
export function createProcessLock(): Lock {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(work) {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
  };
}

/** One after another among all processes of a server; a process that dies gives its place up with its connection. */
export function createServerLock(pool: Pool): Lock {
  const ofProcess = createProcessLock();
  return {
    // Those of this process wait without a connection each.
    run: (work) =>
      ofProcess.run(async () => {
        const client = await pool.connect();
        let isSound = false;
        try {
          await client.query('select pg_advisory_lock($1)', [importLock]);
          const result = await work();
          return result;
        } finally {
          isSound = await client.query('select pg_advisory_unlock($1)', [importLock]).then(
            () => true,
            () => false,
          );
          // A connection that could not give the lock back is closed, and the lock with it.
          client.release(!isSound);
        }
      }),
  };
}
