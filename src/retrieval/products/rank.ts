import type { TermGroup } from './match-expression.ts';

export type Candidate = {
  readonly id: number;
  readonly sku: string;
  readonly name_terms: string;
  /** ` term:times term:times ` of everything but the name. */
  readonly other_terms: string;
  readonly in_stock: number;
  readonly popularity: number;
};

export type Ranked = {
  readonly sku: string;
  readonly id: number;
  readonly score: number;
  readonly coveredShare: number;
};

/** Mean lengths over the catalog, in letters of the terms. */
export type UsualLengths = { readonly name: number; readonly other: number };

/**
 * BM25F (Robertson, Zaragoza, Taylor 2004) over two fields with the lengths of each field told apart, which
 * SQLite's own bm25 does not do; constants measured with `bench/retrieval.ts`. The constant `floor` is BM25+.
 */
const formula = {
  saturation: 2,
  nameLength: 0.5,
  otherLength: 0.6,
  floor: 0.5,
  name: 3,
  other: 1.5,
  inName: 1.5,
  adjacent: 0.8,
  stock: 0.02,
  popularity: 0.02,
};

/** Orders candidates by how much of the question each covers, and where. `coveredShare` is the weighted share of the words it holds. */
export function rank(candidates: readonly Candidate[], groups: readonly TermGroup[], usual: UsualLengths): Ranked[] {
  const totalWeight = groups.reduce((sum, group) => sum + group.weight, 0) || 1;
  const topPopularity = Math.max(1e-9, ...candidates.map((candidate) => candidate.popularity));
  return candidates
    .map((candidate) => {
      const nameLength = candidate.name_terms.length / usual.name;
      const otherLength = candidate.other_terms.length / usual.other;
      const nameText = ` ${candidate.name_terms} `;
      const otherText = ` ${candidate.other_terms}`;
      let [sum, covered, matched, lastEnd, adjacent, inName] = [0, 0, 0, -1, 0, 0];
      for (const group of groups) {
        const name = occurrences(nameText, group);
        const other = counted(otherText, group);
        if (name.times === 0 && other === 0) continue;
        matched++;
        covered += group.weight;
        sum +=
          group.weight *
          (formula.name * saturated(name.times, formula.nameLength, nameLength) +
            formula.other * saturated(other, formula.otherLength, otherLength));
        if (name.times === 0) continue;
        inName += group.weight;
        if (name.at === lastEnd) adjacent++;
        lastEnd = name.end;
      }
      const share = groups.length === 0 ? 1 : matched / groups.length;
      const score =
        (sum / totalWeight) * share +
        formula.inName * (inName / totalWeight) +
        (groups.length > 1 ? formula.adjacent * (adjacent / (groups.length - 1)) : 0) +
        formula.stock * candidate.in_stock +
        formula.popularity * (candidate.popularity / topPopularity);
      return { sku: candidate.sku, id: candidate.id, score, coveredShare: covered / totalWeight };
    })
    .sort((left, right) => right.score - left.score || (left.sku < right.sku ? -1 : 1));
}

function saturated(times: number, lengthEffect: number, relativeLength: number): number {
  if (times === 0) return 0;
  const k = formula.saturation;
  return formula.floor + (times * (k + 1)) / (times + k * (1 - lengthEffect + lengthEffect * relativeLength));
}

function occurrences(name: string, group: TermGroup): { times: number; at: number; end: number } {
  let times = 0;
  let first = -1;
  let end = -1;
  for (const term of group.terms) {
    const wanted = group.isPrefix ? ` ${term}` : ` ${term} `;
    for (let at = name.indexOf(wanted); at >= 0; at = name.indexOf(wanted, at + 1)) {
      if (first < 0) [first, end] = [at, at + term.length + 1];
      times++;
    }
  }
  return { times, at: first, end };
}

function counted(other: string, group: TermGroup): number {
  let times = 0;
  for (const term of group.terms) {
    const at = other.indexOf(group.isPrefix ? ` ${term}` : ` ${term}:`);
    if (at >= 0)
      times += group.isPrefix ? 1 : Number.parseInt(other.slice(at + term.length + 2, at + term.length + 5), 10);
  }
  return Math.min(times, 9);
}
