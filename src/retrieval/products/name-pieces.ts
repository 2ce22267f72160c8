import type { QueryWord } from '../vocabulary/mend-words.ts';

/** A word, or the run of letters and digits that makes one code: `S40`, `S 40`, `T-40`. */
export type Piece = {
  readonly words: readonly QueryWord[];
  readonly kind: 'word' | 'number' | 'code';
  /** Stands right after the piece before it: "Primo S40", not "Primo за 40". */
  readonly isAdjacent: boolean;
};

/** The customer's words as the pieces that names are made of. Quantities ("2 шт") are none. */
export function toPieces(words: readonly QueryWord[]): Piece[] {
  const runs: QueryWord[][] = [];
  for (const word of words) {
    const last = runs.at(-1)?.at(-1);
    if (last && belongsTogether(last, word)) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs.flatMap((run, index) => {
    if (run.some((word) => word.token.kind === 'quantity')) return [];
    const before = runs[index - 1]?.at(-1);
    const isAdjacent = before !== undefined && (run[0]?.token.start ?? 0) - before.token.end <= 1;
    return [{ words: run, kind: kindOf(run), isAdjacent }];
  });
}

function belongsTogether(last: QueryWord, next: QueryWord): boolean {
  if (last.token.joint === 'glued') return true;
  const isNumberNext = next.token.kind === 'number';
  if (last.token.joint === 'hyphen') return isNumberNext && last.written.length <= 4;
  return (
    isNumberNext && last.token.kind === 'word' && last.written.length === 1 && next.token.start - last.token.end === 1
  );
}

function kindOf(run: readonly QueryWord[]): Piece['kind'] {
  const hasNumber = run.some((word) => word.token.kind === 'number');
  if (!hasNumber) return 'word';
  return run.every((word) => word.token.kind === 'number') ? 'number' : 'code';
}
