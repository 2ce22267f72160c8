import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWriter } from '../../../test/factories/database-writer/start-writer.ts';
import { ConfigurationError } from '../../core/errors.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { type Database, openDatabase } from '../open-database.ts';
import { buildSnapshot } from './snapshot.ts';

const logger: Logger = { debug() {}, info() {}, warn() {}, error() {} };
const clock = { now: () => new Date() };

describe('the embedded database', () => {
  let dataDir: string;
  const opened: Database[] = [];
  const open = async (dir = dataDir) => {
    const database = await openDatabase({ dataDir: dir, logger, clock });
    opened.push(database);
    return database;
  };
  const refusal = (dir?: string) =>
    open(dir).then(
      () => undefined,
      (error: unknown) => error as ConfigurationError,
    );

  beforeEach(async () => {
    await buildSnapshot();
    dataDir = mkdtempSync(join(tmpdir(), 'vitrina-database-'));
  });
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('keeps what was written when it is closed and opened again, and frees the folder', async () => {
    const first = await open();
    await first.unitOfWork.read.settings.save('greeting', 'Здравствуйте');
    await first.close();
    const second = await open();
    expect(await second.unitOfWork.read.settings.find('greeting')).toBe('Здравствуйте');
    expect(await second.unitOfWork.read.requests.nextNumber()).toBe('10001');
  });

  it('loses nothing that was confirmed when its process is killed, and is taken over', async () => {
    const writer = startWriter(dataDir);
    await writer.hasWritten(300);
    writer.kill();
    const confirmed = await writer.ended();
    expect(confirmed.length).toBeGreaterThanOrEqual(300);

    const database = await open();
    for (const key of confirmed) expect(await database.unitOfWork.read.settings.find(key)).toBe(`value of ${key}`);
  });

  it('runs a job again at once whose process was killed while it ran', async () => {
    const writer = startWriter(dataDir, 'hanging-job');
    await writer.hasWritten(1);
    writer.kill();
    await writer.ended();

    const database = await open();
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const { hangingJob } = await import('../../../test/factories/database-writer/hanging-job.ts');
    database.jobQueue.handle(hangingJob, async (payload) => resolve(payload));
    await database.jobQueue.start({ isWorker: true });
    expect(await promise).toEqual({ text: 'interrupted' });
  });

  it('is refused to a second process while the first lives, naming it and what to do', async () => {
    const writer = startWriter(dataDir);
    await writer.hasWritten(1);
    const error = await refusal();
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error?.code).toBe('DATA_FOLDER_IN_USE');
    expect(error?.message).toContain(`process ${writer.pid}`);
    expect(error?.message).toMatch(/DATA_DIR.*DATABASE_URL/);
    writer.kill();
    await writer.ended();
    await open();
  });

  it('is refused to a second opening in the same process', async () => {
    await open();
    expect((await refusal())?.code).toBe('DATA_FOLDER_IN_USE');
  });

  it('takes over a lock note of a dead process whose id is in use again', async () => {
    writeFileSync(join(dataDir, 'database.lock.json'), JSON.stringify({ pid: process.ppid, since: '2026-01-01' }));
    await open();
    const note = JSON.parse(readFileSync(join(dataDir, 'database.lock.json'), 'utf8')) as { pid: number };
    expect(note.pid).toBe(process.pid);
  });

  it('begins anew what a killed first start left half-made', async () => {
    mkdirSync(join(dataDir, 'database.unfinished/base'), { recursive: true });
    writeFileSync(join(dataDir, 'database.unfinished/PG_VERSION'), '18');
    const database = await open();
    await database.ping();
    expect(existsSync(join(dataDir, 'database.unfinished'))).toBe(false);
  });

  it.each([
    ['a file in its place', (path: string) => writeFileSync(path, '')],
    ['a file where the lock stands', (path: string) => mkdirSync(join(path, 'database.lock'), { recursive: true })],
    [
      'something else where the database stands',
      (path: string) => {
        mkdirSync(path);
        writeFileSync(join(path, 'database'), 'not a folder');
      },
    ],
  ])('says what is wrong with the folder: %s', async (_what, spoil) => {
    const folder = join(dataDir, 'spoiled');
    spoil(folder);
    const error = await refusal(folder);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error?.code).toBe('INVALID_SETTING');
    expect(error?.message).toContain(folder);
  });

  it.skipIf(process.getuid?.() === 0)('says that the folder may not be written (not checked as root)', async () => {
    chmodSync(dataDir, 0o500);
    expect((await refusal())?.message).toContain('DATA_DIR');
    chmodSync(dataDir, 0o700);
  });

  it('refuses at once, instead of waiting for ever, to read outside a transaction from inside it', async () => {
    const { unitOfWork } = await open();
    const work = unitOfWork.run(async () => await unitOfWork.read.settings.find('x'));
    await expect(work).rejects.toThrow('use the repositories that `run` hands over');
    const nested = unitOfWork.run(() => unitOfWork.run(async () => {}));
    await expect(nested).rejects.toThrow('use the repositories');
    expect(await unitOfWork.read.settings.find('x')).toBeUndefined();
  });
});
