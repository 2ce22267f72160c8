/** One version of a model is said to its colour and size: whatever it sounds like to a classifier that knows no goods. */

import { asksMains } from '../../../understanding/slots/mains.ts';
import type { Intent } from '../../../understanding/understanding.ts';
import { describedOfPointed } from '../../described.ts';
import { isTaking } from '../../order/taking.ts';
import { namedProducts, referredProducts } from '../../references.ts';
import { asksOfHaving } from '../../situations/product-fact.ts';
import type { Turn } from '../../turn.ts';
import { anotherSaid } from '../../versions/called-alike.ts';
import { isAsking } from '../is-asking.ts';
import type { Rule } from './rule.ts';

const ofAnother = /^(?:а|и|and|what about)\s+(?:на|у|для|про|for|of)\s+\S/iu;

/** As what a question whether one thing is there may be heard, be it with how many are wanted. */
const ofOneThing: ReadonlySet<Intent> = new Set<Intent>(['find-product', 'product-details', 'change-quantity']);
const asksIfThere =
  /(?<!\p{L})есть(?: у вас)?\s?\?|^(?:а |у вас )?(?:есть|имеется)(?!\p{L})|^(?:and )?(?:do you have|have you got|is there|are there|got any)\b/iu;

export const versionRules: readonly Rule[] = [
  // "А на XB 693", "and for the 180?" behind an answer: the same of another one, and no order of it.
  ...(['knowledge', 'price', 'stock', 'product-fact'] as const).map(
    (asked): Rule => ({
      means: [asked],
      holds: (turn, has) =>
        turn.note.before[0] === asked &&
        !has('delivery', 'person', 'complaint', 'remove-item') &&
        ofAnother.test(turn.text.trim()) &&
        turn.understanding.slots.place === undefined &&
        namedProducts(turn).length === 1,
    }),
  ),
  // "А 220?", "and 25 m", "а M?" of what was shown, with nothing ordered yet: whether that one is there; it counts nothing.
  {
    means: ['stock'],
    holds: ({ text, note, context, understanding }, has) =>
      (note.search !== undefined || note.focus.length > 0) &&
      context.draft.items.length === 0 &&
      anotherSaid(text) !== undefined &&
      !(anotherSaid(text)?.isMeasure && understanding.slots.quantity !== undefined) &&
      has('order', 'add-item', 'change-quantity', 'unclear', 'price', 'product-fact', 'find-product', 'refine-search'),
  },
  // "Перчатки L есть?" of what is sold out: what there is in its place comes with the answer.
  {
    means: ['stock'],
    holds: (turn, _has, intents) =>
      intents.every((intent) => ofOneThing.has(intent)) &&
      asksIfThere.test(turn.text) &&
      turn.context.found.interpretation.named.length === 1 &&
      turn.context.found.products.some(
        ({ sku, availability }) =>
          availability === 'out_of_stock' && sku === turn.context.found.interpretation.named[0],
      ),
  },
  // "Он 220?" of what runs on it.
  { means: ['product-fact'], holds: (turn) => turn.note.focus.length === 1 && asksMains(turn.text) },
  // "Does it come with a heater", whatever heaters are sold: of the one thing talked about.
  {
    means: ['product-fact'],
    holds: (turn, has, intents) =>
      intents.length === 1 &&
      asksOfHaving(turn.text) &&
      referredProducts(turn).skus.length === 1 &&
      !/\bthe \d/iu.test(turn.text) &&
      has('unclear', 'find-product', 'product-details', 'stock', 'refine-search', 'knowledge', 'recommend'),
  },
  // "Mono 48 умеет эспрессо?", "can the Solo do filter?": what it can, and not whether it is there.
  {
    means: ['product-fact'],
    holds: (turn, has, intents) =>
      intents.length === 1 &&
      asksIfItCan(turn) &&
      has('unclear', 'find-product', 'product-details', 'product-fact', 'stock', 'refine-search', 'knowledge'),
  },
  // "When can it be planted", be it heard as a question of delivery: its description says so.
  {
    means: ['knowledge'],
    holds: (turn, has, intents) =>
      intents.length === 1 &&
      turn.understanding.slots.place === undefined &&
      has('delivery', 'company-hours', 'request-status', 'unclear', 'find-product', 'recommend') &&
      isAsking(turn.text) &&
      describedOfPointed(turn) !== undefined,
  },
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

/** A property or its value is in the words, and whether the thing can; that it is at hand is asked in other words. */
function asksIfItCan({ context, text }: Turn): boolean {
  const { filter, named, askedAttributes } = context.found.interpretation;
  const isOfProperty = (filter.attributes ?? []).length + askedAttributes.length > 0;
  return named.length === 1 && isOfProperty && text.trimEnd().endsWith('?') && ability.test(text) && !atHand.test(text);
}

const ability =
  /(?<!\p{L})(?:уме(?:ет|ют)|може(?:т|м)|могут|дела(?:ет|ют)|год(?:ится|ятся)|подход(?:ит|ят)|подойд[её]т|справ(?:ится|ляется)|рассчитан\p{L}*|тянет|потянет)(?!\p{L})|\b(?:can|could|does|will|able|handles?|copes?|suits?|suitable|good for|ok for|fine for|all right for)\b/iu;
const atHand =
  /(?<!\p{L})(?:есть|наличи\p{L}*|остал\p{L}*|склад\p{L}*|верну\p{L}*|привез\p{L}*)(?!\p{L})|\b(?:in stock|available|have|left|got)\b/iu;

function isSaidAlone({ versionSaid }: Turn, matters: number): boolean {
  return versionSaid !== undefined && matters === 1;
}

function isSoldOut({ context, versionSaid }: Turn): boolean {
  return context.found.products.some((one) => one.sku === versionSaid && one.availability === 'out_of_stock');
}

const asksPrice =
  /^(?:(?:а|и|ну|and|so|ok)[,.]?\s+)?(?:how much (?:is|are|for|does)|what(?:'s|s| is) the price|сколько (?:стоит|стоят)|поч[её]м|какая цена)(?!\p{L})/iu;
