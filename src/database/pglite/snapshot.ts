import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createJobQueue } from '../../jobs/queue/create-job-queue.ts';
import { migrationsFolder } from '../migrations-folder.ts';
import { openPgliteClient, type PgliteClient } from './client.ts';
import { migrateFolder } from './migrate-folder.ts';
import { toQueueDb } from './to-queue-db.ts';

const snapshotFolder = fileURLToPath(new URL('../../../dist/database', import.meta.url));

/**
 * A migrated, empty database packed beforehand, because initdb in WASM takes seconds. Named by what it
 * was made of, so that a stale one is never found.
 */
function snapshotPath(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(migrationsFolder).toSorted()) {
    if (file.endsWith('.sql')) hash.update(file).update(readFileSync(join(migrationsFolder, file)));
  }
  for (const name of ['@electric-sql/pglite', 'pg-boss']) hash.update(readPackageFile(name));
  return join(snapshotFolder, `${hash.digest('hex').slice(0, 16)}.tar.gz`);
}

function readPackageFile(name: string): Buffer {
  const entry = createRequire(import.meta.url).resolve(name);
  return readFileSync(join(dirname(entry), '../package.json'));
}

/** Its file. Undefined when it was not built or is of other migrations; then the database is made the slow way. */
export function findSnapshot(): string | undefined {
  const path = snapshotPath();
  return existsSync(path) ? path : undefined;
}

export function readSnapshot(): Uint8Array | undefined {
  const path = findSnapshot();
  return path === undefined ? undefined : readFileSync(path);
}

/** Builds it unless it stands already; several processes may do so at once. Returns its path. */
export async function buildSnapshot(): Promise<string> {
  const path = snapshotPath();
  if (existsSync(path)) return path;
  const client = await openPgliteClient({ folder: undefined, snapshot: undefined }, () => {});
  await migrateFolder(client);
  await installQueue(client);
  const dump = await client.dump();
  await client.close();
  mkdirSync(snapshotFolder, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, dump);
  renameSync(unfinished, path);
  return path;
}

async function installQueue(client: PgliteClient): Promise<void> {
  const logger = { debug() {}, info() {}, warn() {}, error() {} };
  const queue = createJobQueue({ storage: { kind: 'pglite', db: toQueueDb(client) }, logger });
  await queue.start({ isWorker: false });
  await queue.stop();
}
