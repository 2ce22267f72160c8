import type { Product } from '../product.ts';
import { betterOf } from './better.ts';
import { measureOf } from './measure.ts';
import { traitsOf } from './split-by-attribute.ts';

/** With fewer comparable properties nothing can be called good value. */
const leastTraits = 2;

/**
 * The most for the money: the mean place of a product by what it has and by the properties of which one end is better, less its
 * place by price. Undefined where the data compares too little. Only what the catalog says counts; taste does not.
 */
export function bestValueOf(candidates: readonly Product[]): Product | undefined {
  const rankings = traitsOf(candidates).flatMap(({ name, holders }) => {
    if (holders.length < candidates.length * 0.7) return [];
    const better = betterOf({ name });
    const scores = new Map<string, number>();
    for (const { product, attribute } of holders) {
      const { value } = attribute;
      const measure = measureOf(attribute);
      if (value.type === 'yes-no') scores.set(product.sku, value.isTrue ? 1 : 0);
      else if (measure && better) scores.set(product.sku, better === 'more' ? measure.to : -measure.from);
    }
    return new Set(scores.values()).size > 1 ? [scores] : [];
  });
  if (candidates.length < 3 || rankings.length < leastTraits) return undefined;
  const byPrice = placesBy(candidates, ({ price }) => -price.minor);
  const byRankings = rankings.map((scores) => placesBy(candidates, ({ sku }) => scores.get(sku)));
  const score = (product: Product) => {
    const places = byRankings.map((places) => places.get(product.sku) ?? 0.5);
    return places.reduce((sum, place) => sum + place, 0) / places.length + (byPrice.get(product.sku) ?? 0);
  };
  return candidates.toSorted((left, right) => score(right) - score(left))[0];
}

/** 1 for the best, 0 for the worst, equals alike; what is unknown stands in the middle. */
function placesBy(
  candidates: readonly Product[],
  scoreOf: (product: Product) => number | undefined,
): ReadonlyMap<string, number> {
  const scores = candidates.flatMap((product) => scoreOf(product) ?? []);
  const distinct = [...new Set(scores)].sort((left, right) => left - right);
  const place = new Map(distinct.map((score, at) => [score, distinct.length < 2 ? 0.5 : at / (distinct.length - 1)]));
  return new Map(candidates.map((product) => [product.sku, place.get(scoreOf(product) ?? Number.NaN) ?? 0.5]));
}
