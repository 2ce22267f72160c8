import type { Lexicon } from '../vocabulary/lexicon.ts';

/** What a batch changes in the counts of terms, as it crosses threads: terms never hold a space. */
export type PackedTerms = { readonly terms: string; readonly documents: Int32Array; readonly titles: Int32Array };

/** Stands for the lexicon where the lexicon itself lives in another thread. */
export class TermChanges {
  private changes = new Map<string, { documents: number; titles: number }>();

  add(term: string, documents: number, titles: number): void {
    const change = this.changes.get(term);
    if (!change) this.changes.set(term, { documents, titles });
    else {
      change.documents += documents;
      change.titles += titles;
    }
  }

  /** What has changed since the last call. */
  take(): PackedTerms {
    const real = [...this.changes].filter(([, { documents, titles }]) => documents !== 0 || titles !== 0);
    this.changes = new Map();
    return {
      terms: real.map(([term]) => term).join(' '),
      documents: Int32Array.from(real, ([, { documents }]) => documents),
      titles: Int32Array.from(real, ([, { titles }]) => titles),
    };
  }
}

export function applyTerms({ terms, documents, titles }: PackedTerms, lexicon: Pick<Lexicon, 'add'>): void {
  if (terms === '') return;
  for (const [index, term] of terms.split(' ').entries()) lexicon.add(term, documents[index] ?? 0, titles[index] ?? 0);
}
