/** One version of a model is said to its colour and size: whatever it sounds like to a classifier that knows no goods. */
import { isTaking } from '../../order/taking.ts';
import type { Turn } from '../../turn.ts';
import type { Rule } from './rule.ts';

export const versionRules: readonly Rule[] = [
  // "How much is the shell in yellow, S": how it should be is no question of how it is.
  {
    means: ['price'],
    holds: (turn, has, intents) =>
      isSaidAlone(turn, intents.length) &&
      has('product-fact', 'product-details', 'unclear', 'find-product', 'stock') &&
      asksPrice.test(turn.text.trim()),
  },
  // "I want the wrap dress in rust, M": it is ordered.
  {
    means: ['order'],
    holds: (turn, has, intents) =>
      isSaidAlone(turn, intents.length) &&
      isTaking(turn.text) &&
      !isSoldOut(turn) &&
      has('unclear', 'find-product', 'product-details', 'product-fact', 'refine-search', 'more-options'),
  },
  // "Wrap dress in sage, M?", and one that is sold out however it is named: whether it is there, and what of it is.
  {
    means: ['stock'],
    holds: (turn, has, intents) =>
      isSaidAlone(turn, intents.length) &&
      (turn.text.trimEnd().endsWith('?') || isSoldOut(turn)) &&
      has('unclear', 'add-item', 'find-product', 'product-details', 'refine-search', 'more-options', 'stock'),
  },
];

function isSaidAlone({ versionSaid }: Turn, matters: number): boolean {
  return versionSaid !== undefined && matters === 1;
}

function isSoldOut({ context, versionSaid }: Turn): boolean {
  return context.found.products.some((one) => one.sku === versionSaid && one.availability === 'out_of_stock');
}

const asksPrice =
  /^(?:(?:а|и|ну|and|so|ok)[,.]?\s+)?(?:how much (?:is|are|for|does)|what(?:'s|s| is) the price|сколько (?:стоит|стоят)|поч[её]м|какая цена)(?!\p{L})/iu;
