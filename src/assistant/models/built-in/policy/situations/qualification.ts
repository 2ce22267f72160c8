import { refusesQuestions } from '../../../../../core/sales/leads/read-answer.ts';
import type { Intent } from '../../understanding/understanding.ts';
import { say } from '../../wording/speech.ts';
import { asksWhatFits } from '../choosing/what-fits.ts';
import { isTaking } from '../order/taking.ts';
import { tellsBound } from '../told-bound.ts';
import type { Situation, Turn } from '../turn.ts';
import { stemsOf } from '../words.ts';

/** The customer answered a question about their need: it is kept; the next one, or a way on, follows. */
export const qualification: Situation = {
  name: 'qualification',
  intents: ['lead-answer'],
  *handle(turn) {
    const { lead } = turn.context;
    if (refusesLead(turn)) return { say: [say('lead.no-more')], note: { leadQuestions: 9 }, isFinal: true };
    const isGoingOn = lead?.next !== undefined && turn.note.leadQuestions < 2;
    const isHandedOver = lead?.handedOver !== undefined || turn.context.handoff !== undefined;
    const noted = say(lead?.answered === 'unknown' ? 'lead.unsure' : 'lead.noted');
    if (isGoingOn || isHandedOver) return { say: [noted] };
    return {
      say: [noted, say('lead.way-on'), { choices: ['choice.more', 'choice.callback'] }],
      note: { leadQuestions: 0 },
    };
  },
};

/** Said to a question about the need, or soon after one. */
export function refusesLead({ text, context, asked, note }: Turn): boolean {
  const isAsked = asked?.for === 'qualification' || note.leadQuestions > 0;
  return context.lead !== undefined && isAsked && refusesQuestions(text);
}

/**
 * The message tells of the need and nothing else: it answers our question, or tells more unasked. A budget said of what was searched
 * bends the search instead, and a number of pieces belongs to an order.
 */
export function answersLead(turn: Turn): boolean {
  const { lead, draft } = turn.context;
  if (!lead || turn.text.includes('?') || isBudgetOfSearch(turn) || tellsBound(turn)) return false;
  if (wantsToBeReached(turn) || asksWhatFits(turn.text) || isOfGoods(turn) || asksToHave.test(turn.text)) return false;
  if (turn.asked?.for === 'qualification' && lead.answered && !countsGoods(turn)) return true;
  if (lead.kind !== undefined && tellsOfPlace(turn)) return true;
  const isOrdering = draft.items.length > 0 || turn.note.isOrdering || isTaking(turn.text);
  const { filter } = turn.context.found.interpretation;
  const isShopping = filter.category !== undefined || namesProduct(turn) || turn.note.search === undefined;
  // "Решаю я, я директор" claims no right to a discount.
  const isPlainClaim =
    lead.told.includes('decision') && !/скид|дешев|бесплат|цен|%|discount|cheap|free|price/iu.test(turn.text);
  const isPlainBudget = lead.told.includes('budget') && !complaining.test(turn.text);
  const isAlone = turn.understanding.intents.every(
    ({ intent, score }) =>
      shopping.has(intent) ||
      score < 0.6 ||
      (intent === 'manipulation' && isPlainClaim) ||
      (intent === 'objection' && isPlainBudget),
  );
  return lead.told.some((need) => need !== 'volume') && isAlone && !isOrdering && !isShopping;
}

/** "Цену с НДС скажите", "кп скиньте": what is asked of us answers nothing. */
const asksToHave =
  /(?<!\p{L})(?:(?:под)?скажите|скин(?:ь|ьте)|пришлите|вышлите|посчитай(?:те)?|покажи(?:те)?|поч[её]м|кп|сколько (?:это )?(?:стоит|будет))(?!\p{L})|\b(?:tell me|send (?:me|us)|show (?:me|us)|how much (?:is|are|for|would))\b/iu;

/** "Линия 380 у нас", "the water is dirty" amid the needs: told, of no goods, and heard as nothing surely. */
function tellsOfPlace({ text, understanding, context, note }: Turn): boolean {
  const { filter, named } = context.found.interpretation;
  const isOfGoods = filter.category !== undefined || named.length > 0 || hasBoundsTold(filter);
  const isUnsure = understanding.intents.every(({ score }) => score < 0.5);
  const { references } = understanding.slots;
  return (
    ofOurs.test(text.trim()) &&
    !isOfGoods &&
    isUnsure &&
    references.length === 0 &&
    context.draft.items.length === 0 &&
    !note.isOrdering
  );
}

function hasBoundsTold({
  priceTo,
  priceFrom,
  attributes,
}: Turn['context']['found']['interpretation']['filter']): boolean {
  return priceTo !== undefined || priceFrom !== undefined || (attributes ?? []).length > 0;
}

const ofOurs =
  /(?<!\p{L})у (?:нас|меня|него|не[её]|них)(?!\p{L})|(?<!\p{L})(?:есть|нет|стоит|проведен\p{L}*|имеется)(?!\p{L})|^(?:we|i)(?:'ve| have|'ve got| only have)\b|\b(?:there(?:'s| is| are)|is|are)\b/iu;

/** "Ok put the 50 in my basket", "so which one for 60 l" to a question about the need: it is not answered. */
function isOfGoods({ text, understanding: { intents } }: Turn): boolean {
  const isPut = intents.some(({ intent, score }) => (intent === 'order' || intent === 'add-item') && score >= 0.8);
  return (isPut && puts.test(text)) || asksWhich.test(text.trim());
}

const puts =
  /(?<!\p{L})(?:полож|добав|закин|беру|бер[её]м|оформ)\p{L}*|\b(?:put|add|chuck|take)\b.*\b(?:in|into|to|it|them|the|one|two)\b/iu;
const asksWhich =
  /^(?:(?:so|and|ok|а|и|ну|так)[,\s]+)*(?:which|what|how much|какой|какая|какое|какие|почему|зачем)(?!\p{L})/iu;

/** "Средство для молока, 2 шт" in place of an answer is an order. */
function countsGoods({ understanding, context: { found } }: Turn): boolean {
  const isGoods = found.interpretation.named.length > 0 || (found.products[0]?.coverage ?? 0) >= 0.6;
  return understanding.slots.quantity !== undefined && isGoods;
}

/** A contact, or the wish for somebody, is never just an answer: it must lead to a request. */
function wantsToBeReached({ understanding: { slots, intents } }: Turn): boolean {
  return (
    slots.phone !== undefined ||
    slots.email !== undefined ||
    intents.some(({ intent, score }) => (intent === 'person' || intent === 'callback') && score >= 0.5)
  );
}

function isBudgetOfSearch({ note, context }: Turn): boolean {
  const { priceTo, priceFrom } = context.found.interpretation.filter;
  return note.search !== undefined && (priceTo !== undefined || priceFrom !== undefined);
}

/** By its words: the 60 of "60 cups" is no "Office 60". */
function namesProduct({ text, context: { found } }: Turn): boolean {
  const said = new Set(stemsOf(text).filter((stem) => /\p{L}/u.test(stem)));
  return found.products.some(
    ({ sku, name }) => found.interpretation.named.includes(sku) && stemsOf(name).some((stem) => said.has(stem)),
  );
}

/** What a told need sounds like to an ear that waits for products. */
const shopping: ReadonlySet<Intent> = new Set<Intent>([
  'unclear',
  'order',
  'add-item',
  'change-quantity',
  'find-product',
  'product-details',
  'product-fact',
  'refine-search',
  'recommend',
  'give-contact',
  'company-hours',
]);

/** "Бюджет до 200 тысяч" tells a bound of the search, and is no complaint about the price. */
export function bendsByBudget(turn: Turn): boolean {
  const { filter, named } = turn.context.found.interpretation;
  const isOfOther = filter.category !== undefined || named.length > 0;
  const isTold = turn.context.lead?.told.includes('budget') === true;
  return isTold && !isOfOther && isBudgetOfSearch(turn) && !turn.text.includes('?') && !complaining.test(turn.text);
}

const complaining = /дорог|дешевл|скид|expensive|cheaper|pricey|discount|too much/iu;
