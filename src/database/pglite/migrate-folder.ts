import { migrationsFolder } from '../migrations-folder.ts';
import { migratePglite } from '../orm.ts';
import type { PgliteClient } from './client.ts';
import { toDrizzle } from './to-drizzle.ts';

export async function migrateFolder(client: PgliteClient): Promise<void> {
  await migratePglite(toDrizzle(client), { migrationsFolder });
}
