import { AsyncLocalStorage } from 'node:async_hooks';
import type { OpenOptions, QueryResult, RowMode } from './protocol.ts';
import { startThread } from './thread.ts';

export type QueryOptions = { readonly rowMode?: RowMode; readonly parsers?: object };

export interface PgliteQueries {
  query(text: string, parameters?: readonly unknown[], options?: QueryOptions): Promise<QueryResult>;
}

/** The part of PGlite's interface that the ORM and the queue use, spoken to a worker thread. */
export interface PgliteClient extends PgliteQueries {
  /** Statements without parameters, as one. */
  script(text: string): Promise<QueryResult>;
  transaction<Result>(work: (queries: PgliteQueries) => Promise<Result>): Promise<Result>;
  /** The data folder as a gzipped tar. */
  dump(): Promise<Uint8Array>;
  /** Ends after the statements that were asked before. */
  close(): Promise<void>;
}

/**
 * There is one connection, so a statement from outside must not fall between `begin` and `commit`:
 * everything takes its turn. A turn ends when its last statement is posted, not when it is answered;
 * the thread keeps the order.
 */
export async function openPgliteClient(options: OpenOptions, onFailure: (error: Error) => void): Promise<PgliteClient> {
  const thread = await startThread(options, onFailure);
  const takeTurn = createTurns();
  const openTransaction = new AsyncLocalStorage<{ isOpen: boolean }>();

  const queries: PgliteQueries = {
    query: (text, parameters = [], { rowMode = 'object', parsers } = {}) =>
      thread.ask<QueryResult>({ type: 'query', text, parameters, rowMode, hasRawDates: parsers !== undefined }),
  };

  function assertOutside(): void {
    if (!openTransaction.getStore()?.isOpen) return;
    throw new Error(
      'A statement outside the transaction was asked for inside it and would wait for it for ever: use the repositories that `run` hands over',
    );
  }

  async function inTurn<Result>(post: () => Promise<Result>): Promise<Result> {
    assertOutside();
    const endTurn = await takeTurn();
    const result = post();
    endTurn();
    return await result;
  }

  return {
    query: (text, parameters, queryOptions) => inTurn(() => queries.query(text, parameters, queryOptions)),
    script: (text) => inTurn(() => thread.ask<QueryResult>({ type: 'script', text })),
    dump: () => inTurn(() => thread.ask<Uint8Array>({ type: 'dump' })),
    close: () => inTurn(() => thread.close()),

    async transaction(work) {
      assertOutside();
      const endTurn = await takeTurn();
      const state = { isOpen: true };
      const ofTransaction: PgliteQueries = {
        async query(...query) {
          // It would be saved by itself, whatever became of the rest.
          if (!state.isOpen) throw new Error('A statement was asked for after its transaction had ended.');
          return await queries.query(...query);
        },
      };
      const finish = (statement: 'commit' | 'rollback') => {
        state.isOpen = false;
        const finished = queries.query(statement);
        endTurn();
        return finished;
      };
      try {
        const begun = queries.query('begin');
        // Its failure is the failure of every statement after it; waiting for it would cost a round trip.
        begun.catch(() => {});
        const result = await openTransaction.run(state, () => work(ofTransaction));
        await finish('commit');
        return result;
      } catch (error) {
        if (state.isOpen) await finish('rollback').catch(() => {});
        throw error;
      }
    },
  };
}

/** First come, first served. Resolves to the function that ends the turn. */
function createTurns(): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    const previous = last;
    const { promise, resolve } = Promise.withResolvers<void>();
    last = promise;
    await previous;
    return resolve;
  };
}
