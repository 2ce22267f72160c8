import type { SQLInputValue } from 'node:sqlite';
import type { IndexFile } from '../storage/index-file.ts';

export type ReadRows = Pick<IndexFile, 'all'>;
/** Rows by statement. */
export type RecordedReads = ReadonlyMap<string, readonly unknown[]>;

/**
 * Reads a file and keeps what it read. The vocabulary of a large catalog comes from statements that go through hundreds of
 * thousands of rows; another thread runs them, and here they are answered again from what it found.
 */
export function recordReads(file: ReadRows): { readonly file: ReadRows; readonly reads: RecordedReads } {
  const reads = new Map<string, readonly unknown[]>();
  return {
    reads,
    file: {
      all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
        const rows = file.all<Row>(sql, ...values);
        reads.set(keyOf(sql, values), rows);
        return rows;
      },
    },
  };
}

export function replayReads(reads: RecordedReads): ReadRows {
  return {
    all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
      const rows = reads.get(keyOf(sql, values));
      if (!rows) throw new Error(`This statement was not recorded: ${sql}`);
      return rows as Row[];
    },
  };
}

function keyOf(sql: string, values: readonly SQLInputValue[]): string {
  return values.length === 0 ? sql : `${sql} ${JSON.stringify(values)}`;
}
