import type { TermGroup } from './match-expression.ts';

export type Candidate = {
  readonly id: number;
  readonly sku: string;
  /** BM25 by SQLite: the lower, the better. */
  readonly bm25: number;
  readonly name_terms: string;
  readonly other_terms: string;
  readonly in_stock: number;
  readonly popularity: number;
};

export type Ranked = { readonly sku: string; readonly id: number; readonly score: number; readonly covered: number };

/** Weights of what BM25 cannot see; measured with `bench/retrieval.ts`. */
const weights = { bm25: 1, coverage: 1, nameCoverage: 1, nameShare: 0.3, order: 0.2, stock: 0.02, popularity: 0.02 };

/** Orders the best of BM25 by how much of the question each covers, and where. `covered` is in units of group weight. */
export function rank(candidates: readonly Candidate[], groups: readonly TermGroup[]): Ranked[] {
  const best = Math.max(1e-9, ...candidates.map((candidate) => -candidate.bm25));
  const totalWeight = groups.reduce((sum, group) => sum + group.weight, 0) || 1;
  const topPopularity = Math.max(1e-9, ...candidates.map((candidate) => candidate.popularity));
  return candidates
    .map((candidate) => {
      const name = ` ${candidate.name_terms} `;
      const other = ` ${candidate.other_terms} `;
      let covered = 0;
      let inName = 0;
      let lastAt = -1;
      let inOrder = 0;
      for (const group of groups) {
        const at = position(name, group);
        if (at >= 0) {
          covered += group.weight;
          inName += group.weight;
          if (at > lastAt && lastAt >= 0) inOrder++;
          lastAt = at;
        } else if (position(other, group) >= 0) covered += group.weight;
      }
      const nameLength = candidate.name_terms.length === 0 ? 1 : candidate.name_terms.split(' ').length;
      const score =
        weights.bm25 * (-candidate.bm25 / best) +
        weights.coverage * (covered / totalWeight) +
        weights.nameCoverage * (inName / totalWeight) +
        weights.nameShare * (inName > 0 ? groups.length / Math.max(nameLength, groups.length) : 0) +
        weights.order * (groups.length > 1 ? inOrder / (groups.length - 1) : 0) +
        weights.stock * candidate.in_stock +
        weights.popularity * (candidate.popularity / topPopularity);
      return { sku: candidate.sku, id: candidate.id, score, covered };
    })
    .sort((left, right) => right.score - left.score || (left.sku < right.sku ? -1 : 1));
}

function position(text: string, group: TermGroup): number {
  for (const term of group.terms) {
    const at = text.indexOf(group.isPrefix ? ` ${term}` : ` ${term} `);
    if (at >= 0) return at;
  }
  return -1;
}
