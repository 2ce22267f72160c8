import type { ProductView } from '../../../tools/views.ts';
import { loadProducts } from './load-product.ts';
import { referredProducts } from './references.ts';
import type { ToolCall, Turn } from './turn.ts';

const mostAsked = 4;

/**
 * "And is it noisy?" after beans were offered to a machine: where what was talked about last has no such property, "it" is what
 * the offer goes with, or the one thing of the order that has it. Undefined when something is named or pointed at outright.
 */
export function* besideFocus(
  turn: Turn,
  has: (product: ProductView) => boolean,
): Generator<ToolCall, ProductView | undefined, unknown> {
  const { offered, draft } = turn.context;
  const [focus, ...others] = turn.note.focus;
  const { skus, by } = referredProducts(turn);
  const isOfFocus = by === 'focus' || (by === 'reference' && skus.every((sku) => sku === focus));
  if (!focus || others.length > 0 || !isOfFocus) return undefined;
  const main = offered?.sku === focus ? [offered.mainSku] : [];
  const near = [...new Set([...main, ...draft.items.map(({ sku }) => sku)])].filter((sku) => sku !== focus);
  if (near.length === 0) return undefined;
  const holders = (yield* loadProducts(turn, near.slice(0, mostAsked))).filter(has);
  const [only, ...more] = holders;
  return holders.find(({ sku }) => main.includes(sku)) ?? (more.length === 0 ? only : undefined);
}
