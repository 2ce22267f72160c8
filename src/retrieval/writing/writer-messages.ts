import type { PackedEntries } from '../../core/catalog/product-entries.ts';
import type { ProductFacts, UsualLengths } from './product-facts.ts';
import type { RecordedReads } from './recorded-reads.ts';
import type { PackedTerms } from './term-changes.ts';

export type WriterTask =
  /** Products as JSON: text crosses threads in a fifth of the time that objects need. */
  | { readonly type: 'upsert'; readonly products: string }
  | { readonly type: 'upsert-entries'; readonly json: PackedEntries['json'] }
  | { readonly type: 'remove'; readonly skus: readonly string[] }
  | { readonly type: 'close' };

/** What the products together are now; told now and then, and at the end. */
export type IndexKnowledge = {
  /** Undefined when no name of a category, brand, attribute or value has come or gone. */
  readonly vocabulary: RecordedReads | undefined;
  readonly facts: ProductFacts;
  readonly lengths: UsualLengths;
};

export type WriterNews =
  | { readonly type: 'done'; readonly terms: PackedTerms | undefined; readonly knowledge: IndexKnowledge | undefined }
  | { readonly type: 'failed'; readonly message: string };
