import type { PGlite } from '@electric-sql/pglite';
import type { PgliteDatabase } from 'drizzle-orm/pglite';
import { drizzleOnPglite } from '../orm.ts';
import type { PgliteClient } from './client.ts';

/** The ORM asks of PGlite no more than `query` and `transaction`, which our client has. */
export function toDrizzle(client: PgliteClient): PgliteDatabase {
  return drizzleOnPglite({ client: client as unknown as PGlite, casing: 'snake_case' });
}
