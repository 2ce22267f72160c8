import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ConfigurationError } from '../../core/errors.ts';

export interface FolderLock {
  release(): void;
}

type Holder = { readonly pid: number; readonly since: string };

/**
 * Two processes on one PGlite folder lose data silently, so the folder is locked. The lock itself is the
 * operating system's (taken through SQLite on a small file): it ends with its process however that dies,
 * knows nothing of reused pids, and holds between containers that share a volume. A note beside it says
 * who holds it, for the message only.
 */
export function lockFolder(dataDir: string, now: Date): FolderLock {
  createFolder(dataDir);
  const note = join(dataDir, 'database.lock.json');
  const file = openLockFile(join(dataDir, 'database.lock'));
  try {
    file.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch (error) {
    file.close();
    throw (error as { errcode?: number }).errcode === sqliteBusy
      ? inUse(dataDir, readNote(note))
      : unusable(dataDir, error);
  }
  writeFileSync(note, JSON.stringify({ pid: process.pid, since: now.toISOString() } satisfies Holder));
  return {
    release() {
      if (!file.isOpen) return;
      rmSync(note, { force: true });
      file.close();
    },
  };
}

const sqliteBusy = 5;

function createFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    throw unusable(dataDir, error);
  }
}

function openLockFile(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: 0 });
  } catch (error) {
    throw unusable(path, error);
  }
}

function readNote(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function inUse(dataDir: string, holder: Holder | undefined): ConfigurationError {
  const who = holder ? `process ${holder.pid}, since ${holder.since}` : 'another process';
  return new ConfigurationError(
    'DATA_FOLDER_IN_USE',
    `The data folder ${dataDir} is in use by ${who}. Stop it first, or give this one another DATA_DIR; to run several processes on one database set DATABASE_URL to a PostgreSQL server.`,
    { dataDir, pid: holder?.pid },
  );
}

/** The folder cannot be written: wrong owner, read-only disk, a file in its place. */
export function unusable(path: string, error: unknown): ConfigurationError {
  const reason = error instanceof Error ? error.message : String(error);
  return new ConfigurationError(
    'INVALID_SETTING',
    `The data folder ${path} cannot be used: ${reason}. Check DATA_DIR: it must be a folder that this user may write.`,
    { path },
  );
}
