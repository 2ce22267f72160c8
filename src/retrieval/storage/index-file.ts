import { rmSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { Logger } from '../../core/ports/logger.ts';
import { schema, versionOf } from './schema.ts';

/** The one SQLite file that both indexes live in. Statements are prepared once each. */
export type IndexFile = {
  /** False where a search server indexes the words of products: `product_text` stays empty then. */
  readonly hasProductText: boolean;
  all<Row>(sql: string, ...values: SQLInputValue[]): Row[];
  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined;
  run(sql: string, ...values: SQLInputValue[]): number;
  transaction(work: () => void): void;
  /** Changes when another process has changed the file. */
  foreignVersion(): number;
  /** Deletes everything and starts anew. */
  reset(): void;
  close(): void;
};

/** A further connection to a file that `openIndexFile` holds open, for another thread. */
export function attachIndexFile(file: string): IndexFile {
  const database = new DatabaseSync(file);
  configure(database);
  return indexFileOn(file, database, hasTextOf(database));
}

/** Opens the file; one that is missing, damaged or of another version becomes an empty index. */
export function openIndexFile({
  file,
  logger,
  hasProductText = true,
}: {
  readonly file: string;
  readonly logger: Logger;
  readonly hasProductText?: boolean;
}): IndexFile {
  const opened = indexFileOn(file, openSound(file, logger, hasProductText), hasProductText);
  return {
    ...opened,
    close() {
      opened.run('insert or replace into meta (key, value) values (?, ?)', closedKey, 'properly');
      opened.close();
    },
  };
}

/** A file that was closed properly need not be read through at the next start, which takes long in a large one. */
const closedKey = 'closed';
/** Bytes; some ten thousand products. */
const mostChecked = 32 * 1024 * 1024;

function indexFileOn(file: string, opened: DatabaseSync, hasProductText: boolean): IndexFile {
  let database = opened;
  let statements = new Map<string, StatementSync>();

  function prepared(sql: string): StatementSync {
    let statement = statements.get(sql);
    if (!statement) {
      statement = database.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  }

  return {
    hasProductText,
    all: <Row>(sql: string, ...values: SQLInputValue[]) => prepared(sql).all(...values) as Row[],
    get: <Row>(sql: string, ...values: SQLInputValue[]) => prepared(sql).get(...values) as Row | undefined,
    run: (sql, ...values) => Number(prepared(sql).run(...values).lastInsertRowid),
    transaction(work) {
      database.exec('begin immediate');
      try {
        work();
        database.exec('commit');
      } catch (error) {
        database.exec('rollback');
        throw error;
      }
    },
    foreignVersion: () => (prepared('pragma data_version').get() as { data_version: number }).data_version,
    reset() {
      statements = new Map();
      database.close();
      removeFiles(file);
      database = createNew(file, hasProductText);
    },
    close() {
      statements = new Map();
      database.close();
    },
  };
}

function openSound(file: string, logger: Logger, hasProductText: boolean): DatabaseSync {
  const found = openExisting(file, versionOf(hasProductText));
  if (typeof found !== 'string') return found;
  if (found !== 'new') {
    logger.warn(
      { code: 'SEARCH_INDEX_DISCARDED', reason: found },
      'The search index file cannot be used and is built anew',
    );
    removeFiles(file);
  }
  return createNew(file, hasProductText);
}

/** SQLITE_CORRUPT (11) and SQLITE_NOTADB (26), with their extended codes. */
export function isDamage(error: unknown): boolean {
  const code =
    error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
  return code === 11 || code === 26;
}

/** The database, or why it cannot be used. */
function openExisting(file: string, wanted: number): DatabaseSync | 'new' | 'damaged' | 'other-version' {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file);
    configure(database);
    const version = readVersion(database);
    const tables = (database.prepare('select count(*) as tables from sqlite_schema').get() as { tables: number })
      .tables;
    if (version === wanted && tables > 0) {
      if (wasClosed(database) || isTooLarge(database) || isSound(database)) return database;
      database.close();
      return 'damaged';
    }
    database.close();
    return tables === 0 ? 'new' : 'other-version';
  } catch {
    database?.close();
    return 'damaged';
  }
}

/** Says so once: it must be closed properly again. */
function wasClosed(database: DatabaseSync): boolean {
  return database.prepare('delete from meta where key = ?').run(closedKey).changes > 0;
}

/**
 * Reading a large file through takes longer than the rest of the start. A process that is killed leaves no damage (that is what
 * the write-ahead log is for), and what a disk does is noticed when it is met: see `isDamage`.
 */
function isTooLarge(database: DatabaseSync): boolean {
  const { pages } = database.prepare('select page_count as pages from pragma_page_count').get() as { pages: number };
  const { bytes } = database.prepare('select page_size as bytes from pragma_page_size').get() as { bytes: number };
  return pages * bytes > mostChecked;
}

function isSound(database: DatabaseSync): boolean {
  return (database.prepare('pragma quick_check(1)').get() as { quick_check: string }).quick_check === 'ok';
}

function readVersion(database: DatabaseSync): number {
  return (database.prepare('pragma user_version').get() as { user_version: number }).user_version;
}

function hasTextOf(database: DatabaseSync): boolean {
  return readVersion(database) !== versionOf(false);
}

function createNew(file: string, hasProductText: boolean): DatabaseSync {
  const database = new DatabaseSync(file);
  configure(database);
  database.exec(`begin; ${schema} pragma user_version = ${versionOf(hasProductText)}; commit`);
  return database;
}

function configure(database: DatabaseSync): void {
  // The file can be rebuilt from the database at any time, so a lost last transaction costs nothing.
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -16000; pragma temp_store = memory; pragma busy_timeout = 5000; create temp table matches (id integer primary key, category integer, brand integer); create temp table passing (id integer primary key)',
  );
}

function removeFiles(file: string): void {
  if (file === ':memory:') return;
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}
