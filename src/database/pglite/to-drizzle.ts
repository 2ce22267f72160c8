import type { PGlite } from '@electric-sql/pglite';
import { drizzle, type PgliteDatabase } from 'drizzle-orm/pglite';
import type { PgliteClient } from './client.ts';

/** The ORM asks of PGlite no more than `query` and `transaction`, which our client has. */
export function toDrizzle(client: PgliteClient): PgliteDatabase {
  return drizzle({ client: client as unknown as PGlite, casing: 'snake_case' });
}
