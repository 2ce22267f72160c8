import type { Scene } from '../../claims/check/scene.ts';
import type { Claim } from '../../claims/claim.ts';
import type { Passage } from '../../knowledge/document.ts';

/** One sentence, or one cell of a table with its column and its row, as the claim finder reads it. */
export type Statement = {
  readonly passage: Passage;
  /** As it is shown: the sentence as written, or `row · column: cell`. */
  readonly text: string;
  readonly scene: Scene;
  /** What it asserts itself; a table's row label asserts nothing. */
  readonly claims: readonly Claim[];
  /** Headings above it and the sentence's own words, folded: what it is about. */
  readonly about: string;
  /** The headings alone, folded. */
  readonly headings: string;
  /** Folded places that it is about: named in it, else in the nearest heading. */
  readonly places: ReadonlySet<string>;
  /** Of a table's cell: the folded text of its row, its label, and the headings of its own column and of the first. */
  readonly cell:
    | { readonly row: string; readonly label: string; readonly column: string; readonly labelColumn: string }
    | undefined;
};
