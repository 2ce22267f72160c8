import type { ImportCounts, ImportedFile, ImportNote, ImportReport } from '../../contracts/import-report.ts';
import type { PackedPlaces } from '../core/knowledge/product-places.ts';
import type { FileNote } from '../core/ports/ingestion.ts';

/** A column gone wrong would give a warning a row; so many of one kind in one file say enough. */
const warningsOfAKind = 20;

type Counters = { -readonly [Key in keyof ImportCounts]: number };
type FileCounters = { -readonly [Key in keyof ImportedFile]: ImportedFile[Key] };

/** Gathers what an import did, file by file, in the order in which it happened. */
export class ReportBuilder {
  readonly products: Counters = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  readonly documents: Counters = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  places: PackedPlaces = {};
  private readonly files = new Map<string, FileCounters>();
  private readonly refused: ImportNote[] = [];
  private readonly warnings: ImportNote[] = [];
  private readonly warned = new Map<string, number>();

  file(uri: string, kind: string): FileCounters {
    let found = this.files.get(uri);
    if (!found) {
      found = { file: uri, kind, rows: 0, taken: 0, changed: 0, unchanged: 0, refused: 0 };
      this.files.set(uri, found);
    }
    return found;
  }

  refuse(uri: string, kind: string, { line, code, reason, product }: FileNote): void {
    this.file(uri, kind).refused += 1;
    const isNamed = product && Object.keys(product).length > 0;
    this.refused.push({ file: uri, line, code, reason, ...(isNamed ? { product } : {}) });
  }

  warn(uri: string, { line, code, reason }: FileNote): void {
    const kind = `${uri}:${code}`;
    const count = (this.warned.get(kind) ?? 0) + 1;
    this.warned.set(kind, count);
    if (count <= warningsOfAKind) this.warnings.push({ file: uri, line, code, reason });
  }

  build(facts: { readonly materialsChanged: boolean; readonly durationMs: number }): ImportReport {
    const byPlace = (left: ImportNote, right: ImportNote) =>
      left.file === right.file ? left.line - right.line : left.file < right.file ? -1 : 1;
    const more = [...this.warned].filter(([, count]) => count > warningsOfAKind);
    const cut = more.map(([kind, count]): ImportNote => {
      const [file = '', code = ''] = [kind.slice(0, kind.lastIndexOf(':')), kind.slice(kind.lastIndexOf(':') + 1)];
      return {
        file,
        line: 0,
        code: 'MORE_WARNINGS',
        reason: `There are ${count - warningsOfAKind} more warnings ${code}.`,
      };
    });
    return {
      files: [...this.files.values()],
      refused: [...this.refused].sort(byPlace),
      warnings: [...this.warnings, ...cut].sort(byPlace),
      products: { ...this.products },
      documents: { ...this.documents },
      ...facts,
    };
  }
}
