/** Keeps what can be made again, for a while: anything may be gone at any time, and nothing here ever fails. */
export interface Cache {
  find(key: string): Promise<string | undefined>;
  keep(key: string, value: string): Promise<void>;
}
