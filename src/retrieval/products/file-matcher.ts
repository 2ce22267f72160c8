import { setImmediate } from 'node:timers/promises';
import type { ProductFilter } from '../../core/ports/search.ts';
import { oneAtATime } from '../../shared/one-at-a-time.ts';
import type { IndexFile } from '../storage/index-file.ts';
import type { CatalogVocabulary } from '../vocabulary/catalog-vocabulary.ts';
import {
  areRare,
  candidateLimit,
  candidatesOf,
  columns,
  countPassing,
  enough,
  manyMatches,
  namedFirst,
  tellingGroups,
  together,
  usualOrder,
  withWords,
} from './candidates.ts';
import { countFacets } from './count-facets.ts';
import { type Condition, filterConditions } from './filter-sql.ts';
import { gathered, gatherPassing } from './gather-passing.ts';
import { listPassing, listPlainestFirst, type Matched, orderBy } from './list-passing.ts';
import { matchExpression, type TermGroup } from './match-expression.ts';
import type { FoundProducts, NamedRow, ProductMatcher, ProductSearchPlan } from './product-matcher.ts';
import { type Candidate, type Ranked, rank } from './rank.ts';

/** So few that pass the filter are ranked all: cheaper than to look for the words in the whole catalog. */
const fewFiltered = 500;
type Common = {
  /** With more matches than this the best are sought among the first of them only. */
  readonly from: number;
  readonly first: number;
  /** By what a text holds, or by what sells: to weigh a word FTS5 counts all that hold it, each time. */
  readonly order: 'text' | 'usual';
};

/** Words that so many products have all of tell hardly anything. */
const commonMatches: Common = { from: 10_000, first: 2_000, order: 'usual' };
/** Words that no name holds, scattered over descriptions and values, tell as little of fewer. */
const scatteredMatches: Common = { from: 5_000, first: 2_000, order: 'usual' };
/** Words that became filters tell little of what passed: nearly all of it holds them, most in their names. */
const filterNames: Common = { from: fewFiltered, first: 600, order: 'usual' };
/** Where names do not say them, not all say them as plainly. */
const filterMatches: Common = { from: fewFiltered, first: 1_000, order: 'text' };
/** Field weights of name, brand, category, attributes, description, code. */
const bm25 = 'bm25(product_text, 3, 2, 2, 1, 1, 2)';
/** What a product is called by. */
const titleColumns = 'name brand category code';
const wordsAlone = 'product_text match ?';
/** Met without a look at the products themselves. The plus keeps SQLite from asking the full-text index product by product. */
const wordsAmongGathered = `${wordsAlone} and +product_text.rowid in (select id from passing)`;
const textAndProducts = 'product_text cross join products p on p.id = product_text.rowid';

/** Matches words in the index file itself. */
export function createFileMatcher(file: IndexFile): ProductMatcher {
  return {
    // One after another: what passes the filter stands in the connection's one table of that.
    find: (plan, vocabulary) => oneAtATime(file, () => findProducts(file, vocabulary, plan)),
    holdsAll: async (words, filter, vocabulary) => holdsAll(file, vocabulary, words, filter),
    calledBy: async (groups, limit) => calledBy(file, matchExpression(groups, 'OR'), limit),
    withCode: async (term, limit) =>
      file
        .all<{ sku: string }>(
          `select p.sku from ${textAndProducts} where product_text match ? limit ?`,
          `{code} : "${term}"`,
          limit,
        )
        .map(({ sku }) => sku),
  };
}

function calledBy(file: IndexFile, expression: string, limit: number): NamedRow[] {
  return file.all<NamedRow>(
    `select p.sku, w.name_terms, w.model_terms
     from (select rowid as id from product_text where product_text match ? order by bm25(product_text) limit ?) best
     cross join products p on p.id = best.id cross join product_words w on w.id = best.id`,
    `{name code} : (${expression})`,
    limit,
  );
}

async function findProducts(
  file: IndexFile,
  vocabulary: CatalogVocabulary,
  plan: ProductSearchPlan,
): Promise<FoundProducts> {
  const conditions = gatherPassing(file, filterConditions(plan.filter, vocabulary));
  // In a large catalog gathering takes as long as what follows; others are answered in between.
  if (conditions[0] === gathered) await setImmediate();
  const { ranked, total, matches } = matchProducts(file, vocabulary, plan, conditions);
  // Counted before anybody else searches: the matches may stand in a table that the next search fills anew.
  const facets = plan.facetsIn === undefined ? {} : countFacets(file, vocabulary, matches, plan.facetsIn);
  return { ranked, total, facets };
}

function matchProducts(
  file: IndexFile,
  vocabulary: CatalogVocabulary,
  plan: ProductSearchPlan,
  conditions: readonly Condition[],
): Matched {
  if (plan.groups.length === 0) return listFiltered(file, vocabulary, plan, conditions);
  const all = matching(matchExpression(plan.groups, 'AND'), conditions);
  const total = knownCount(plan.groups, conditions) ?? count(file, all);
  const isTold = total >= enough || !areRare(plan.filterGroups) || holdsInName(file, plan.groups, conditions);
  if (total >= enough || (plan.groups.length === 1 && total > 0 && isTold)) {
    // Those that hold the words scattered over a long text give way to one that is called by most of them.
    const inNames =
      plan.groups.length > 1 && total <= manyMatches && areRare(plan.groups)
        ? matching(matchExpression(tellingGroups(plan.groups), 'OR', titleColumns), conditions)
        : undefined;
    return take(file, vocabulary, plan, { matches: all, total, first: inNames, isAll: true });
  }
  const wanted = tellingGroups(isTold ? plan.groups : [...plan.groups, ...plan.filterGroups]);
  const any = matching(matchExpression(wanted, 'OR'), conditions);
  const anyTotal = count(file, any);
  if (anyTotal === 0)
    return conditions.length === 0
      ? { ranked: [], total: 0, matches: any }
      : listFiltered(file, vocabulary, plan, conditions);
  return take(file, vocabulary, plan, { matches: any, total: anyTotal, first: total > 0 ? all : undefined });
}

/** Whether a product within the filter is called by all of these words, and does not merely mention them. */
function holdsInName(file: IndexFile, groups: readonly TermGroup[], conditions: readonly Condition[]): boolean {
  const found = matching(matchExpression(groups, 'AND', titleColumns), conditions);
  return file.get(`select 1 from ${textAndProducts} where ${found.sql} limit 1`, ...found.values) !== undefined;
}

function holdsAll(
  file: IndexFile,
  vocabulary: CatalogVocabulary,
  { groups, inName = [] }: { readonly groups: readonly TermGroup[]; readonly inName?: readonly TermGroup[] },
  filter: ProductFilter,
): boolean {
  const expression = [
    ...(groups.length > 0 ? [matchExpression(groups, 'AND')] : []),
    ...(inName.length > 0 ? [matchExpression(inName, 'AND', 'name')] : []),
  ].join(' AND ');
  const found = matching(expression, filterConditions(filter, vocabulary));
  return file.get(`select 1 from ${textAndProducts} where ${found.sql} limit 1`, ...found.values) !== undefined;
}

type Matches = {
  readonly matches: Condition;
  readonly total: number;
  readonly first?: Condition | undefined;
  /** Each match holds every word. */
  readonly isAll?: boolean;
};

function take(file: IndexFile, vocabulary: CatalogVocabulary, plan: ProductSearchPlan, found: Matches): Matched {
  const { matches, total } = found;
  if (plan.sort.by !== 'relevance') return { ranked: sorted(file, vocabulary, plan, matches), total, matches };
  const best = new Map<number, Candidate>();
  for (const source of [matches, ...(found.first ? [found.first] : [])]) {
    const common = found.isAll === true && source === matches ? commonMatches : undefined;
    // Where a large part of the catalog holds words that no name has, looking for them in names goes through all of it for nothing.
    const isCalledSo = total <= commonMatches.from || plan.groups.some((group) => group.titles > 0);
    for (const row of bestByText(file, source, plan, { total, common, isCalledSo })) best.set(row.id, row);
  }
  const ranked = namedFirst(rank([...best.values()], { ...plan, isWholeBrand: false }), plan.named);
  return { ranked: ranked.slice(plan.offset, plan.offset + plan.limit), total, matches };
}

function bestByText(
  file: IndexFile,
  source: Condition,
  plan: ProductSearchPlan,
  { total, common, isCalledSo = true }: { total: number; common?: Common | undefined; isCalledSo?: boolean },
): Candidate[] {
  const wanted = Math.max(candidateLimit, plan.offset + plan.limit);
  const [expression, ...values] = source.values;
  // The best are chosen by their ids alone: a product's row is long, and all that match would be sorted with theirs.
  const [id, from, where] = isOfWords(source)
    ? ['product_text.rowid', 'product_text', source.sql]
    : ['p.id', textAndProducts, source.sql];
  const chosen = (rule: Common | undefined) => {
    if (!rule || total <= rule.from) return `select ${id} as id from ${from} where ${where} order by ${bm25} limit ?`;
    return rule.order === 'text'
      ? `select id from (select ${id} as id, ${bm25} as score from ${from} where ${where} limit ${rule.first}) order by score limit ?`
      : `select p.id from (select ${id} as id from ${from} where ${where} limit ${rule.first}) some cross join products p on p.id = some.id order by ${usualOrder} limit ?`;
  };
  const best = (match: string | number | undefined, rule: Common | undefined) =>
    file.all<Candidate>(
      `select ${columns} from (${chosen(rule)}) best cross join products p on p.id = best.id ${withWords}`,
      match ?? '',
      ...values,
      wanted,
    );
  const inName = total > manyMatches && isCalledSo ? best(`{name brand code} : (${expression})`, common) : [];
  return inName.length >= wanted ? inName : best(expression, common === commonMatches ? scatteredMatches : common);
}

/** Whether the full-text index alone can tell what matches. */
function isOfWords({ sql }: Condition): boolean {
  return sql === wordsAlone || sql === wordsAmongGathered;
}

function matching(expression: string, conditions: readonly Condition[]): Condition {
  if (conditions.length === 1 && conditions[0] === gathered) return { sql: wordsAmongGathered, values: [expression] };
  return {
    sql: [wordsAlone, ...conditions.map((condition) => condition.sql)].join(' and '),
    values: [expression, ...conditions.flatMap((condition) => condition.values)],
  };
}

/** Of one word that many hold, the lexicon tells what counting would. */
function knownCount(groups: readonly TermGroup[], conditions: readonly Condition[]): number | undefined {
  const [group] = groups;
  const isPlain = groups.length === 1 && group?.terms.length === 1 && !group.isPrefix && conditions.length === 0;
  return isPlain && group.documents > manyMatches ? group.documents : undefined;
}

function count(file: IndexFile, matches: Condition): number {
  const source = isOfWords(matches) ? 'product_text' : textAndProducts;
  return (
    file.get<{ total: number }>(`select count(*) as total from ${source} where ${matches.sql}`, ...matches.values)
      ?.total ?? 0
  );
}

function listFiltered(
  file: IndexFile,
  vocabulary: CatalogVocabulary,
  plan: ProductSearchPlan,
  conditions: readonly Condition[],
): Matched {
  const passing = together(conditions);
  if (plan.sort.by !== 'relevance' || plan.filterGroups.length === 0)
    return listPassing(file, vocabulary, plan, passing);
  const total = countPassing(file, passing);
  const candidates = total <= fewFiltered ? candidatesOf(file, passing) : bestOfFiltered(file, plan, conditions, total);
  return listPlainestFirst(file, vocabulary, plan, passing, candidates, total);
}

/** Those that say most plainly what they were filtered by. */
function bestOfFiltered(
  file: IndexFile,
  plan: ProductSearchPlan,
  conditions: readonly Condition[],
  total: number,
): Candidate[] {
  const by = (joint: 'AND' | 'OR', common: Common, columns?: string) => {
    const saying = matching(matchExpression(plan.filterGroups, joint, columns), conditions);
    return bestByText(file, saying, plan, { total, common, isCalledSo: columns === undefined });
  };
  const wanted = Math.max(candidateLimit, plan.offset + plan.limit);
  const named = by('AND', filterNames, titleColumns);
  if (named.length >= wanted) return named;
  const all = by('AND', filterMatches);
  return all.length >= wanted ? all : by('OR', filterMatches);
}

function sorted(file: IndexFile, vocabulary: CatalogVocabulary, plan: ProductSearchPlan, matches: Condition): Ranked[] {
  const order = orderBy(plan.sort, vocabulary) ?? { sql: 'p.id', values: [] };
  const rows = file.all<Candidate>(
    `select ${columns} from ${textAndProducts} ${withWords} where ${matches.sql} order by ${order.sql} limit ? offset ?`,
    ...matches.values,
    ...order.values,
    plan.limit,
    plan.offset,
  );
  const ranked = new Map(rank(rows, { ...plan, isWholeBrand: false }).map((one) => [one.id, one]));
  return rows.flatMap((row) => ranked.get(row.id) ?? []);
}
