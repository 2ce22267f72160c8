import { openPgliteClient, type PgliteClient } from './client.ts';
import { migrateFolder } from './migrate-folder.ts';
import { type FolderOptions, type OpeningFolder, openFolder, whyUnusable } from './open-folder.ts';
import { readSnapshot } from './snapshot.ts';

export type PgliteOptions = FolderOptions & {
  /** The folder, when somebody began to open it before. */
  readonly opening?: OpeningFolder | undefined;
  readonly meanwhile?: () => void;
};

/** Opens the database in the data folder, making and migrating it as needed, and keeps the folder locked. */
export async function openPglite(options: PgliteOptions): Promise<PgliteClient> {
  const { opening = openFolder(options), meanwhile = () => {} } = options;
  try {
    meanwhile();
    const client = await opening.opened;
    await migrateFolder(client);
    return client;
  } catch (error) {
    await opening.close();
    throw whyUnusable(options.dataDir, error);
  }
}

/** A database of its own in memory, for tests: gone when closed. */
export async function openPgliteInMemory({ hasVectors = false } = {}): Promise<PgliteClient> {
  const client = await openPgliteClient({ folder: undefined, snapshot: readSnapshot(), hasVectors }, () => {});
  await migrateFolder(client);
  return client;
}
