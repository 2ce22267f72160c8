export interface IdGenerator {
  /** A new id that sorts by time (UUID v7). */
  next(): string;
  /** An unguessable token of at least 128 bits, URL-safe. */
  token(): string;
}
