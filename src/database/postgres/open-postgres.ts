import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Pool, type PoolClient } from 'pg';
import { ConfigurationError } from '../../core/errors.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { migrationsFolder } from '../migrations-folder.ts';
import { drizzleOnPostgres, migratePostgres } from '../orm.ts';

export type PostgresConnection = { readonly db: NodePgDatabase; readonly pool: Pool };

export type PostgresOptions = {
  readonly databaseUrl: string;
  readonly maxConnections?: number;
  readonly logger: Logger;
};

/** Connects and brings the schema up to date. */
export async function openPostgres(options: PostgresOptions): Promise<PostgresConnection> {
  const { databaseUrl, maxConnections = 10, logger } = options;
  const pool = createPool(databaseUrl, maxConnections);
  // An idle connection that the server closed; the pool replaces it by itself.
  pool.on('error', (error) => logger.warn({ error: error.message }, 'A database connection was lost'));
  try {
    await migrateAlone(pool);
  } catch (error) {
    await pool.end();
    throw isUnreachable(error) ? unreachable(error) : error;
  }
  return { pool, db: drizzleOnPostgres({ client: pool, casing: 'snake_case' }) };
}

function createPool(connectionString: string, max: number): Pool {
  try {
    return new Pool({ connectionString, max, connectionTimeoutMillis: 10_000, keepAlive: true });
  } catch (error) {
    throw unreachable(error);
  }
}

/** Any number that nobody else of this database uses; held while one process migrates and the others wait. */
const migrationLock = 7_216_401;

async function migrateAlone(pool: Pool): Promise<void> {
  const client: PoolClient = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await migratePostgres(drizzleOnPostgres({ client, casing: 'snake_case' }), { migrationsFolder });
    await client.query('select pg_advisory_unlock($1)', [migrationLock]);
    client.release();
  } catch (error) {
    // Closes the connection, and with it the lock.
    client.release(true);
    throw error;
  }
}

/** No server, no such host, no such database, or a password it does not take. */
function isUnreachable(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|28|3D)/.test(code) || /timeout|certificate|SSL/i.test(message);
}

function unreachable(error: unknown): ConfigurationError {
  const { code, message } = error as { code?: string; message?: string };
  return new ConfigurationError(
    'INVALID_SETTING',
    `PostgreSQL at DATABASE_URL cannot be used: ${message || code}. Check the address, the user, the password and that the server runs; without DATABASE_URL the built-in database is used.`,
  );
}
