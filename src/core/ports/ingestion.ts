import type { Product } from '../catalog/product.ts';
import type { PackedEntries } from '../catalog/product-entries.ts';
import type { CompanyMaterials, CompanyProfile } from '../company/company.ts';
import type { Document, Passage } from '../knowledge/document.ts';
import type { PassageSearch, ProductSearch } from './search.ts';

/** A file of the company folder; already known to lie inside it and to be within the size limit. */
export type SourceFile = {
  /** Path inside the company folder with forward slashes, e.g. `catalog/coffee.csv`. */
  readonly uri: string;
  /** Absolute path on disk. */
  readonly path: string;
  readonly size: number;
};

/** A cell as the format gives it: text from a text format, typed where the format has types. */
export type CellValue = string | number | boolean | readonly string[];

export type RawField = {
  /** Heading, key or element name as the file has it. */
  readonly heading: string;
  readonly value: CellValue;
  /** Unit that the format gives apart from the value (YML `param unit="…"`). */
  readonly unit?: string;
  /** The format itself says that this is an attribute, whatever its name looks like. */
  readonly isAttribute?: boolean;
};

/** One row, object or offer. Empty cells of a table are there too, so that a missing column can be told from an empty cell. */
export type RawRow = { readonly type: 'row'; readonly line: number; readonly fields: readonly RawField[] };

/** Something about a place in a file; `code` is stable, `reason` says in plain words what to do. */
export type FileNote = {
  readonly line: number;
  readonly code: string;
  readonly reason: string;
  /** The product it is about, as far as the row tells. */
  readonly product?: NotedProduct | undefined;
};

/** Prices in major units; `first…` is the earlier row of the same article. */
export type NotedProduct = {
  readonly sku?: string | undefined;
  readonly name?: string | undefined;
  readonly price?: string | undefined;
  readonly firstPrice?: string | undefined;
  readonly firstPlace?: string | undefined;
};

export type CatalogEntry =
  | RawRow
  /**
   * The rows up to the next run were read together, from what the digest names; known ones were left unread. A run without a
   * digest must be read each time. Only of formats that can tell rows apart before they read them.
   */
  | { readonly type: 'run'; readonly line: number; readonly digest: string | undefined; readonly isKnown: boolean }
  | ({ readonly type: 'refused' } & FileNote)
  | ({ readonly type: 'warning' } & FileNote)
  /** The file can't be read from here on; what came before still counts. */
  | ({ readonly type: 'failed' } & FileNote);

/** Reads one catalog format. Adding one is a file and a line in the registry. */
export interface CatalogReader {
  /** Shown in the report: `csv`, `xlsx`, `json`, `yml`. */
  readonly format: string;
  /** Decides by name and by the first kilobytes, so that two formats may share an ending. */
  canRead(file: SourceFile, head: Buffer): boolean;
  /** Rows in file order, a piece at a time; never throws for what stands in the file. */
  read(file: SourceFile, isKnown?: (digest: string) => boolean): AsyncIterable<CatalogEntry>;
}

export type ReadDocument = {
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly warnings: readonly FileNote[];
};

/** Reads one format of knowledge file into a document and its passages. */
export interface KnowledgeReader {
  readonly format: string;
  canRead(file: SourceFile): boolean;
  /** `defaultLanguage` is used when neither the file nor its text tells. */
  read(file: SourceFile, defaultLanguage: string): Promise<ReadDocument | ({ readonly type: 'failed' } & FileNote)>;
}

/** Writes many products into the index while customers search in it. One at a time; an upsert may be asked for before the last ended. */
export interface ProductIndexWriter {
  upsert(products: readonly Product[]): Promise<void>;
  /** The products of these entries. */
  upsertPacked(entries: PackedEntries): Promise<void>;
  remove(skus: readonly string[]): Promise<void>;
  /** Resolves when searches see everything that was written. */
  close(): Promise<void>;
}

/** The search index as the import sees it: derived from the database, and it knows of which state. */
export interface ImportIndex {
  readonly products: Pick<ProductSearch, 'upsert' | 'remove' | 'count'>;
  readonly passages: Pick<PassageSearch, 'upsert' | 'removeDocuments' | 'count'>;
  /** Undefined for an index that cannot be written beside (one in memory): use `products`. */
  openProductWriter?(): Promise<ProductIndexWriter | undefined>;
  /** What `setGeneration` was last given; undefined for a fresh index. */
  generation(): string | undefined;
  /** Called after the index holds everything the database held at that generation. */
  setGeneration(generation: string): void;
  /** What the company calls its categories and attributes; set before products that use them are looked for. */
  setVocabulary(
    vocabulary: Pick<CompanyMaterials, 'categories' | 'attributes'> & Pick<CompanyProfile, 'currency' | 'languages'>,
  ): void;
  /** Empties the index before it is built anew. */
  clear(): void;
}
