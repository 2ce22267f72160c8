import type { ProductFilter } from '../../core/ports/search.ts';
import {
  areRare,
  candidateLimit,
  candidatesOf,
  countPassing,
  enough,
  manyMatches,
  namedFirst,
  tellingGroups,
  together,
} from '../products/candidates.ts';
import { countFacets } from '../products/count-facets.ts';
import { type Condition, filterConditions } from '../products/filter-sql.ts';
import { listPassing, listPlainestFirst, type Matched } from '../products/list-passing.ts';
import type { TermGroup } from '../products/match-expression.ts';
import type { NamedRow, ProductMatcher, ProductSearchPlan } from '../products/product-matcher.ts';
import { rank } from '../products/rank.ts';
import type { IndexFile } from '../storage/index-file.ts';
import type { CatalogVocabulary } from '../vocabulary/catalog-vocabulary.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { factConditions } from './fact-conditions.ts';
import type { FactCondition, HeldTerms, ProductTexts, Within } from './product-texts.ts';
import { among, anyHoldsAll, mostLookedAt, rankPassing, withoutWords } from './rank-passing.ts';

/** What a search server answers at most at once (Weaviate: QUERY_MAXIMUM_RESULTS). */
const mostAtOnce = 10_000;
/** Where the server can't apply the whole filter, so many of its best are looked at again. */
const lookedAtAgain = 2_000;
/** The beginning of a word stands for its most frequent words. */
const mostWordsOfPrefix = 20;

export type ServerMatcherOptions = {
  /** Facts and words of each product, without an index of words. */
  readonly file: IndexFile;
  /** Undefined for whatever the server could not answer in time. */
  readonly ask: <Answer>(question: (texts: ProductTexts) => Promise<Answer>) => Promise<Answer | undefined>;
  readonly lexicon: () => Lexicon;
  /** So few products that pass a filter are looked at without the server; default 2,000. */
  readonly fewPassing?: number | undefined;
};

/**
 * Matches words on a search server. Filters are applied here and there: the few products that pass a narrow filter are looked at
 * without asking the server, and so are the best sellers while it is away. Ranking is the same as ever: the server chooses candidates.
 */
export function createServerMatcher({
  file,
  ask,
  lexicon,
  fewPassing = mostLookedAt,
}: ServerMatcherOptions): ProductMatcher {
  const expand = ({ terms, isPrefix }: Pick<TermGroup, 'terms' | 'isPrefix'>): readonly string[] =>
    isPrefix
      ? [...new Set(terms.flatMap((term) => [term, ...lexicon().startingWith(term, mostWordsOfPrefix)]))]
      : terms;
  const termsOf = (groups: readonly TermGroup[]) => [...new Set(groups.flatMap(expand))];
  const held = (groups: readonly TermGroup[], within: Within): HeldTerms[] =>
    groups.map((group) => ({ anyOf: expand(group), within }));

  async function match(plan: ProductSearchPlan, vocabulary: CatalogVocabulary): Promise<Matched> {
    const conditions = filterConditions(plan.filter, vocabulary);
    const passing = together(conditions);
    const isByWords = plan.groups.length > 0;
    if (!isByWords && (plan.sort.by !== 'relevance' || plan.filterGroups.length === 0))
      return listPassing(file, vocabulary, plan, passing);
    const total = countPassing(file, passing);
    if (!isByWords) {
      const plainest = total > fewPassing ? await plainestOf(plan, vocabulary, conditions) : undefined;
      const candidates = plainest ?? candidatesOf(file, passing, { first: mostLookedAt });
      return listPlainestFirst(file, vocabulary, plan, passing, candidates, total);
    }
    if (total <= fewPassing) return rankPassing(file, vocabulary, plan, conditions);
    return (await matchOnServer(plan, vocabulary, conditions)) ?? rankPassing(file, vocabulary, plan, conditions);
  }

  /** Those that say most plainly what they were filtered by. */
  async function plainestOf(plan: ProductSearchPlan, vocabulary: CatalogVocabulary, conditions: readonly Condition[]) {
    const { facts, isWhole } = factConditions(file, plan.filter, vocabulary);
    const wanted = isWhole ? Math.max(candidateLimit, plan.offset + plan.limit) : lookedAtAgain;
    const skus = await ask((texts) =>
      texts.best(termsOf(plan.filterGroups), 'everywhere', { words: [], facts }, wanted),
    );
    return skus && candidatesOf(file, together([among(skus), ...conditions]));
  }

  async function matchOnServer(
    plan: ProductSearchPlan,
    vocabulary: CatalogVocabulary,
    conditions: readonly Condition[],
  ): Promise<Matched | undefined> {
    const { facts, isWhole } = factConditions(file, plan.filter, vocabulary);
    const words = held(plan.groups, 'all');
    const total = await ask((texts) => texts.count({ words, facts }));
    if (total === undefined) return undefined;
    const isTold = total >= enough || !areRare(plan.filterGroups) || (await isCalledByAll(plan.groups, facts));
    const isAll = total >= enough || (plan.groups.length === 1 && total > 0 && isTold);
    const telling = tellingGroups(isTold ? plan.groups : [...plan.groups, ...plan.filterGroups]);
    const wanted: HeldTerms[] = isAll ? words : [{ anyOf: termsOf(telling), within: 'all' }];
    const anyTotal = isAll ? total : await ask((texts) => texts.count({ words: wanted, facts }));
    if (anyTotal === undefined) return undefined;
    if (anyTotal === 0) return withoutWords(file, vocabulary, plan, conditions);
    const terms = termsOf(isAll ? plan.groups : telling);
    const matched = { terms, words: wanted, facts, total: anyTotal, isWhole };
    if (plan.sort.by !== 'relevance') return sorted(plan, vocabulary, conditions, matched);
    // Those that hold the words scattered over a long text give way to one that is called by most of them.
    const isInNames = isAll && plan.groups.length > 1 && total <= manyMatches && areRare(plan.groups);
    const second = isInNames
      ? [{ anyOf: termsOf(telling), within: 'title' as const }]
      : !isAll && total > 0
        ? words
        : undefined;
    const limit = isWhole ? Math.max(candidateLimit, plan.offset + plan.limit) : lookedAtAgain;
    const best = await Promise.all(
      [wanted, ...(second ? [second] : [])].map((which) =>
        ask((texts) => texts.best(terms, 'everywhere', { words: which, facts }, limit)),
      ),
    );
    const skus = best.flatMap((found) => found ?? []);
    if (best[0] === undefined) return undefined;
    const candidates = candidatesOf(file, together([among(skus), ...conditions]));
    const ranked = namedFirst(rank(candidates, { ...plan, isWholeBrand: false }), plan.named);
    return {
      ranked: ranked.slice(plan.offset, plan.offset + plan.limit),
      total: isWhole ? anyTotal : candidates.length,
      matches: together([
        // Facets over the best alone say more than none.
        among(plan.facetsIn === undefined ? skus : ((await allOf(matched)) ?? skus)),
        ...conditions,
      ]),
    };
  }

  /** Whether a product is called by all of these words, and does not merely mention them. */
  async function isCalledByAll(groups: readonly TermGroup[], facts: readonly FactCondition[]): Promise<boolean> {
    return ((await ask((texts) => texts.count({ words: held(groups, 'title'), facts }))) ?? 1) > 0;
  }

  type OnServer = {
    /** Those that the matches are ordered by. */
    readonly terms: readonly string[];
    readonly words: readonly HeldTerms[];
    readonly facts: readonly FactCondition[];
    readonly total: number;
    readonly isWhole: boolean;
  };

  /** As many of the matches as the server tells at once, best first; undefined where it does not answer. */
  function allOf({ terms, words, facts }: OnServer): Promise<readonly string[] | undefined> {
    return ask((texts) => texts.best(terms, 'everywhere', { words, facts }, mostAtOnce));
  }

  async function sorted(
    plan: ProductSearchPlan,
    vocabulary: CatalogVocabulary,
    conditions: readonly Condition[],
    matched: OnServer,
  ): Promise<Matched | undefined> {
    const { words, facts, total, isWhole } = matched;
    const { sort, limit, offset } = plan;
    // Of more matches than can be told at once the cheapest would be missed: then the server orders them.
    if (sort.by === 'price' && isWhole && total > mostAtOnce) {
      const skus = await ask((texts) => texts.byPrice(sort.order, { words, facts }, { limit, offset }));
      if (skus === undefined) return undefined;
      const page = listPassing(file, vocabulary, { sort, limit, offset: 0 }, among(skus), total);
      return { ...page, matches: together([among(skus), ...conditions]) };
    }
    const all = await allOf(matched);
    if (all === undefined) return undefined;
    return listPassing(file, vocabulary, plan, together([among(all), ...conditions]));
  }

  return {
    async find(plan, vocabulary) {
      const { ranked, total, matches } = await match(plan, vocabulary);
      const facets = plan.facetsIn === undefined ? {} : countFacets(file, vocabulary, matches, plan.facetsIn);
      return { ranked, total, facets };
    },

    async holdsAll({ groups, inName = [] }, filter: ProductFilter, vocabulary) {
      const conditions = filterConditions(filter, vocabulary);
      const here = () => anyHoldsAll(file, { groups, inName }, conditions);
      if (countPassing(file, together(conditions)) <= fewPassing) return here();
      const { facts, isWhole } = factConditions(file, filter, vocabulary);
      const words = [...held(groups, 'all'), ...held(inName, 'name')];
      if (isWhole) {
        const found = await ask((texts) => texts.count({ words, facts }));
        return found === undefined ? here() : found > 0;
      }
      const skus = await ask((texts) => texts.best(termsOf(groups), 'everywhere', { words, facts }, lookedAtAgain));
      return skus ? countPassing(file, together([among(skus), ...conditions])) > 0 : here();
    },

    async calledBy(groups, limit) {
      const terms = [...new Set(groups.flatMap(expand))];
      const skus = await ask((texts) => texts.best(terms, 'names', { words: [], facts: [] }, limit));
      const { sql, values } = skus ? among(skus) : { sql: '1', values: [] };
      const rows = file.all<NamedRow>(
        `select p.sku, w.name_terms, w.model_terms from products p cross join product_words w on w.id = p.id
         where ${sql} order by p.in_stock desc, p.popularity desc, p.id limit ${mostLookedAt}`,
        ...values,
      );
      if (!skus)
        return rows.filter((row) => row.name_terms.split(' ').some((term) => terms.includes(term))).slice(0, limit);
      const place = new Map(skus.map((sku, index) => [sku, index]));
      return rows.toSorted((left, right) => (place.get(left.sku) ?? 0) - (place.get(right.sku) ?? 0));
    },

    async withCode(term, limit) {
      const words: HeldTerms[] = [{ anyOf: [term], within: 'code' }];
      const skus = (await ask((texts) => texts.best([term], 'names', { words, facts: [] }, limit))) ?? [];
      return file
        .all<{ sku: string }>(
          'select sku from products where sku in (select value from json_each(?))',
          JSON.stringify(skus),
        )
        .map(({ sku }) => sku);
    },
  };
}
