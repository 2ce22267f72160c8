/**
 * Reciprocal rank fusion (Cormack, Clarke, Büttcher, SIGIR 2009): scores of different kinds can't be compared,
 * places can. 60 is the paper's constant; it keeps one list's first place from deciding alone.
 */
const rankConstant = 60;

/** Each id with the sum of 1 / (60 + place) over the lists that name it, best first; equal sums keep the first list's order. */
export function fuseRanks(
  lists: readonly (readonly string[])[],
): readonly { readonly id: string; readonly score: number }[] {
  const scores = new Map<string, number>();
  for (const list of lists) {
    const places = new Set(list);
    let place = 0;
    for (const id of places) {
      place += 1;
      scores.set(id, (scores.get(id) ?? 0) + 1 / (rankConstant + place));
    }
  }
  return [...scores].map(([id, score]) => ({ id, score })).sort((left, right) => right.score - left.score);
}

/** The least share of the customer's words in each band, best band first. */
const bands = [0.99, 0.5] as const;

export type CoveredHit = { readonly id: string; readonly coverage: number };

/**
 * Hits in the order of their fused places by words and by meaning. What holds clearly more of the customer's words
 * stays in front, because only words can be shown to the customer as a reason: all of them, half of them, fewer.
 */
export function orderByMeaning<Hit extends CoveredHit>(
  hits: readonly Hit[],
  places: { readonly byWords: readonly string[]; readonly byMeaning: readonly string[] },
): readonly Hit[] {
  const fused = fuseRanks([places.byWords, places.byMeaning]);
  const place = new Map(fused.map(({ id }, index) => [id, index]));
  const placeOf = ({ id }: CoveredHit) => place.get(id) ?? fused.length;
  return [...hits].sort((left, right) => bandOf(left) - bandOf(right) || placeOf(left) - placeOf(right));
}

function bandOf({ coverage }: CoveredHit): number {
  const band = bands.findIndex((least) => coverage >= least);
  return band < 0 ? bands.length : band;
}
