import { areRare, candidatesOf, enough, namedFirst, together } from '../products/candidates.ts';
import type { Condition } from '../products/filter-sql.ts';
import { listPassing, type Matched } from '../products/list-passing.ts';
import type { TermGroup } from '../products/match-expression.ts';
import type { ProductSearchPlan } from '../products/product-matcher.ts';
import { type Candidate, type Ranked, rank } from '../products/rank.ts';
import type { IndexFile } from '../storage/index-file.ts';
import type { CatalogVocabulary } from '../vocabulary/catalog-vocabulary.ts';

/** So many are looked through word by word in some 20 ms. */
export const mostLookedAt = 2_000;

/** Weights are added up in another order. */
const whole = 1 - 1e-9;

/**
 * Finds words among products that pass the filter without any index of words: by looking at each. Where more pass than `mostLookedAt`,
 * the best sellers alone are looked at: that serves while the server of words is away.
 */
export function rankPassing(
  file: IndexFile,
  vocabulary: CatalogVocabulary,
  plan: ProductSearchPlan,
  conditions: readonly Condition[],
): Matched {
  const passing = together(conditions);
  const candidates = candidatesOf(file, passing, { first: mostLookedAt });
  const matched = matchingOf(candidates, plan);
  if (matched.length === 0) return withoutWords(file, vocabulary, plan, conditions);
  const matches = among(matched.map(({ sku }) => sku));
  if (plan.sort.by !== 'relevance') return listPassing(file, vocabulary, plan, matches);
  const ranked = namedFirst(matched, plan.named).slice(plan.offset, plan.offset + plan.limit);
  return { ranked, total: matched.length, matches };
}

/** No word is held by anything: what the filter alone leaves is shown, and nothing where there is no filter. */
export function withoutWords(
  file: IndexFile,
  vocabulary: CatalogVocabulary,
  plan: ProductSearchPlan,
  conditions: readonly Condition[],
): Matched {
  if (conditions.length > 0) return listPassing(file, vocabulary, plan, together(conditions));
  return { ranked: [], total: 0, matches: { sql: '0', values: [] } };
}

/** Those that hold every word where enough do, else those that hold any, best first. */
function matchingOf(candidates: readonly Candidate[], plan: ProductSearchPlan): readonly Ranked[] {
  const ranked = rank(candidates, { ...plan, isWholeBrand: false });
  const all = ranked.filter(({ coveredShare }) => coveredShare >= whole);
  const isTold = all.length >= enough || !areRare(plan.filterGroups) || isCalledByAll(candidates, plan.groups);
  if (all.length >= enough || (plan.groups.length === 1 && all.length > 0 && isTold)) return all;
  // Where they are merely mentioned, what was filtered by counts as found too.
  const groups = isTold ? plan.groups : [...plan.groups, ...plan.filterGroups];
  const found = new Set(
    rank(candidates, { ...plan, groups, isWholeBrand: false })
      .filter(({ coveredShare }) => coveredShare > 0)
      .map(({ sku }) => sku),
  );
  return ranked.filter(({ sku }) => found.has(sku));
}

/** Whether a product has all of these words in its name, and does not merely mention them. */
function isCalledByAll(candidates: readonly Candidate[], groups: readonly TermGroup[]): boolean {
  return coveringAll(namesAlone(candidates), groups).length > 0;
}

function coveringAll(candidates: readonly Candidate[], groups: readonly TermGroup[]): readonly Candidate[] {
  if (groups.length === 0) return candidates;
  const question = { groups, filterGroups: [], usual: { name: 1, other: 1 }, isWholeBrand: false };
  return candidates.filter((one) => (rank([one], question)[0]?.coveredShare ?? 0) >= whole);
}

function namesAlone(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.map((one) => ({ ...one, other_terms: '' }));
}

/** Whether any of the best sellers that pass holds all the words, and `inName` in its name. */
export function anyHoldsAll(
  file: IndexFile,
  { groups, inName = [] }: { readonly groups: readonly TermGroup[]; readonly inName?: readonly TermGroup[] },
  conditions: readonly Condition[],
): boolean {
  const candidates = candidatesOf(file, together(conditions), { first: mostLookedAt });
  return coveringAll(namesAlone(coveringAll(candidates, groups)), inName).length > 0;
}

export function among(skus: readonly string[]): Condition {
  return { sql: 'p.sku in (select value from json_each(?))', values: [JSON.stringify(skus)] };
}
