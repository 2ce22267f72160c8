import { existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { isVitrinaError } from '../../core/errors.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { diskFull, isDiskFull } from '../database-error.ts';
import { openPgliteClient, type PgliteClient } from './client.ts';
import { lockFolder, unusable } from './folder-lock.ts';
import { tidyRegularly } from './tidy.ts';

export type FolderOptions = {
  readonly dataDir: string;
  readonly logger: Logger;
  readonly clock: Clock;
  /** Loads what is needed to keep vectors; default false. */
  readonly hasVectors?: boolean;
};

/** The embedded database of a data folder on its way up, in a thread of its own. */
export interface OpeningFolder {
  /** Not migrated yet. Rejects with ConfigurationError, with what to do, when the folder cannot be used. */
  readonly opened: Promise<PgliteClient>;
  /** Waits until it is open, closes it and frees the folder; may be called again. */
  close(): Promise<void>;
}

/**
 * Locks the data folder (throws ConfigurationError when it is in use) and begins to open the database in it, making it when there
 * is none. Knows nothing of the ORM, so that a start need not load that first: both take a while, on two processors at once.
 */
export function openFolder({ dataDir, logger, clock, hasVectors = false }: FolderOptions): OpeningFolder {
  const lock = lockFolder(dataDir, clock.now());
  const opened = openClient(join(dataDir, 'database'), hasVectors, logger).then(
    (client) => {
      const stopTidying = tidyRegularly(client, logger);
      const close = () => {
        stopTidying();
        return client.close().finally(() => lock.release());
      };
      return { ...client, close };
    },
    (error: unknown) => {
      lock.release();
      throw whyUnusable(dataDir, error);
    },
  );
  // Told by whoever waits for it.
  opened.catch(() => {});
  return {
    opened,
    close: () =>
      opened.then(
        (client) => client.close(),
        () => {},
      ),
  };
}

async function openClient(folder: string, hasVectors: boolean, logger: Logger): Promise<PgliteClient> {
  // Only a first start makes the folder; what it takes to make one is loaded then.
  if (!existsSync(folder)) await (await import('./prepare-folder.ts')).prepareFolder(folder);
  return await openPgliteClient({ folder, snapshot: undefined, hasVectors }, (error) =>
    logger.error({ error }, 'The embedded database stopped by itself; restart the process'),
  );
}

/** What to tell the person who starts it. */
export function whyUnusable(dataDir: string, error: unknown): Error {
  if (isVitrinaError(error)) return error;
  return isDiskFull(error) || !hasRoom(dataDir) ? diskFull() : unusable(dataDir, error);
}

/** PGlite does not say why it could not start; it needs room for a segment of its write-ahead log. */
function hasRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 16 * 1024 * 1024;
}
