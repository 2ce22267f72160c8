import type { Lexicon } from '../vocabulary/lexicon.ts';
import type { QueryWord } from '../vocabulary/mend-words.ts';

/** Words of one meaning: any of the terms will do. `weight` is how much the word tells texts apart. */
export type TermGroup = {
  readonly terms: readonly string[];
  readonly isPrefix: boolean;
  readonly documents: number;
  /** Among these, those that hold it in their name or heading. */
  readonly titles: number;
  readonly weight: number;
  /** The same among names or headings. */
  readonly nameWeight: number;
  /** Said of what the thing is for: "filter for Brennhaus". */
  readonly isPurpose?: boolean;
};

/** `texts` is the number of products or passages that the lexicon is of. */
export function toTermGroup(word: QueryWord, lexicon: Lexicon, texts: number): TermGroup {
  const documents = Math.max(...word.terms.map((term) => lexicon.documents(term)));
  const titles = Math.max(...word.terms.map((term) => lexicon.titles(term)));
  return {
    terms: word.terms,
    isPrefix: word.isPrefix ?? false,
    documents,
    titles,
    weight: Math.log(1 + texts / (1 + documents)),
    nameWeight: Math.log(1 + texts / (1 + titles)),
  };
}

/** FTS5 expression over the groups. Every term is quoted, so nothing a customer writes is read as syntax. */
export function matchExpression(
  groups: readonly Pick<TermGroup, 'terms' | 'isPrefix'>[],
  joint: 'AND' | 'OR',
  columns?: string,
): string {
  const all = groups
    .map(
      (group) =>
        `(${group.terms.map((term) => `"${term.replaceAll('"', '""')}"${group.isPrefix ? '*' : ''}`).join(' OR ')})`,
    )
    .join(` ${joint} `);
  return columns ? `{${columns}} : (${all})` : all;
}
