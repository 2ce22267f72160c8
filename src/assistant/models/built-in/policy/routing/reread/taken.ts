/** What is taken by pointing at it, whatever doubt or wish it sounds like. */
import type { Intent } from '../../../understanding/understanding.ts';
import { takesOutright } from '../../order/taking.ts';
import { referredProducts } from '../../references.ts';
import type { Turn } from '../../turn.ts';
import type { Rule } from './rule.ts';

export const takenRules: readonly Rule[] = [
  // "I'll have the cheaper", "беру который дешевле" of those that were told of: no doubt about the price, and nothing is looked for.
  {
    means: ['order'],
    holds: (turn, _has, intents) =>
      takesOutright(turn.text) && pointsByPrice(turn) && intents.every((intent) => soundsOfPrice.has(intent)),
  },
  // "Both please" to "Shall I place the order?" behind the second of two.
  {
    means: ['order'],
    holds: (turn) => turn.asked?.for === 'order' && turn.note.told.length > 1 && both.test(turn.text),
  },
];

function pointsByPrice(turn: Turn): boolean {
  const { skus, by } = referredProducts(turn);
  const isExtreme = turn.understanding.slots.references.some(
    (reference) => reference.by === 'extreme' && reference.attribute === undefined,
  );
  return isExtreme && by === 'reference' && skus.length === 1 && turn.note.told.length + turn.note.shown.length > 1;
}

const both =
  /^\P{L}*(?:(?:ok|okay|yes|then|да|ок|хорошо|тогда|давай(?:те)?)[\s,]+)*(?:both|оба|обе)(?: of them)?(?: please| пожалуйста)?\P{L}*$/iu;

const soundsOfPrice: ReadonlySet<Intent> = new Set<Intent>([
  'objection',
  'discount',
  'refine-search',
  'find-product',
  'product-details',
  'recommend',
  'compare',
  'price',
  'unclear',
]);
