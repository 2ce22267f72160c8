import type { OwnData } from './own-data.ts';
import type { Found } from './personal-data.ts';

/** What was found in the texts of talks that go on: they come again in every turn, and looking through them takes longest. */
export type FindingMemory = {
  /** What `find` finds, or found before under this key while all that it asked of the company's own data was as it is now. */
  recall(key: string, own: OwnData, find: (own: OwnData) => readonly Found[]): readonly Found[];
};

type Finding = {
  readonly found: readonly Found[];
  readonly words: ReadonlyMap<string, boolean>;
  readonly judged: readonly {
    readonly found: Pick<Found, 'kind' | 'value'>;
    readonly written: string;
    isOwn: boolean;
  }[];
};

/** Of more than `most` texts the one met longest ago is forgotten. */
export function createFindingMemory(most: number): FindingMemory {
  const kept = new Map<string, Finding>();
  return {
    recall(key, own, find) {
      const known = kept.get(key);
      const finding = known && stillHolds(known, own) ? known : findAnew(own, find);
      kept.delete(key);
      kept.set(key, finding);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return finding.found;
    },
  };
}

function findAnew(own: OwnData, find: (own: OwnData) => readonly Found[]): Finding {
  const words = new Map<string, boolean>();
  const judged: Finding['judged'][number][] = [];
  const found = find({
    ...own,
    isOwn(found, written) {
      const isOwn = own.isOwn(found, written);
      judged.push({ found, written, isOwn });
      return isOwn;
    },
    isOwnWord(word) {
      const isOwn = own.isOwnWord(word);
      words.set(word, isOwn);
      return isOwn;
    },
  });
  return { found, words, judged };
}

function stillHolds({ words, judged }: Finding, own: OwnData): boolean {
  for (const [word, isOwn] of words) if (own.isOwnWord(word) !== isOwn) return false;
  return judged.every(({ found, written, isOwn }) => own.isOwn(found, written) === isOwn);
}
