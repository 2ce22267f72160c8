import type { ProductView } from '../../../../../tools/views.ts';
import type { Asked } from '../../turn.ts';
import { useEach } from '../../turn.ts';
import { type Part, queryOf } from './parts-of.ts';
import type { Picked } from './pick.ts';

/** So many lines of the order are looked at, those added last first. */
const mostMains = 3;

/**
 * "And house espresso, two of them" beside a grinder: of things called alike the one whose kind the company itself offers with what lies
 * in the order. Undefined where it offers several of them with it, or none.
 */
export function* besideOrder(
  { among }: Picked,
  part: Part,
  ordered: readonly { readonly sku: string }[],
): Generator<Asked, ProductView | undefined, unknown> {
  if (!among || new Set(among.map(({ category }) => category)).size < among.length) return undefined;
  const mains = [...new Set(ordered.map(({ sku }) => sku))].slice(-mostMains);
  const found = yield* useEach(
    'search_products',
    mains.map((sku) => ({ query: queryOf(part), goesWith: sku, isLiteral: true, limit: 10 })),
  );
  const beside = new Set(found.flatMap(({ products }) => products.map(({ sku }) => sku)));
  const [only, ...others] = among.filter(({ sku }) => beside.has(sku));
  return others.length === 0 ? only : undefined;
}
