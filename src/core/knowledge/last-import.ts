import type { FileNote } from '../ports/ingestion.ts';
import type { PackedPlaces } from './product-places.ts';

/** Under which setting the newest import leaves what it saw of the folder; the audit reads it. */
export const lastImportKey = 'last-import';

export type PlacedNote = FileNote & { readonly file: string };

/** What an import knows of the company folder and the database does not. */
export type LastImport = {
  /** RFC 3339. */
  readonly at: string;
  /** Absolute path of the folder that was read; may be gone by now. */
  readonly folder: string;
  /** Paths inside the folder of every file that was read. */
  readonly files: readonly string[];
  readonly refused: readonly PlacedNote[];
  readonly warnings: readonly PlacedNote[];
  /** Without those beyond the first 20 000 products. */
  readonly places: PackedPlaces;
};
