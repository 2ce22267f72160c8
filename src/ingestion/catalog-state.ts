import type { FileNote } from '../core/ports/ingestion.ts';

/** Setting that says which catalog the database holds; emptied by the first write of an import, set again at its end. */
export const catalogStateKey = 'import.catalog';

/** A catalog with more to complain of than this is read again at each import. */
export const mostStoredNotes = 5_000;

/** What the last import saw of the catalog: enough to say the same again without reading it. */
export type CatalogState = {
  /** Of the files and of the code that read them. */
  readonly print: string;
  /** Of the company's words for attributes and categories, its languages and its currency. */
  readonly terms: string;
  readonly hints: {
    readonly cyrillic: number;
    readonly latin: number;
    readonly currencies: Readonly<Record<string, number>>;
  };
  readonly isComplete: boolean;
  readonly files: readonly {
    readonly uri: string;
    readonly format: string;
    readonly rows: number;
    readonly taken: number;
  }[];
  /** Undefined when there were too many of them. */
  readonly notes:
    | readonly {
        readonly type: 'refused' | 'warning';
        readonly uri: string;
        readonly format: string;
        readonly note: FileNote;
      }[]
    | undefined;
};
