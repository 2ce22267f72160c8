/** Questions about what was shown, and about things like it. */

import type { Intent } from '../../../understanding/understanding.ts';
import { hasBounds } from '../../about-catalog.ts';
import { asksForSimilar } from '../../asks-for-similar.ts';
import { asksWhatFits, leavesChoice } from '../../choosing/what-fits.ts';
import { isTaking } from '../../order/taking.ts';
import { askedExtreme, referredProducts } from '../../references.ts';
import { asksWhyDearer } from '../../situations/compare.ts';
import type { Turn } from '../../turn.ts';
import { asksOfMissed } from '../../when-back.ts';
import { isAsking } from '../is-asking.ts';
import { mayNarrow, narrowsShown, tellsBound } from '../narrows-choice.ts';
import { pointsAtOne } from '../pointing.ts';
import type { Rule } from './rule.ts';

/** What two names and nothing else are taken for. */
const soundsOfNames: ReadonlySet<Intent> = new Set<Intent>([
  'find-product',
  'product-details',
  'refine-search',
  'recommend',
  'unclear',
  'off-topic',
]);

const hasFigure =
  /^\P{L}*(?:(?:а|и|and|а ещё|еще) )?(?:есть|имеется|бывает|do you have|have you(?: got)?|is there|are there|got)(?: в наличии| a| an| any| на| по| it in)? \d{1,5}(?: ?(?:шт\p{L}*|pieces|pcs|of them))? ?\?*$/iu;

/** What "when will there be more?" is taken for. */
const soundsOfStock: ReadonlySet<Intent> = new Set<Intent>([
  'stock',
  'delivery',
  'request-status',
  'find-product',
  'unclear',
  'off-topic',
]);

export const shownRules: readonly Rule[] = [
  // "А скоро завезёте?" behind what there is instead of the thing that is sold out.
  {
    means: ['stock'],
    holds: (turn, _has, intents) => asksOfMissed(turn) && intents.every((intent) => soundsOfStock.has(intent)),
  },
  // "А есть 140?" of the one talked about: a size of it or so many, and nothing is ordered.
  {
    means: ['stock'],
    holds: (turn) => turn.note.focus.length === 1 && turn.asked?.expecting !== 'quantity' && hasFigure.test(turn.text),
  },
  // "It should just stay hot for an hour": whether the one thing talked about does so.
  {
    means: ['product-fact'],
    holds: (turn, _has, intents) =>
      turn.note.focus.length === 1 &&
      intents.every((intent) => intent === 'unclear' || intent === 'objection') &&
      turn.context.objections.length === 0 &&
      turn.context.found.interpretation.filter.category === undefined &&
      demands.test(turn.text) &&
      !ofPrice.test(turn.text),
  },
  // "The big one", "no, the 180": one of those shown is pointed at, and nothing is counted or looked for.
  {
    means: ['product-details'],
    holds: (turn, _has, intents) => intents.every((intent) => soundsOfPick.has(intent)) && picksOne(turn),
  },
  // "Плита индукционная у неё" amid choosing: a property told of where it shall stand narrows, whatever doubt or question it sounds like.
  {
    means: ['find-product'],
    holds: (turn, _has, intents) => narrowsShown(turn) && intents.every((intent) => mayNarrow.has(intent)),
  },
  // "Не знаю, на ваш вкус", "what would you take?": the choice is left to us, however unsure it sounds.
  {
    means: ['recommend'],
    holds: (turn, has) =>
      leavesChoice(turn.text) &&
      turn.context.objections.length === 0 &&
      !has('order', 'add-item', 'person', 'complaint', 'delivery', 'compare', 'knowledge'),
  },
  // "And a cordless one?" of what is being chosen: asked for, and not yet ordered.
  {
    means: ['refine-search'],
    holds: (turn, has) => has('order', 'add-item') && asksForOtherKind(turn),
  },
  // "Покажите, что подойдёт" of what is being chosen.
  {
    means: ['find-product'],
    holds: (turn, has) =>
      asksWhatFits(turn.text) &&
      turn.note.search !== undefined &&
      has('unclear', 'product-details', 'more-options', 'recommend', 'lead-answer', 'product-fact') &&
      !has('person', 'complaint', 'order', 'add-item'),
  },
  // "Compare it with the other one": said outright, whatever else it sounds like.
  {
    means: ['compare'],
    holds: (turn, has) =>
      !has('quote') && /^(?:а |и |ну |please |can you |давай(?:те)? )?(?:сравни|compare)/iu.test(turn.text.trim()),
  },
  // "Titanium Pot 900 ml vs Nesting Cookset": between two names, one of which is known.
  {
    means: ['compare'],
    holds: (turn, _has, intents) =>
      turn.context.found.interpretation.named.length > 0 &&
      intents.every((intent) => soundsOfNames.has(intent)) &&
      /\p{L}.*\s(?:vs\.?|versus|против)\s+\S*[\p{L}\d]/iu.test(turn.text),
  },
  // "Ради чего доплачивать?" of two that were compared.
  {
    means: ['compare'],
    holds: (turn) =>
      asksWhyDearer(turn.text) &&
      (turn.note.focus.length > 1 || turn.note.compared.length > 1 || turn.note.talked.length > 1),
  },
  // "Which has the most flow?" of those shown: by a property that is named.
  {
    means: ['compare'],
    holds: (turn, has) =>
      has('recommend', 'refine-search', 'find-product', 'product-fact', 'product-details', 'unclear', 'compare') &&
      turn.note.shown.length > 1 &&
      turn.context.found.interpretation.filter.category === undefined &&
      turn.context.found.interpretation.named.length === 0 &&
      askedExtreme(turn) !== undefined &&
      /^(?:(?:а|и|ну|and|so|ok)[,\s]+)*(?:кто|что|какой|какая|какое|которы[йе]|которая|у какого|у какой|which|what)(?!\p{L})/iu.test(
        turn.text.trim(),
      ),
  },
  // "Какая тише?" of two that are compared: a brief question of more or less, heard as nothing else.
  {
    means: ['compare'],
    holds: (turn, has) => has('unclear', 'compare') && isComparing(turn) && asksWhichIsMore(turn),
  },
  // "Can I buy it now, is it available?" asks; it orders nothing yet.
  {
    means: ['stock'],
    holds: (turn, has) =>
      has('order', 'add-item', 'stock') &&
      !has('delivery', 'price') &&
      asksForStock(turn.text) &&
      turn.context.found.interpretation.named.length === 1,
  },
  // "Вес у меня 115, бегать буду иногда" of what is being chosen: whatever else is told, a bound narrows the choice.
  {
    means: ['refine-search'],
    holds: (turn, _has, intents) => intents.every((intent) => intent === 'unclear') && tellsBound(turn),
  },
  // "What of these is quietest?": of what was shown, and of nothing else.
  {
    means: ['compare'],
    holds: (turn, has) =>
      has('refine-search', 'compare', 'find-product', 'recommend', 'unclear') && asksAmongShown(turn),
  },
  // "Which is quieter?", "а какая дешевле?": of those shown, where no other kind is named.
  {
    means: ['compare'],
    holds: (turn, has) =>
      has(
        'refine-search',
        'compare',
        'find-product',
        'recommend',
        'product-fact',
        'product-details',
        'more-options',
        'unclear',
        'price',
      ) && asksWhichIsMore(turn),
  },
  // "Что-нибудь полегче", "something lighter": an order by a property bends the search.
  {
    means: ['refine-search'],
    holds: (turn, has) =>
      has('more-options') &&
      turn.note.search !== undefined &&
      turn.context.found.interpretation.sort.by !== 'relevance' &&
      turn.context.found.interpretation.filter.category === undefined,
  },
  // "Что дешевле?" of two that were just compared.
  {
    means: ['compare'],
    holds: (turn, has) =>
      has('refine-search') && isComparing(turn) && /^(?:а |и |and )?(?:что|как|котор|кто|which|what)/iu.test(turn.text),
  },
  // "Anything similar under 12,000?": the same kind again; with bounds the search is bent by them.
  {
    means: ['refine-search'],
    holds: (turn) => asksForSimilar(turn) && hasBounds(turn),
  },
  { means: ['more-options'], holds: (turn) => asksForSimilar(turn) },
  // "А перчатки какие есть?" after hoses: another kind is asked for, and no more of the last.
  {
    means: ['find-product'],
    holds: (turn, has) => has('more-options') && isOtherKind(turn),
  },
  // "Does the second one have a frother?" asks of what was shown, also where only one was.
  {
    means: ['product-fact'],
    holds: (turn, _has, intents) =>
      turn.text.includes('?') &&
      turn.note.focus.length > 0 &&
      turn.understanding.slots.references.some(({ by }) => by === 'ordinal') &&
      intents.every((intent) => intent === 'find-product' || intent === 'product-details'),
  },
];

/** As what "the big one", "the 180" may be heard. */
const soundsOfPick: ReadonlySet<Intent> = new Set<Intent>([
  'refine-search',
  'change-quantity',
  'more-options',
  'unclear',
  'product-details',
]);

function picksOne(turn: Turn): boolean {
  const { slots } = turn.understanding;
  const isOfSize = slots.references.some(({ by }) => by === 'extreme') && turn.text.trim().split(/\s+/).length <= 4;
  const isFigure = /^(?:\p{L}+[\s,]+){0,3}the \d+(?: one)?\P{L}*$/iu.test(turn.text.trim());
  return (
    (isOfSize || isFigure) &&
    slots.quantity === undefined &&
    turn.context.draft.items.length === 0 &&
    pointsAtOne(turn) &&
    referredProducts(turn).skus.length === 1 &&
    !isTaking(turn.text) &&
    !(turn.asked?.for === 'order' && agrees.test(turn.text.trim())) &&
    !isAsking(turn.text)
  );
}

const agrees = /^(?:ok|okay|yes|yeah|right|да|ок|хорошо|тогда)(?!\p{L})|(?:then|тогда)\P{L}*$/iu;

function asksForOtherKind({ context, note, text, understanding }: Turn): boolean {
  const { filter, named, knownWords } = context.found.interpretation;
  return (
    note.search !== undefined &&
    context.draft.items.length === 0 &&
    filter.category === undefined &&
    named.length === 0 &&
    knownWords.length > 0 &&
    understanding.slots.quantity === undefined &&
    understanding.slots.references.length === 0 &&
    !isTaking(text) &&
    /^(?:а|и|and|or|what about|how about|any)\s(?:\p{L}+\s*){1,5}\?\s*$/iu.test(text.trim())
  );
}

function isOtherKind({ context, note }: Turn): boolean {
  const { category } = context.found.interpretation.filter;
  const [best] = context.found.products;
  const last = note.search?.category ?? note.shown[0]?.category;
  return (
    category !== undefined && best !== undefined && last !== undefined && category !== last && best.category !== last
  );
}

function asksAmongShown(turn: Turn): boolean {
  const { sort } = turn.context.found.interpretation;
  const isExtreme =
    sort.by !== 'relevance' || turn.understanding.slots.references.some((reference) => reference.by === 'extreme');
  return (
    turn.note.shown.length > 1 &&
    isExtreme &&
    /(?:^|[^\p{L}])(?:из (?:них|этих|этого|них|показанных|перечисленных|двух|тр[её]х)|of (?:these|those|them|the (?:two|three))|among (?:these|those|them))(?!\p{L})/iu.test(
      turn.text,
    )
  );
}

function isComparing(turn: Turn): boolean {
  return turn.note.compared.length > 1 && turn.note.focus.length > 1;
}

function asksWhichIsMore(turn: Turn): boolean {
  const { sort, filter, named } = turn.context.found.interpretation;
  const isSuperlative = /(?:^|[^\p{L}])(?:сам(?:ый|ая|ое|ые|ую)|наиболее|most|least|\p{L}+est)(?!\p{L})/iu.test(
    turn.text,
  );
  return (
    turn.note.shown.length > 1 &&
    sort.by !== 'relevance' &&
    !isSuperlative &&
    filter.category === undefined &&
    named.length === 0 &&
    turn.text.trim().split(/\s+/).length <= 6 &&
    /^(?:а |и |ну |and |so )?(?:кто|что|какой|какая|какое|которы[йе]|которая|у какого|у какой|which|what)(?!\p{L})/iu.test(
      turn.text.trim(),
    )
  );
}

function asksForStock(text: string): boolean {
  return /\b(?:is|are) (?:it|they|this|that|these|those) (?:still |currently )?(?:available|avaiable|in stock)|\b(?:available|in stock)\s*\?|(?<!\p{L})(?:есть|имеется) (?:ли )?(?:он[аио]? )?(?:сейчас )?(?:в наличии|на складе)|(?<!\p{L})можно (?:ли )?(?:сейчас )?купить.*(?:есть|наличи)/iu.test(
    text,
  );
}

const demands =
  /\b(?:it|this|that|one) (?:just |only |also )*(?:should|must|has to|needs to|'?d need to)\b|(?<!\p{L})(?:главное|надо|нужно|важно),? чтобы?(?!\p{L})|(?<!\p{L})(?:он|она|оно) (?:\p{L}+ )?долж[а-я]+(?!\p{L})/iu;
const ofPrice = /цен[аыу]|сто[ия]|дешев|дорог|price|cost|cheap|expens/iu;
