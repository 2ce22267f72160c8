import type { Fact } from '../fact.ts';

export type KeptFacts = (id: string, content: string, read: () => readonly Fact[]) => readonly Fact[];

/**
 * Facts of what turns meet again and again: reading a passage anew in each turn took longer than asking the database for it. They are
 * read again once the content is another. Of more than `most` the one met longest ago is forgotten.
 */
export function createKeptFacts(most: number): KeptFacts {
  const kept = new Map<string, { readonly content: string; readonly facts: readonly Fact[] }>();
  return (id, content, read) => {
    const known = kept.get(id);
    const entry = known?.content === content ? known : { content, facts: read() };
    kept.delete(id);
    kept.set(id, entry);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return entry.facts;
  };
}
