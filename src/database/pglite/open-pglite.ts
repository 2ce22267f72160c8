import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import { isVitrinaError } from '../../core/errors.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { diskFull, isDiskFull } from '../database-error.ts';
import { openPgliteClient, type PgliteClient } from './client.ts';
import { lockFolder, unusable } from './folder-lock.ts';
import { migrateFolder } from './migrate-folder.ts';
import { prepareFolder } from './prepare-folder.ts';
import { readSnapshot } from './snapshot.ts';
import { tidyRegularly } from './tidy.ts';

export type PgliteOptions = {
  readonly dataDir: string;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly hasVectors?: boolean;
  readonly meanwhile?: () => void;
};

/** Opens the database in the data folder, making and migrating it as needed, and keeps the folder locked. */
export async function openPglite(options: PgliteOptions): Promise<PgliteClient> {
  const { dataDir, logger, clock, hasVectors = false, meanwhile = () => {} } = options;
  const lock = lockFolder(dataDir, clock.now());
  try {
    const folder = join(dataDir, 'database');
    await prepareFolder(folder);
    const opening = openPgliteClient({ folder, snapshot: undefined, hasVectors }, (error) =>
      logger.error({ error }, 'The embedded database stopped by itself; restart the process'),
    );
    // Told by whoever waits for it below.
    opening.catch(() => {});
    meanwhile();
    const client = await opening;
    await migrateFolder(client);
    const stopTidying = tidyRegularly(client, logger);
    const close = () => {
      stopTidying();
      return client.close().finally(() => lock.release());
    };
    return { ...client, close };
  } catch (error) {
    lock.release();
    if (isVitrinaError(error)) throw error;
    throw isDiskFull(error) || !hasRoom(dataDir) ? diskFull() : unusable(dataDir, error);
  }
}

/** PGlite does not say why it could not start; it needs room for a segment of its write-ahead log. */
function hasRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 16 * 1024 * 1024;
}

/** A database of its own in memory, for tests: gone when closed. */
export async function openPgliteInMemory({ hasVectors = false } = {}): Promise<PgliteClient> {
  const client = await openPgliteClient({ folder: undefined, snapshot: readSnapshot(), hasVectors }, () => {});
  await migrateFolder(client);
  return client;
}
