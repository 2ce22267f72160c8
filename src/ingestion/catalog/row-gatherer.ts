import type { CatalogEntry, RawRow } from '../../core/ports/ingestion.ts';
import { type CatalogMemory, digestOf } from './catalog-memory.ts';
import type { FileFacts } from './file-facts.ts';
import type { RowShape } from './row-columns.ts';
import type { RowRuns } from './row-runs.ts';

/** Puts what a reader gives into the runs and the facts of its file. A format without runs has rows that stand for themselves. */
export class RowGatherer {
  private readonly uri: string;
  private readonly rows: RowRuns;
  private readonly facts: FileFacts;
  private readonly memory: CatalogMemory | undefined;
  private readonly shapeDigests = new Map<RowShape, string>();
  private hasRuns = false;

  constructor(uri: string, rows: RowRuns, facts: FileFacts, memory: CatalogMemory | undefined) {
    this.uri = uri;
    this.rows = rows;
    this.facts = facts;
    this.memory = memory;
  }

  take(entry: CatalogEntry): void {
    if (entry.type === 'row') this.takeRow(entry);
    else if (entry.type !== 'run') {
      if (this.hasRuns) this.rows.spoil();
    } else {
      this.hasRuns = true;
      if (entry.isKnown && entry.digest !== undefined) this.takeKnown(entry.line, entry.digest);
      else this.rows.start(entry.line, entry.digest);
    }
  }

  private takeRow(row: RawRow): void {
    const shape = this.facts.shapeOf(row);
    const values = JSON.stringify(row.fields.map(({ value }) => value));
    const digest = this.hasRuns ? undefined : digestOf(this.digestOfShape(shape), values);
    if (digest !== undefined && this.takeKnown(row.line, digest)) return;
    this.rows.addRow(row, shape, values, this.facts.add(row, shape), digest);
  }

  private takeKnown(line: number, digest: string): boolean {
    const known = this.memory?.factsOf(digest);
    if (!known) return false;
    for (const facts of known.facts) this.facts.addKnown(facts.proof, facts);
    this.rows.addKnown(line, digest, known.count);
    return true;
  }

  private digestOfShape(shape: RowShape): string {
    let digest = this.shapeDigests.get(shape);
    if (digest === undefined) {
      digest = digestOf(this.uri, JSON.stringify(shape.headings));
      this.shapeDigests.set(shape, digest);
    }
    return digest;
  }
}
