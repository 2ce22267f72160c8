/**
 * The one door to the ORM. Through `require`, because Node's loader of ES modules parses the ORM's 130 kB
 * list of exports again for each of its files: 1 s and 200 MB at every start (measured with Node 24.21).
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export const {
  and,
  asc,
  desc,
  DrizzleQueryError,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  lte,
  ne,
  notLike,
  or,
  sql,
} = require('drizzle-orm') as typeof import('drizzle-orm');
export type { Column, SQL } from 'drizzle-orm';

export const {
  bigint,
  boolean,
  check,
  customType,
  doublePrecision,
  index,
  integer,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  unique,
} = require('drizzle-orm/pg-core') as typeof import('drizzle-orm/pg-core');

export const { drizzle: drizzleOnPglite } = require('drizzle-orm/pglite') as typeof import('drizzle-orm/pglite');
export const { migrate: migratePglite } =
  require('drizzle-orm/pglite/migrator') as typeof import('drizzle-orm/pglite/migrator');

export const { drizzle: drizzleOnPostgres } =
  require('drizzle-orm/node-postgres') as typeof import('drizzle-orm/node-postgres');
export const { migrate: migratePostgres } =
  require('drizzle-orm/node-postgres/migrator') as typeof import('drizzle-orm/node-postgres/migrator');
