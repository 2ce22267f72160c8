import { existsSync, renameSync, rmSync } from 'node:fs';
import { openPgliteClient } from './client.ts';
import { findSnapshot } from './snapshot.ts';
import { unpackSnapshot } from './unpack-snapshot.ts';

/**
 * Makes the database folder when there is none. It is made beside its place and moved there when whole,
 * so that a start that is killed half-way leaves nothing that looks like a database.
 */
export async function prepareFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const snapshot = findSnapshot();
  if (snapshot) await unpackSnapshot(snapshot, unfinished);
  else await createEmpty(unfinished);
  renameSync(unfinished, folder);
}

async function createEmpty(folder: string): Promise<void> {
  const client = await openPgliteClient({ folder, snapshot: undefined }, () => {});
  await client.close();
}
