import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** The database or one open transaction of it, whichever driver stands behind. */
export type Executor = PgDatabase<PgQueryResultHKT>;
