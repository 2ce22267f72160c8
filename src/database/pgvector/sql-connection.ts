/** What the store of vectors asks of a database: the same on the embedded one and on a server. */
export type SqlConnection = {
  /** One connection for everything, in WASM: statements must be short. */
  readonly isEmbedded: boolean;
  query(text: string, values: readonly unknown[]): Promise<readonly unknown[]>;
  /** Several statements without parameters, as one transaction. */
  script(text: string): Promise<void>;
};
