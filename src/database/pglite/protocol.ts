/** What the main thread and the thread of the embedded database say to each other. */
export type OpenOptions = {
  /** Folder of the database; in memory when undefined. */
  readonly folder: string | undefined;
  /** A gzipped tar of a data folder to begin with; only for a folder that is empty. */
  readonly snapshot: Uint8Array | undefined;
  /** Loads the vector extension: 10 MB and some start time that only embeddings are worth. */
  readonly hasVectors?: boolean;
};

export type RowMode = 'array' | 'object';

export type Command =
  | {
      readonly type: 'query';
      readonly text: string;
      readonly parameters: readonly unknown[];
      readonly rowMode: RowMode;
      /** Dates as PostgreSQL writes them, which the ORM parses itself. */
      readonly hasRawDates: boolean;
    }
  /** Several statements without parameters; a transaction that they leave broken is rolled back. */
  | { readonly type: 'script'; readonly text: string }
  | { readonly type: 'dump' }
  | { readonly type: 'close' };

export type Envelope = { readonly id: number; readonly command: Command };

/** The members of a driver's error that are worth crossing threads. `detail` is left out: it quotes rows. */
export type WireError = { readonly message: string; readonly code?: string; readonly constraint?: string };

/** `id` 0 answers the opening. */
export type Answer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: WireError };

export type QueryResult = { readonly rows: unknown[] };
