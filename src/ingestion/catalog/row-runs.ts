import type { CellValue, RawRow } from '../../core/ports/ingestion.ts';
import type { CatalogMemory, KnownRow } from './catalog-memory.ts';
import type { RowFacts } from './file-facts.ts';
import { LineSpool } from './line-spool.ts';
import type { RowColumns, RowShape } from './row-columns.ts';

/** Rows that were read together: a row of a table, variants that follow each other in a feed; or what an earlier import made of them. */
export type RowRun =
  | { readonly line: number; readonly digest: string; readonly known: readonly KnownRow[] }
  | {
      readonly line: number;
      /** Undefined when the run must not be remembered. */
      readonly digest: string | undefined;
      readonly rows: readonly RawRow[];
      readonly facts: readonly RowFacts[];
    };

/** A row with a digest of its own is a run of its own. */
type StoredRow = readonly [
  type: 'row',
  line: number,
  shape: number,
  values: readonly CellValue[],
  proof: number,
  cyrillic: number,
  latin: number,
  digest?: string,
];
type Stored =
  | StoredRow
  /** What follows belongs together; a digest of null tells that it must not be remembered. */
  | readonly ['run', line: number, digest: string | null]
  | readonly ['known', line: number, digest: string]
  /** The run it stands in has something to complain of. */
  | readonly ['spoilt'];

/** A run that must not be remembered may be as long as the file. */
const mostTogether = 600;

/** The rows of a file, to be gone through several times; on disk where they are many. */
export class RowRuns implements Iterable<RowRun> {
  /** Rows, known ones too. */
  length = 0;
  private readonly spool = new LineSpool();
  private readonly memory: CatalogMemory | undefined;
  private readonly columns: RowColumns;

  constructor(columns: RowColumns, memory?: CatalogMemory) {
    this.columns = columns;
    this.memory = memory;
  }

  start(line: number, digest: string | undefined): void {
    this.add(['run', line, digest ?? null]);
  }

  /** `values` as JSON: a digest has needed them so already. */
  addRow({ line }: RawRow, shape: RowShape, values: string, facts: RowFacts, digest?: string): void {
    const own = digest === undefined ? '' : `,"${digest}"`;
    this.spool.add(`["row",${line},${shape.number},${values},${facts.proof},${facts.cyrillic},${facts.latin}${own}]`);
    this.length += 1;
  }

  addKnown(line: number, digest: string, count: number): void {
    this.add(['known', line, digest]);
    this.length += count;
  }

  /** Something was said about the run that is being added, which must be said again next time. */
  spoil(): void {
    this.add(['spoilt']);
  }

  *[Symbol.iterator](): Generator<RowRun> {
    let run: { line: number; digest: string | undefined; rows: RawRow[]; facts: RowFacts[] } | undefined;
    for (const text of this.spool.lines()) {
      const stored = JSON.parse(text) as Stored;
      if (stored[0] === 'row' && stored[7] !== undefined) {
        yield { line: stored[1], digest: stored[7], rows: [this.rowOf(stored)], facts: [factsOf(stored)] };
        continue;
      }
      if (stored[0] === 'row') {
        run ??= { line: stored[1], digest: undefined, rows: [], facts: [] };
        run.rows.push(this.rowOf(stored));
        run.facts.push(factsOf(stored));
        if (run.digest !== undefined || run.rows.length < mostTogether) continue;
        yield run;
        run = { ...run, rows: [], facts: [] };
        continue;
      }
      if (stored[0] === 'spoilt') {
        if (run) run.digest = undefined;
        continue;
      }
      if (run) yield run;
      run = undefined;
      const [type, line, digest] = stored;
      if (type === 'run') run = { line, digest: digest ?? undefined, rows: [], facts: [] };
      else {
        const known = this.memory?.rowsOf(digest);
        if (known) yield { digest, line, known };
      }
    }
    if (run) yield run;
  }

  /** All rows that were read this time. */
  *rows(): Generator<RawRow> {
    for (const run of this) if ('rows' in run) yield* run.rows;
  }

  close(): void {
    this.spool.close();
  }

  private add(stored: Stored): void {
    this.spool.add(JSON.stringify(stored));
  }

  private rowOf([, line, shape, values]: StoredRow): RawRow {
    const headings = this.columns.at(shape)?.headings ?? [];
    return {
      type: 'row',
      line,
      fields: headings.map((heading, index) => ({ ...heading, value: values[index] ?? '' })),
    };
  }
}

function factsOf([, , , , proof, cyrillic, latin]: StoredRow): RowFacts {
  return { proof, cyrillic, latin };
}
