/** A kind of goods is named where a property seems to be asked. */

import type { Intent } from '../../../understanding/understanding.ts';
import { besideNames } from '../../beside-names.ts';
import { queryForDocuments } from '../../document-topics.ts';
import { namedProducts } from '../../references.ts';
import { asksForNamed, isSeeking, namesOnlyKinds } from '../../request-words.ts';
import type { Rule } from './rule.ts';

const soundsOfPrice: ReadonlySet<Intent> = new Set<Intent>([
  'objection',
  'refine-search',
  'find-product',
  'recommend',
  'unclear',
]);

/** What is asked of the company itself: where it is, and how to reach it. */
const ofPlaces =
  /^\P{L}*(?:where|где|куда)(?!\p{L})|(?<!\p{L})(?:магазин|салон|шоу-?рум|адрес|офис|склад|наход|телефон|почт|приехать|посмотреть|пощупать)|\b(?:shops?|stores?|showrooms?|address|offices?|located|locations?|branch(?:es)?|phone|e-?mail|visit|come|see|try|where (?:can|could|do|are|is it|to|you|i|we))\b/iu;

export const kindRules: readonly Rule[] = [
  // "2 AirLift vent openers": goods that are counted, whatever they open, and no question of our hours.
  {
    means: ['find-product'],
    holds: (turn, _has, intents) =>
      intents.every((intent) => intent === 'company-hours') &&
      turn.understanding.slots.quantity !== undefined &&
      !turn.text.includes('?') &&
      (turn.context.found.products[0]?.coverage ?? 0) >= 0.5,
  },
  // "Ищу платье", "нужна сумка": to a classifier that knows no goods they sound like a payment or a sum.
  {
    means: ['find-product'],
    holds: (turn, has) => !has('compare', 'order', 'add-item', 'recommend', 'stock') && namesOnlyKinds(turn),
  },
  // "Looking for mats, my budget is £69": what is sought and for how much, however much of a doubt it sounds.
  {
    means: ['find-product'],
    holds: (turn, _has, intents) => {
      const { filter, named } = turn.context.found.interpretation;
      return (
        intents.every((intent) => soundsOfPrice.has(intent)) &&
        filter.category !== undefined &&
        (filter.priceTo !== undefined || filter.priceFrom !== undefined) &&
        named.length === 0 &&
        turn.context.objections.length === 0 &&
        isSeeking(turn.text)
      );
    },
  },
  // "Do you have stoves where the fuel is paraffin?", "печи, где топливо керосин": no question of a place.
  {
    means: ['find-product'],
    holds: (turn, _has, intents) => {
      const { category, attributes } = turn.context.found.interpretation.filter;
      return (
        intents.every((intent) => intent === 'company-contacts') &&
        category !== undefined &&
        (attributes?.length ?? 0) > 0 &&
        !ofPlaces.test(turn.text)
      );
    },
  },
  // "Интересует Morgen Termo": a bare name is asked about, where no matter of documents is.
  {
    means: ['product-details'],
    holds: (turn, has, intents) =>
      has('knowledge') &&
      intents.every((intent) => intent === 'knowledge' || intent === 'greeting') &&
      turn.understanding.intents.some(({ intent, score }) => intent === 'knowledge' && score < 0.5) &&
      !turn.text.includes('?') &&
      namedProducts(turn).length === 1 &&
      queryForDocuments(besideNames(turn), turn.language) === undefined,
  },
  // "Здравствуйте, нужна установка": a thing that is sold, though documents tell of installing too.
  { means: ['find-product'], holds: (turn, has) => has('knowledge') && asksForNamed(turn) },
  // "Show me filters", "the cheapest filter" while an aquarium is talked about: a kind is named, and no property of it.
  {
    means: ['find-product'],
    holds: (turn, has) => {
      const { interpretation, products } = turn.context.found;
      const { filter, askedAttributes } = interpretation;
      const isOther = !products.some(({ sku }) => turn.note.focus.includes(sku));
      const isPointed = turn.understanding.slots.references.some((reference) => reference.by !== 'extreme');
      return (
        has('product-fact', 'product-details') &&
        filter.category !== undefined &&
        askedAttributes.length === 0 &&
        isOther &&
        !isPointed &&
        namedProducts(turn).length === 0
      );
    },
  },
];
