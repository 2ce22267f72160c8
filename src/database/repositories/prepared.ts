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
