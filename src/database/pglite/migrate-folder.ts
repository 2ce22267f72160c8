import { migrate } from 'drizzle-orm/pglite/migrator';
import { migrationsFolder } from '../migrations-folder.ts';
import type { PgliteClient } from './client.ts';
import { toDrizzle } from './to-drizzle.ts';

export async function migrateFolder(client: PgliteClient): Promise<void> {
  await migrate(toDrizzle(client), { migrationsFolder });
}
