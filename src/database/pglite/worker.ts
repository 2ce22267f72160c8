/**
 * The thread that PostgreSQL (as WASM) runs in, so that a slow query does not stall HTTP. Answers
 * commands one by one, in the order they came; transactions are kept apart by the client.
 */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { PGlite, types } from '@electric-sql/pglite';
import type { Answer, Command, Envelope, OpenOptions, QueryResult, WireError } from './protocol.ts';

const asText = (value: string) => value;
const dateTypes = [types.TIMESTAMP, types.TIMESTAMPTZ, types.DATE, types.INTERVAL];
const rawDates = Object.fromEntries(dateTypes.map((type) => [type, asText]));

if (parentPort) await serve(parentPort, workerData as OpenOptions);

async function serve(port: MessagePort, options: OpenOptions): Promise<void> {
  const answer = (message: Answer) => port.postMessage(message);
  try {
    const database = await open(options);
    let last: Promise<void> = Promise.resolve();
    port.on('message', ({ id, command }: Envelope) => {
      last = last.then(async () => {
        try {
          answer({ id, result: await execute(database, command) });
        } catch (error) {
          answer({ id, error: toWireError(error) });
        }
        if (command.type === 'close') port.close();
      });
    });
    answer({ id: 0, result: undefined });
  } catch (error) {
    answer({ id: 0, error: toWireError(error) });
  }
}

function open({ folder, snapshot }: OpenOptions): Promise<PGlite> {
  return PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(snapshot ? { loadDataDir: new Blob([new Uint8Array(snapshot)], { type: 'application/gzip' }) } : {}),
    // PGlite switches fsync off by default; what a customer was told must survive a power cut.
    startParams: folder === undefined ? PGlite.defaultStartParams : PGlite.defaultStartParams.filter((p) => p !== '-F'),
  });
}

async function execute(database: PGlite, command: Command): Promise<unknown> {
  switch (command.type) {
    case 'query': {
      const { text, parameters, rowMode, hasRawDates } = command;
      const options = hasRawDates ? { rowMode, parsers: rawDates } : { rowMode };
      const { rows, affectedRows } = await database.query(text, [...parameters], options);
      return { rows, ...(affectedRows === undefined ? {} : { affectedRows }) } satisfies QueryResult;
    }
    case 'script':
      return await runScript(database, command.text);
    case 'dump':
      return new Uint8Array(await (await database.dumpDataDir('gzip')).arrayBuffer());
    case 'close':
      return await database.close();
  }
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
