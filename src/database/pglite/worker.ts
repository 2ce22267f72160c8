/**
 * The thread that PostgreSQL (as WASM) runs in, so that a slow query does not stall HTTP. Answers
 * commands one by one, in the order they came; transactions are kept apart by the client.
 */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { PGlite, types } from '@electric-sql/pglite';
import { compilePostgres } from './compile-postgres.ts';
import { createPreparedStatements } from './prepared-statements.ts';
import type { Answer, Command, Envelope, OpenOptions, QueryResult, WireError } from './protocol.ts';

const asText = (value: string) => value;
const dateTypes = [types.TIMESTAMP, types.TIMESTAMPTZ, types.DATE, types.INTERVAL];
const rawDates = Object.fromEntries(dateTypes.map((type) => [type, asText]));

/** PGlite switches fsync off by default; what a customer was told must survive a power cut. */
const paramsWithFsync = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F');
/** The default of 128 MB costs 120 MB of resident memory; files are cached by the operating system anyway. */
const smallCache = ['-c', 'shared_buffers=32MB'];

/** Milliseconds for which answers are gathered: waking the main thread takes longer than most statements. */
const longestTogether = 1;

if (parentPort) await serve(parentPort, workerData as OpenOptions);

async function serve(port: MessagePort, options: OpenOptions): Promise<void> {
  const answer = (answers: readonly Answer[]) => port.postMessage(answers);
  try {
    const database = await open(options);
    const execute = createExecutor(database);
    const answerOf = async ({ id, command }: Envelope): Promise<Answer> => {
      try {
        return { id, result: await execute(command) };
      } catch (error) {
        return { id, error: toWireError(error) };
      }
    };
    const serveTogether = async (envelopes: readonly Envelope[]) => {
      let ready: Answer[] = [];
      let begunAt = performance.now();
      for (const envelope of envelopes) {
        ready.push(await answerOf(envelope));
        // A quick answer does not wait for a slow one behind it.
        if (performance.now() - begunAt > longestTogether) {
          answer(ready);
          ready = [];
          begunAt = performance.now();
        }
      }
      if (ready.length > 0) answer(ready);
      if (envelopes.some(({ command }) => command.type === 'close')) port.close();
    };
    let last: Promise<void> = Promise.resolve();
    port.on('message', (envelopes: readonly Envelope[]) => {
      last = last.then(() => serveTogether(envelopes));
    });
    answer([{ id: 0, result: undefined }]);
  } catch (error) {
    answer([{ id: 0, error: toWireError(error) }]);
  }
}

async function open({ folder, snapshot, hasVectors }: OpenOptions): Promise<PGlite> {
  const extensions = hasVectors ? { vector: (await import('@electric-sql/pglite-pgvector')).vector } : undefined;
  return await PGlite.create({
    pgliteWasmModule: await compilePostgres(),
    ...(extensions ? { extensions } : {}),
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(snapshot ? { loadDataDir: new Blob([new Uint8Array(snapshot)], { type: 'application/gzip' }) } : {}),
    startParams: [...(folder === undefined ? PGlite.defaultStartParams : paramsWithFsync), ...smallCache],
  });
}

/**
 * Statements that change the schema are not kept, nor are bulk inserts, whose text differs from time to time.
 */
function isWorthKeeping(text: string): boolean {
  return text.length <= 4000 && /^\s*(select|insert|update|delete|with|begin|commit|rollback)\b/i.test(text);
}

function createExecutor(database: PGlite): (command: Command) => Promise<unknown> {
  const runPrepared = createPreparedStatements(database);

  return async (command) => {
    switch (command.type) {
      case 'query': {
        const { text, parameters, rowMode, hasRawDates } = command;
        const parsers = hasRawDates ? rawDates : {};
        if (isWorthKeeping(text)) return await runPrepared({ text, parameters, rowMode, parsers });
        const { rows } = await database.query(text, [...parameters], { rowMode, parsers });
        return { rows } satisfies QueryResult;
      }
      case 'script':
        return await runScript(database, command.text);
      case 'dump':
        return new Uint8Array(await (await database.dumpDataDir('gzip')).arrayBuffer());
      case 'close':
        return await database.close();
    }
  };
}

async function runScript(database: PGlite, text: string): Promise<QueryResult> {
  try {
    const results = await database.exec(text);
    return { rows: results.flatMap((result) => result.rows) };
  } catch (error) {
    await database.exec('rollback');
    throw error;
  }
}

function toWireError(error: unknown): WireError {
  const { message = String(error), code, constraint } = error as Partial<WireError>;
  return { message, ...(code ? { code } : {}), ...(constraint ? { constraint } : {}) };
}
