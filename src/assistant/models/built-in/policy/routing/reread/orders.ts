/** Changes: of an order that is being put together, or of one that was placed. */
import type { Intent } from '../../../understanding/understanding.ts';
import { scornsDiscount } from '../../bargaining-words.ts';
import { agreesToShown } from '../../order/agrees-to-shown.ts';
import { courierNote } from '../../order/courier-note.ts';
import { fieldToChange } from '../../order/field-to-change.ts';
import { isPutAway } from '../../order/lines/change-words.ts';
import { ordersGoods } from '../../order/lines/orders-goods.ts';
import { partsOf } from '../../order/lines/parts-of.ts';
import { quantityTold } from '../../order/quantities.ts';
import { goesOn, isTaking } from '../../order/taking.ts';
import { namedProducts, referredProducts } from '../../references.ts';
import type { Turn } from '../../turn.ts';
import { contentStemsOf, isSameWord } from '../../words.ts';
import { isAsking } from '../is-asking.ts';
import type { Rule } from './rule.ts';

/** "Курьеру передайте: домофон не работает, пусть за час позвонит": no complaint and no wish to be called by us. */
export const courierRules: readonly Rule[] = [
  {
    means: ['give-contact'],
    holds: (turn, has) =>
      !has('confirm') && turn.context.draft.items.length > 0 && courierNote(turn.text) !== undefined,
  },
  // "Беру Kids, только позвоните заранее": goods are taken, with a word for whoever brings them.
  {
    means: ['order'],
    holds: (turn, has) =>
      has('callback', 'person') &&
      isTaking(turn.text) &&
      namedProducts(turn).length > 0 &&
      courierNote(turn.text) !== undefined,
  },
];

export const orderRules: readonly Rule[] = [
  // "Ok, place the order" under the summary that asks whether all is right.
  {
    means: ['confirm'],
    holds: (turn, has) =>
      turn.asked?.expecting === 'confirmation' &&
      turn.context.draft.items.length > 0 &&
      turn.context.draft.missing.length === 0 &&
      !has('decline') &&
      goesOn(turn.text),
  },
  // "Ok, go on" after something else was answered: the order is read out again, to be confirmed.
  {
    means: ['order'],
    holds: (turn, has) => turn.context.draft.items.length > 0 && !has('decline') && goesOn(turn.text),
  },
  // "Давайте её", "ну беру эту": the one thing talked about is taken.
  {
    means: ['order'],
    holds: (turn, has) =>
      turn.note.focus.length === 1 &&
      (turn.asked === undefined || turn.asked.expecting === 'items' || turn.asked.expecting === 'lead-answer') &&
      !has('person', 'complaint', 'callback') &&
      takesIt.test(turn.text.trim()),
  },
  // "Ok dune", "тогда якорь" of several that were shown: that one is taken.
  {
    means: ['order'],
    holds: (turn, has, intents) =>
      has('confirm', 'thanks', 'unclear') && intents.every((intent) => agreeing.has(intent)) && agreesToShown(turn),
  },
  // "And a stand?" where nothing is ordered yet: asked for.
  {
    means: ['find-product'],
    holds: (turn, _has, intents) =>
      turn.context.draft.items.length === 0 &&
      intents.every((intent) => intent === 'order' || intent === 'add-item') &&
      /^(?:and|а|и)\s[^?]{2,60}\?\s*$/iu.test(turn.text.trim()) &&
      turn.understanding.slots.quantity === undefined &&
      turn.context.found.products.length > 0 &&
      !isTaking(turn.text),
  },
  // "Сколько к оплате?", "what's in my order?" in the middle of it.
  {
    means: ['show-draft'],
    holds: (turn, has) =>
      turn.context.draft.items.length > 0 && asksForSum(turn) && !(has('delivery') && !isSumOfAll.test(turn.text)),
  },
  // "А воронку не надо, мне подарят": of what lies in the order.
  {
    means: ['remove-item'],
    holds: (turn, has) =>
      !has('confirm') && isPutAway(turn.text) && turn.context.draft.items.some((item) => isSaid(item.name, turn)),
  },
  // "Ой нет, один хватит" of what lies in the order; "OK, one, today" of the one thing talked about.
  {
    means: ['change-quantity'],
    holds: (turn, has) => turn.context.draft.items.length > 0 && has('decline') && isBareCount(turn),
  },
  {
    means: ['order'],
    holds: (turn, has) =>
      turn.context.draft.items.length === 0 &&
      turn.note.focus.length === 1 &&
      // How many go into an offer was asked, not into an order.
      turn.asked?.for !== 'quote' &&
      (has('off-topic', 'unclear', 'change-quantity', 'confirm') ||
        (has('find-product') && isOnlyThingTalkedOf(turn))) &&
      isBareCount(turn),
  },
  // "Ok 2.0 then, two pairs", "чёрный, две штуки" of several that were shown: one of them is told, and how many.
  {
    means: ['order'],
    holds: (turn, _has, intents) =>
      turn.note.shown.length > 1 &&
      turn.understanding.slots.quantity !== undefined &&
      intents.every((intent) => soundsLikeCounting.has(intent)) &&
      !isAsking(turn.text) &&
      turn.understanding.slots.references.every(({ by }) => by === 'pronoun') &&
      isOneOfShown(turn),
  },
  // "И вторую 5" while an order is put together.
  {
    means: ['order'],
    holds: (turn, has) =>
      turn.context.draft.items.length > 0 &&
      !has('remove-item', 'delivery', 'price', 'discount', 'complaint') &&
      !isAsking(turn.text) &&
      countsPointed(turn),
  },
  // "Yes, order it", "оформляйте" under the summary: right as it stands.
  { means: ['confirm'], holds: (turn, has) => has('order') && !has('delivery', 'price') && placesSummary(turn) },
  // "6 green cups please", "and a filter for it", "make it the white one instead".
  { means: ['order'], holds: (turn, _has, intents) => ordersGoods(turn, intents) },
  // After an order is placed, changes are changes of it.
  { means: ['change-request'], holds: (turn, has) => isPlaced(turn) && has('change-quantity', 'remove-item') },
  // Before an order is placed, a change is one of what is being put together.
  {
    means: ['change-quantity'],
    holds: (turn, has) =>
      has('change-request') &&
      isBeingMade(turn) &&
      (turn.understanding.slots.quantity ?? quantityTold(turn.text)) !== undefined,
  },
  {
    means: ['give-contact'],
    holds: (turn, has) => has('change-request') && isBeingMade(turn) && hasContact(turn),
  },
  // "Другой телефон": the order asks for it.
  { means: ['give-contact'], holds: (turn) => isBeingMade(turn) && fieldToChange(turn) !== undefined },
  { means: ['decline'], holds: (turn, has) => has('change-request') && isBeingMade(turn) },
];

/** As what "ok dune" may be heard. */
const agreeing: ReadonlySet<Intent> = new Set<Intent>([
  'confirm',
  'thanks',
  'unclear',
  'find-product',
  'product-details',
]);
const takesIt =
  /^(?:(?:ну|да|ок|окей|хорошо|ладно|тогда|все|всё|ok|okay|yes|then|alright)[,\s]+)*(?:давай(?:те)?|беру|бер[её]м|возьму|возьм[её]м|хочу|заберу|(?:i'?ll )?(?:take|have)|let'?s (?:take|get|go (?:for|with))|we'?ll (?:take|have))\s(?:тогда\s)?(?:вот\s)?(?:е[её]|его|эту|этот|это|ту|тот|it|this|that|this one|that one)[\s.!]*$/iu;

/** The delivery alone is no sum of the order. */
const isSumOfAll =
  /всего|итог|вместе|с доставкой|сумма|\btotal\b|all together|altogether|with (?:the )?(?:delivery|shipping)|come to/iu;

/** "Сколько с доставкой в Коломну?", "how much is that with delivery to Leeds" of what lies in the order. */
const withDelivery =
  /(?:how much|what|сколько|поч[её]м)[^?.]*(?<!\p{L})(?:with|including|incl\.?|с|вместе с|включая)\s(?:the )?(?:delivery|shipping|доставк\p{L}+)/iu;

/** "Сколько будет?", "what do I owe you?": nothing but how much. */
const owed =
  /^\P{L}*(?:(?:и|а|так|ну|so|and|ok)[\s,]+)*(?:сколько (?:это |там )?(?:будет|с меня|выходит|я должен|я должна)|what do i owe(?: you)?|how much (?:is that|will that be|do i owe(?: you)?))(?: then| now| тогда)?\P{L}*$/iu;

/** Of what lies in the order, where something does, and nothing else is talked about. */
function asksOfDraft({ text, context, note }: Turn): boolean {
  const isHeld = (sku: string) => context.draft.items.some((item) => item.sku === sku);
  return context.draft.items.length > 0 && owed.test(text) && note.focus.every(isHeld);
}

export function asksForSum(turn: Turn): boolean {
  const { text, context } = turn;
  if (context.found.interpretation.named.length > 0) return false;
  return (
    asksOfDraft(turn) ||
    (context.draft.items.length > 0 && withDelivery.test(text)) ||
    /(?<!\p{L})(?:какая |общая )?сумма(?: заказа)?\s*\?*$|сколько (?:всего |итого |в сумме )?(?:к оплате|выходит|выйдет|вышло|получ\p{L}+|набежало|насчитали)|(?:сколько|что) (?:там )?(?:в )?итог[оа]?|(?:что|сколько) (?:у меня |там )?(?:осталось |лежит |уже )?(?:в заказе|в корзине)|(?<!\p{L})итого\s*\?/iu.test(
      text,
    ) ||
    /^\P{L}*(?:(?:и|а|так|ну)\s)?сколько (?:это )?(?:будет )?(?:всего|итого|(?:за )?вс[её](?: вместе)?|вместе)(?: (?:вышло|будет|стоит))?\P{L}*$/iu.test(
      text,
    ) ||
    /how much (?:is|are|for|will) (?:(?:it|that|this|they|those) )?(?:be )?(?:all|everything)(?: (?:of )?(?:it|that|them))?\P{L}*$/iu.test(
      text,
    ) ||
    /what(?:'s| is| do i have)? (?:left )?in (?:my|the) (?:order|cart|basket)|(?:what(?:'s| is) )?(?:my|the) (?:order )?total(?: now| so far)?\s*\?*$|how much (?:is it|does it come to|do i pay|will it be)? ?(?:all together|altogether|in total|so far)|what does (?:it|that) come to/iu.test(
      text,
    )
  );
}

/** Nothing of goods is said but how many. */
export function isBareCount(turn: Turn): boolean {
  const { slots } = turn.understanding;
  const isOther = slots.phone ?? slots.email ?? slots.requestNumber ?? slots.address;
  return (
    slots.quantity !== undefined &&
    isOther === undefined &&
    turn.note.haggling === 0 &&
    !scornsDiscount(turn.text) &&
    !/[?%]|процент|percent|(?<!\p{L})(?:если|скидк\p{L}*)(?!\p{L})|\b(?:if|discount)\b/iu.test(turn.text) &&
    partsOf(turn).every(({ words }) => words.length === 0)
  );
}

/** "Two bottles, please": no kind of goods of its own is named beside the one thing that was shown. */
function isOnlyThingTalkedOf({ context, note }: Turn): boolean {
  const { filter, named } = context.found.interpretation;
  return filter.category === undefined && named.length === 0 && note.shown.length === 1;
}

/** So many of one that is pointed at by its place in the list, and nothing else. */
function countsPointed(turn: Turn): boolean {
  const { references, quantity } = turn.understanding.slots;
  const [only, ...others] = references;
  return (
    quantity !== undefined &&
    only?.by === 'ordinal' &&
    others.length === 0 &&
    partsOf(turn).every(({ words }) => words.length === 0)
  );
}

/** A word of its name that is said, the kind of thing first of all. */
function isSaid(name: string, { text }: Turn): boolean {
  const said = contentStemsOf(text);
  return contentStemsOf(name).some((stem) => stem.length > 2 && said.some((word) => isSameWord(word, stem)));
}

/** As what "the 2.0, two pairs" may be heard. */
const soundsLikeCounting: ReadonlySet<Intent> = new Set<Intent>([
  'add-item',
  'change-quantity',
  'find-product',
  'product-details',
  'refine-search',
  'unclear',
]);

function isOneOfShown(turn: Turn): boolean {
  const { skus, by } = referredProducts(turn);
  return by === 'reference' && skus.length === 1;
}

/** Words of ordering and nothing of goods, of how many or of who. */
function placesSummary(turn: Turn): boolean {
  const { slots } = turn.understanding;
  return (
    turn.asked?.expecting === 'confirmation' &&
    turn.choice === undefined &&
    slots.quantity === undefined &&
    !hasContact(turn) &&
    slots.promoCode === undefined &&
    !/[?]|(?<!\p{L})(?:не|нет|но|ещё|еще|not|don't|but|more|no)(?!\p{L})/iu.test(turn.text) &&
    turn.text.trim().split(/\s+/).length <= 6 &&
    partsOf(turn).every(({ words }) => words.length === 0)
  );
}

function isPlaced(turn: Turn): boolean {
  const { draft, requests } = turn.context;
  return draft.items.length === 0 && requests.some(isOpenOrder) && namedProducts(turn).length === 0;
}

function isOpenOrder({ kind, isChangeable }: Turn['context']['requests'][number]): boolean {
  return kind === 'order' && isChangeable;
}

/** Items lie in the draft, and nothing that was placed can be meant. */
function isBeingMade(turn: Turn): boolean {
  const { draft, requests } = turn.context;
  const isPlacedMeant = turn.understanding.slots.requestNumber !== undefined || requests.some(isOpenOrder);
  return draft.items.length > 0 && !isPlacedMeant;
}

function hasContact({ understanding: { slots } }: Turn): boolean {
  return [slots.phone, slots.email, slots.place, slots.address, slots.name].some((value) => value !== undefined);
}
