import type { Executor } from '../executor.ts';

type Preparable = { prepare(name: string): unknown };

/**
 * A statement that is written once per executor, at its first use, for what every turn asks: the ORM takes as long to write a
 * small read as the database to answer it. Its values are placeholders. The name must be unique; a server keeps the plan by it.
 */
export function prepared<Query extends Preparable>(
  name: string,
  write: () => Query,
): () => ReturnType<Query['prepare']> {
  let statement: ReturnType<Query['prepare']> | undefined;
  return () => {
    statement ??= write().prepare(name) as ReturnType<Query['prepare']>;
    return statement;
  };
}

/**
 * The same for what transactions ask: each of them is an executor of its own, and the ORM would write the statement anew in every turn.
 * It is written once for a driver and bound to whichever connection asks.
 */
export function preparedForAll<Query extends Preparable>(
  name: string,
  write: (db: Executor) => Query,
): (db: Executor) => ReturnType<Query['prepare']> {
  const byDriver = new Map<unknown, object>();
  return (db) => {
    // Both drivers' statements hold what they are sent through as their `client`.
    const session = db._.session as unknown as { readonly client: unknown };
    const known = byDriver.get(session.constructor) ?? (write(db).prepare(name) as object);
    byDriver.set(session.constructor, known);
    return Object.create(known, { client: { value: session.client } }) as ReturnType<Query['prepare']>;
  };
}
