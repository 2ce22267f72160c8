/** A product with its data: from the context when the message found it, else from the catalog. */
import type { GetProductResult, ProductView } from '../../../tools/views.ts';
import { productInContext } from './references.ts';
import type { ToolCall, Turn } from './turn.ts';
import { use } from './turn.ts';

export function* loadProduct(turn: Turn, sku: string): Generator<ToolCall, ProductView | undefined, unknown> {
  const known = productInContext(turn, sku);
  if (known) return known;
  const result: GetProductResult = yield* use('get_product', { sku });
  return result.found ? result.product : undefined;
}

/** Several at once, in one call. */
export function* loadProducts(
  turn: Turn,
  skus: readonly string[],
): Generator<ToolCall, readonly ProductView[], unknown> {
  const known = skus.map((sku) => productInContext(turn, sku));
  if (known.every((product) => product !== undefined)) return known;
  if (skus.length === 1) {
    const product = yield* loadProduct(turn, skus[0] ?? '');
    return product ? [product] : [];
  }
  const compared = yield* use('compare_products', { skus: skus.slice(0, 4) });
  return compared.products;
}
