import type { Logger } from '../../core/ports/logger.ts';
import type { PgliteClient } from './client.ts';

const minutesBetween = 10;

/** The embedded database has no autovacuum: without this, rows that change often would grow their tables for ever. */
export function tidyRegularly(client: PgliteClient, logger: Logger): () => void {
  const timer = setInterval(() => {
    tidy(client).catch((error: unknown) => logger.warn({ error }, 'The embedded database could not be tidied'));
  }, minutesBetween * 60_000);
  timer.unref();
  return () => clearInterval(timer);
}

/** Vacuums the tables that a tenth of, and at least 500 rows, changed. Returns their names. */
export async function tidy(client: PgliteClient): Promise<readonly string[]> {
  // The counts below are written now and then only, unless asked for.
  await client.query('select pg_stat_force_next_flush()');
  const { rows } = await client.query(
    `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
     where greatest(n_dead_tup, n_mod_since_analyze) > 500 + n_live_tup / 10`,
  );
  const names = rows.map((row) => (row as { readonly name: string }).name);
  const results = await Promise.allSettled(names.map((name) => client.query(`vacuum (analyze) ${name}`)));
  const failure = results.find((result) => result.status === 'rejected');
  // One table that can't be tidied (vectors, when their extension is switched off) keeps no other from it.
  if (failure) throw failure.reason;
  return names;
}
