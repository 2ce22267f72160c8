import path from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import type { Logger } from '../../core/ports/logger.ts';
import { limits } from '../limits.ts';
import { folderSignature, isOfInterest } from './folder-signature.ts';

export type FolderWatchOptions = {
  readonly folder: string;
  /** The folder has changed and is quiet again. */
  readonly onChange: () => void;
  readonly logger: Logger;
  /** Nothing may have been written for so long before a change is told. Default 300. */
  readonly quietMs?: number;
  /** Folders on a network or in a container tell nothing; they are compared so often. Default 30,000. */
  readonly sweepMs?: number;
};

export type FolderWatch = {
  /**
   * Resolves once changes are seen. `imported` is the signature of what was imported last: a difference counts as a change.
   * Never rejects: where watching fails, the folder is compared now and then.
   */
  start(imported?: string): Promise<void>;
  stop(): Promise<void>;
};

/** Tells when the company folder has changed, once for changes that come together, and not while a file is still being written. */
export function createFolderWatch(options: FolderWatchOptions): FolderWatch {
  const { folder, onChange, logger, quietMs = 300, sweepMs = 30_000 } = options;
  let watcher: FSWatcher | undefined;
  let quiet: NodeJS.Timeout | undefined;
  let sweep: NodeJS.Timeout | undefined;
  let known: string | undefined;
  let isStopped = false;

  const touched = () => {
    if (isStopped) return;
    clearTimeout(quiet);
    quiet = setTimeout(() => void tellWhenQuiet(), quietMs);
  };

  /** Not every write is told by every file system, so the folder must also look the same twice. */
  async function tellWhenQuiet(): Promise<void> {
    const before = await folderSignature(folder);
    await new Promise((resolve) => setTimeout(resolve, quietMs / 3));
    const now = await folderSignature(folder);
    if (isStopped) return;
    if (now !== before) return touched();
    const hasChanged = now !== undefined && now !== known;
    known = now ?? known;
    if (hasChanged) onChange();
  }

  async function compare(): Promise<void> {
    const now = await folderSignature(folder);
    if (now !== undefined && now !== known) touched();
  }

  return {
    async start(imported) {
      known = imported ?? (await folderSignature(folder));
      watcher = watch(folder, {
        ignoreInitial: true,
        // A link may lead anywhere; where one leads to another file of the folder, that file is watched in its own place.
        followSymlinks: false,
        depth: limits.folderDepth,
        ignored: (found, stats) => {
          const uri = path.relative(folder, found);
          return stats
            ? !isOfInterest(uri, stats.isDirectory())
            : !isOfInterest(uri, true) && !isOfInterest(uri, false);
        },
      });
      watcher.on('all', touched);
      watcher.on('error', (error) => {
        logger.warn(
          { error, folder },
          `The company folder cannot be watched; it is compared every ${sweepMs / 1000} s instead`,
        );
      });
      const ready = new Promise<void>((resolve) => watcher?.once('ready', () => resolve()));
      const late = new Promise<void>((resolve) => setTimeout(resolve, 10_000).unref());
      await Promise.race([ready, late]);
      if (isStopped) return;
      sweep = setInterval(() => void compare(), sweepMs);
      // What was written while the watch was being set up.
      await compare();
    },
    async stop() {
      isStopped = true;
      clearTimeout(quiet);
      clearInterval(sweep);
      await watcher?.close();
    },
  };
}
