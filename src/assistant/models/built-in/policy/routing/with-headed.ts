/** "Red then. Do I need a prescription?": what stands before is answered, and so is the question that a document is headed by. */
import type { Intent } from '../../understanding/understanding.ts';
import { headedBesides } from '../headed-question.ts';
import type { Turn } from '../turn.ts';

/** "How much is it? How long do glasses take?": how long the way of an order takes was not asked. */
export function withoutHeardForHeaded(intents: readonly Intent[], turn: Turn): readonly Intent[] {
  const isOfDelivery = turn.understanding.slots.place !== undefined || !intents.includes('delivery');
  if (isOfDelivery || headedBesides(turn) === undefined) return intents;
  const others = intents.filter((intent) => intent !== 'delivery');
  return others.length > 0 ? others : ['knowledge'];
}

export function withHeaded(intents: readonly Intent[], turn: Turn): readonly Intent[] {
  const isBeside = intents.every((intent) => ofGoods.has(intent)) && headedBesides(turn) !== undefined;
  return isBeside ? [...intents, 'knowledge'] : intents;
}

const ofGoods: ReadonlySet<Intent> = new Set<Intent>([
  'find-product',
  'refine-search',
  'product-details',
  'order',
  'add-item',
  'price',
  'stock',
]);
