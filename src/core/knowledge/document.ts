import type { Language } from '../language.ts';

/** A knowledge source of the company: one file of `knowledge/`. */
export type Document = {
  readonly id: string;
  /** Path inside the company folder, e.g. `knowledge/delivery.md`. */
  readonly uri: string;
  readonly title: string;
  readonly language: Language;
  readonly contentHash: string;
};

/** A retrievable piece of a document, cut at headings. */
export type Passage = {
  readonly id: string;
  readonly documentId: string;
  readonly documentTitle: string;
  /** Headings from the document's title down to this passage. */
  readonly headings: readonly string[];
  readonly text: string;
  readonly language: Language;
  /** Document uri with `#heading-slug`. */
  readonly uri: string;
  /** Place among the passages of its document, from 0. */
  readonly ordinal: number;
  /** Page on which it begins, from 1; of a file that has pages. */
  readonly page?: number;
  /** Sheet of a workbook on which it stands. */
  readonly sheet?: string;
};
