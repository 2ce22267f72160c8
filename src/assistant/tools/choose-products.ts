import { fittingAge } from '../../core/catalog/ages.ts';
import {
  type ChoosingState,
  type Chosen,
  choosingOf,
  mayAsk,
  type PendingQuestion,
  withAnswers,
  withQuestion,
} from '../../core/catalog/choosing/choosing-state.ts';
import { leastMissing } from '../../core/catalog/choosing/least-missing.ts';
import { nextQuestion } from '../../core/catalog/choosing/next-question.ts';
import { listNearest, type ShortListed, shortList } from '../../core/catalog/choosing/short-list.ts';
import type { Wishes } from '../../core/catalog/choosing/wishes.ts';
import type { Product } from '../../core/catalog/product.ts';
import { nameInLanguage } from '../../core/catalog/usual-names.ts';
import { factsOfMisses, factsOfProduct } from '../../core/claims/facts-of.ts';
import { inLanguage } from '../../core/language.ts';
import type { ProductFilter, ProductQuery, ProductSearchResult } from '../../core/ports/search.ts';
import { type FusedProducts, searchProducts } from '../../core/search/search-products.ts';
import type { ChooseProductsResult } from './choice-views.ts';
import type { ParsedToolInput } from './definitions.ts';
import { filterFrom } from './search-products.ts';
import type { ToolScope } from './tool-scope.ts';
import { viewOfQuestion, viewOfShortListed } from './view-of-choice.ts';

/** Enough to see what separates them; those behind are worse matches of the words. */
const mostCandidates = 60;
/** Where nothing fits, the nearest are looked for among so many of the kind. */
const mostOfKind = 100;
/** A candidate covers this share of the words, and of what the best one covers; `asWell` is as good as the best. */
const leastCoverage = { ofWords: 0.33, ofBest: 0.6, asWell: 0.95 };
const enough = 3;

export async function chooseProducts(
  input: ParsedToolInput<'choose_products'>,
  scope: ToolScope,
): Promise<ChooseProductsResult> {
  const { language } = scope;
  const given = filterFrom(input, scope.materials.profile.currency);
  const query: ProductQuery = {
    text: input.query,
    language,
    filter: given,
    ...(input.sort ? { sort: input.sort } : {}),
    limit: mostCandidates,
  };
  const exact = await searchProducts(scope.search, query);
  const filter = joined(exact.interpretation.filter, given);
  const hits = matching(exact.hits);
  const found = await scope.products.find(hits.map(({ sku }) => sku));
  const excluded = new Set((input.excludeBrands ?? []).map((brand) => brand.toLocaleLowerCase()));
  const kept = hits.flatMap(({ sku, coverage }) => {
    const product = found.get(sku);
    return product && !excluded.has(product.brand?.toLocaleLowerCase() ?? '') ? [{ product, coverage }] : [];
  });
  const candidates = fittingAge(kept, exact.interpretation.forAge, ({ product }) => product);
  const products = candidates.map(({ product }) => product);
  const sort = input.sort ?? exact.interpretation.sort;
  const isOrdered = sort.by !== 'relevance';

  const state = withAnswers(choosingOf(scope.effects.selling.choosing, kindOf(filter, input.query)), input.anyOf ?? []);
  const kind = commonKind(products);
  const isAsking = input.mayAsk && !isOrdered && mayAsk(state);
  const question = isAsking
    ? nextQuestion({
        candidates: products,
        wishes: filter,
        asked: new Set(state.asked),
        isKindKnown: kind !== undefined,
      })
    : undefined;
  const asked = question && viewOfQuestion(question, language);
  remember(scope, state, asked);

  // "The lightest": how heavy it is is told.
  const saidKeys = new Set([...exact.interpretation.askedAttributes, ...(sort.by === 'attribute' ? [sort.key] : [])]);
  const list =
    candidates.length > 0
      ? shortList({ candidates, wishes: filter, isOrdered, saidKeys })
      : await nearest(exact, query, filter, scope);
  addFacts(list, scope);
  const coverage = new Map(hits.map((hit) => [hit.sku, hit.coverage]));
  const nameOf = (key: string) => nameOfAttribute(key, [...products, ...list.map(({ product }) => product)], language);
  return {
    shortList: list.map((one) => viewOfShortListed(one, { language, nameOf, coverage: coverage.get(one.product.sku) })),
    total: candidates.length === 0 ? 0 : candidates.length < hits.length ? candidates.length : exact.total,
    ...(asked ? { question: asked } : {}),
    ...(kind?.length ? { category: kind.map((step) => inLanguage(step, language)).join(' / ') } : {}),
    interpretation: exact.interpretation,
  };
}

/** Those that cover the words: all that cover them whole where there are enough, else the better part. */
function matching(hits: ProductSearchResult['hits']): ProductSearchResult['hits'] {
  const best = Math.max(0, ...hits.map(({ coverage }) => coverage));
  const whole = hits.filter(({ coverage }) => coverage >= best * leastCoverage.asWell);
  if (whole.length >= enough) return whole;
  const least = Math.max(leastCoverage.ofWords, best * leastCoverage.ofBest);
  return hits.filter(({ coverage }) => coverage >= least);
}

/** The kind that all candidates are of, if they are of one. */
function commonKind(products: readonly Product[]): Product['category'] | undefined {
  const [first] = products;
  const path = JSON.stringify(first?.category);
  return products.every(({ category }) => JSON.stringify(category) === path) ? first?.category : undefined;
}

function remember(scope: ToolScope, state: ChoosingState, asked: PendingQuestion | undefined): void {
  const choosing = asked ? withQuestion(state, asked) : state;
  scope.effects.selling = { ...scope.effects.selling, choosing };
}

function kindOf({ category }: ProductFilter, query: string): Chosen {
  const words = query.trim().toLocaleLowerCase().slice(0, 120);
  return { words, ...(category ? { category: category.toLocaleLowerCase() } : {}) };
}

/** The kind alone, without any bound: of these, those that miss the least. */
async function nearest(
  exact: FusedProducts,
  query: ProductQuery,
  wishes: Wishes,
  scope: ToolScope,
): Promise<readonly ShortListed[]> {
  const { category, isFor, fits, excludeSkus } = { ...exact.interpretation.filter, ...query.filter };
  const isBounded = Object.keys(wishes).some((key) => !['category', 'isFor', 'fits', 'excludeSkus'].includes(key));
  if (!isBounded) return [];
  const ofKind = await scope.search.products.search({
    text: category === undefined ? query.text : '',
    language: query.language,
    filter: {
      ...(category ? { category } : {}),
      ...(isFor ? { isFor } : {}),
      ...(fits ? { fits } : {}),
      ...(excludeSkus ? { excludeSkus } : {}),
    },
    isInterpreted: false,
    limit: mostOfKind,
  });
  const found = await scope.products.find(ofKind.hits.map(({ sku }) => sku));
  return listNearest(leastMissing([...found.values()], wishes), wishes);
}

/** The caller wins; bounds on other attributes than the caller's hold together with them. */
function joined(fromWords: ProductFilter, fromCaller: ProductFilter): ProductFilter {
  const own = fromCaller.attributes ?? [];
  const others = (fromWords.attributes ?? []).filter((one) => !own.some(({ key }) => key === one.key));
  return {
    ...fromWords,
    ...fromCaller,
    ...(own.length + others.length > 0 ? { attributes: [...own, ...others] } : {}),
  };
}

function addFacts(list: readonly ShortListed[], scope: ToolScope): void {
  scope.ledger.add(
    list.flatMap(({ product, drawbacks }) => [
      ...factsOfProduct(product),
      ...factsOfMisses(
        product,
        drawbacks.flatMap((drawback) => (drawback.type === 'misses' ? [drawback.miss] : [])),
      ),
    ]),
  );
}

function nameOfAttribute(key: string, products: readonly Product[], language: string): string {
  const attribute = products.flatMap(({ attributes }) => attributes).find((one) => one.key === key);
  return attribute ? nameInLanguage(attribute.name, language) : key;
}
