import type { PriceChanges } from '../../core/catalog/judge-change.ts';
import type { OfferPage } from '../../core/catalog/known-offers.ts';
import type { PackedEntries } from '../../core/catalog/product-entries.ts';
import type { CategoryTerm } from '../../core/company/company.ts';
import type { PackedPlaces } from '../../core/knowledge/product-places.ts';
import type { Language } from '../../core/language.ts';
import type { FileNote, SourceFile } from '../../core/ports/ingestion.ts';
import type { LetterCounts } from '../text/language.ts';
import type { AttributeEntry } from './term-book.ts';

/** What a file holds, before its cells are given types. */
export type ReadFile = {
  readonly uri: string;
  readonly format: string;
  readonly rows: number;
  readonly letters: LetterCounts;
  readonly currencies: ReadonlyMap<string, number>;
  readonly refused: readonly FileNote[];
  readonly warnings: readonly FileNote[];
  /** Not all of the file could be read. */
  readonly isFailed: boolean;
};

/** What the company's materials say about the meaning of cells. */
export type CatalogTerms = {
  readonly attributes: readonly AttributeEntry[];
  readonly categories: readonly CategoryTerm[];
  readonly languages: readonly Language[];
  readonly currency: string;
};

/** What the whole catalog says beside what is on offer. */
export type Comparison = {
  readonly products: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** SKUs on offer that no row gives. */
  readonly gone: readonly string[];
  readonly prices: PriceChanges;
  readonly files: readonly {
    readonly uri: string;
    readonly format: string;
    readonly changed: number;
    readonly unchanged: number;
  }[];
  readonly notes: readonly {
    readonly type: 'refused' | 'warning';
    readonly uri: string;
    readonly format: string;
    readonly note: FileNote;
  }[];
  readonly places: PackedPlaces;
};

/** Products counted so far. */
export type CountProducts = (products: number) => void;

/**
 * A catalog on its way in, read in this thread or in another: `read`, then `know` what is on offer, `compare`, and `next` until
 * there is nothing more. Whoever opens it closes it.
 */
export interface CatalogSource {
  /** Reads every file to its end. */
  read(files: readonly SourceFile[], onFile: (done: number) => void): Promise<readonly ReadFile[]>;
  /** A page of what is on offer, as JSON. */
  know(offers: OfferPage['json']): Promise<void>;
  /** Makes products of the rows. Where nothing is on offer they are made only as `next` asks for them. */
  compare(terms: CatalogTerms, onProducts: CountProducts): Promise<void>;
  /** Products that are new or changed, at most so many; none at the end. */
  next(limit: number, onProducts: CountProducts): Promise<PackedEntries>;
  /** Complete once everything on offer was compared, or after `next` came to its end. */
  comparison(): Promise<Comparison>;
  /** Keeps what the rows came to for the next import; call when all of it is applied. */
  remember(): Promise<void>;
  close(): Promise<void>;
}
