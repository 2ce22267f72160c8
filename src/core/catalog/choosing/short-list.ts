import { availabilityOf, type Product } from '../product.ts';
import { bestValueOf } from './best-value.ts';
import type { Miss } from './misses.ts';
import { type Drawback, drawbacksFor, type Reason, reasonsFor } from './reasons.ts';
import type { Wishes } from './wishes.ts';

export type Role = 'best-match' | 'best-value' | 'cheapest';

export type ShortListed = {
  readonly product: Product;
  readonly roles: readonly Role[];
  readonly reasons: readonly Reason[];
  readonly drawbacks: readonly Drawback[];
};

export type Candidate = {
  readonly product: Product;
  /** 0..1: share of the customer's words it covers. */
  readonly coverage: number;
};

const mostListed = 3;
/** Candidates that cover the words as well as the best one, but for this much, are as good a match. */
const coverageSlack = 0.05;

/**
 * At most three to choose from: what matches best, the most for the money, and the cheapest; the rest by how well they match.
 * Candidates come best first. In an order the customer asked for ("the quietest") the first three stand as they are.
 */
export function shortList(input: {
  readonly candidates: readonly Candidate[];
  readonly wishes: Wishes;
  readonly isOrdered?: boolean;
  /** Properties the customer's words touch without setting a bound on them. */
  readonly saidKeys?: ReadonlySet<string>;
}): readonly ShortListed[] {
  const { candidates, wishes, isOrdered = false } = input;
  const best = Math.max(0, ...candidates.map(({ coverage }) => coverage));
  const isEqual = ({ coverage }: Candidate) => coverage >= best - coverageSlack;
  const equal = byAvailability(candidates.filter(isEqual));
  const available = equal.filter((product) => availabilityOf(product) !== 'out_of_stock');
  const pool = available.length > 0 ? available : equal;
  const [least, next] = pool.toSorted((left, right) => left.price.minor - right.price.minor);
  // Of several at one price none is the cheapest.
  const cheapest = next && least?.price.minor === next.price.minor ? undefined : least;
  const bestValue = bestValueOf(pool);
  const weaker = byAvailability(candidates.filter((candidate) => !isEqual(candidate)));
  const ordered = isOrdered ? candidates.map(({ product }) => product) : [...equal, ...weaker];
  const first = ordered[0];
  const wanted = isOrdered ? ordered : [first, bestValue, cheapest, ...ordered];
  const chosen = distinct(wanted.filter((product) => product !== undefined)).slice(0, mostListed);
  // Three of a model that differ in size or colour are one choice, where there are others.
  const shown = chosen.toSorted((left, right) => ordered.indexOf(left) - ordered.indexOf(right));
  return shown.map((product) => ({
    product,
    roles: rolesOf(product, { first, bestValue, cheapest }, pool.length),
    reasons: reasonsFor(product, shown, wishes, input.saidKeys),
    drawbacks: drawbacksFor(product, shown),
  }));
}

/** The nearest where nothing fits: what each misses stands first among its drawbacks. */
export function listNearest(
  near: readonly { readonly product: Product; readonly misses: readonly Miss[] }[],
  wishes: Wishes,
): readonly ShortListed[] {
  const shown = near.map(({ product }) => product);
  return near.map(({ product, misses }) => ({
    product,
    roles: [],
    reasons: reasonsFor(product, shown, wishes),
    drawbacks: drawbacksFor(product, shown, misses),
  }));
}

function rolesOf(
  product: Product,
  by: {
    readonly first?: Product | undefined;
    readonly bestValue?: Product | undefined;
    readonly cheapest?: Product | undefined;
  },
  count: number,
): readonly Role[] {
  if (count < 2) return [];
  return [
    ...(product === by.first ? ['best-match' as const] : []),
    ...(product === by.bestValue ? ['best-value' as const] : []),
    ...(product === by.cheapest ? ['cheapest' as const] : []),
  ];
}

function byAvailability(candidates: readonly Candidate[]): readonly Product[] {
  const rank = ({ product }: Candidate) => ['in_stock', 'on_order', 'out_of_stock'].indexOf(availabilityOf(product));
  return candidates.toSorted((left, right) => rank(left) - rank(right)).map(({ product }) => product);
}

function distinct(products: readonly Product[]): readonly Product[] {
  const seen = new Set<string>();
  const isNew = ({ sku, group }: Product, isVariantKnown: boolean) => {
    const ids = isVariantKnown && group !== undefined ? [sku, `group:${group}`] : [sku];
    if (ids.some((id) => seen.has(id))) return false;
    for (const id of ids) seen.add(id);
    return true;
  };
  const models = products.filter((product) => isNew(product, true));
  if (models.length >= mostListed) return models;
  return [...models, ...products.filter((product) => isNew(product, false))];
}
