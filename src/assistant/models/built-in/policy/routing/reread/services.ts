/** What is hired, serviced or done by a date: told by documents and people, and never put into an order. */
import type { Intent } from '../../../understanding/understanding.ts';
import { asksAmountNeeded } from '../../amount-needed.ts';
import { asksIfEnough } from '../../fit-answer.ts';
import { isKnown } from '../../order/lines/orders-goods.ts';
import { addsToNothing } from '../../order/order-intents.ts';
import { asksPeriodPrice, asksToHire } from '../../period-price.ts';
import { addsToCall } from '../../situations/callback.ts';
import { sizeToTake } from '../../size-to-take.ts';
import { asksByDate } from '../../terms-answer.ts';
import { isTold } from '../../told-by-documents.ts';
import type { Turn } from '../../turn.ts';
import { isAsking } from '../is-asking.ts';
import type { Rule } from './rule.ts';

export const serviceRules: readonly Rule[] = [
  // "Давайте оформим аренду", "let's do the rental then": nothing is bought; a person draws it up.
  {
    means: ['person'],
    holds: (turn, has) =>
      asksToHire(turn.text) &&
      !turn.text.includes('?') &&
      has('order', 'add-item', 'confirm', 'give-contact', 'callback', 'unclear', 'person') &&
      !addsToCall(turn) &&
      !isSold(turn),
  },
  // "Сколько за сутки?", "what does it cost per month?"
  {
    means: ['knowledge'],
    holds: (turn, has) => asksPeriodPrice(turn) && !has('delivery', 'person', 'complaint'),
  },
  // "Офис убираете?", "уберите квартиру" of who has ordered nothing: what the company does, and nothing to take out.
  {
    means: ['order'],
    holds: (turn, has, intents) => has('remove-item') && intents.length === 1 && addsToNothing(turn),
  },
  ...(['find-product', 'knowledge'] as const).map(
    (sought): Rule => ({
      means: [sought],
      holds: (turn, has, intents) =>
        has('remove-item') &&
        intents.length === 1 &&
        !/отмен|cancel/iu.test(turn.text) &&
        turn.context.draft.items.length === 0 &&
        turn.context.requests.length === 0 &&
        (sought === 'find-product' ? isKnown(turn) : isAsking(turn.text)),
    }),
  ),
  // "Can you hold it till Friday?": told by a document, else by a person; no discount and no promise.
  {
    means: ['knowledge'],
    holds: ({ text }, has) => has('discount', 'unclear', 'delivery', 'knowledge') && asksToHold.test(text),
  },
  // "Can we buy it afterwards?" asks of a time to come.
  {
    means: ['knowledge'],
    holds: (turn, has) => has('order', 'add-item', 'decline', 'unclear') && asksOfLater.test(turn.text),
  },
  // "Залог какой?", "any hoses may be used?": what no goods are called by, and some document tells.
  {
    means: ['knowledge'],
    holds: (turn, _has, intents) => intents.every((one) => ofGoods.has(one) || isMisheard(one, turn)) && isTold(turn),
  },
  // "220 В у нас, потянет?" of what was shown.
  {
    means: ['knowledge'],
    holds: (turn, has) =>
      asksIfEnough(turn.text) &&
      !asksAmountNeeded(turn) &&
      turn.note.shown.length > 0 &&
      turn.context.found.interpretation.filter.category === undefined &&
      !has('order', 'add-item', 'person', 'complaint', 'delivery'),
  },
  // "Рост 185, какой брать размер?": a document tells it of that figure, though goods are told by it too, and counts nothing.
  {
    means: ['knowledge'],
    holds: (turn, has) =>
      !has('order', 'add-item', 'compare', 'complaint', 'person', 'delivery') && sizeToTake(turn) !== undefined,
  },
  // "К двадцатому успеете?", "will it be ready by Friday?": what the documents tell of terms.
  {
    means: ['knowledge'],
    holds: (turn, has) =>
      asksByDate(turn.text) &&
      !has('request-status', 'delivery', 'complaint') &&
      turn.context.requests.every(({ kind }) => kind !== 'order'),
  },
];

/** The company sells it under that name: a ticket, a plan. */
function isSold({ text, context: { found } }: Turn): boolean {
  const [word] = /аренд|прокат|rent|hire|leas/iu.exec(text.toLocaleLowerCase()) ?? [];
  return word !== undefined && found.products.some(({ name }) => name.toLocaleLowerCase().includes(word));
}

/** A discount or a doubt that no word of it was said for. */
function isMisheard(intent: Intent, { text, context }: Turn): boolean {
  if (intent === 'discount')
    return !/скид|процент|%|дешев|уступ|акци|торг|цен|промо|discount|percent|\boff\b|cheap|deal|price|promo|code/iu.test(
      text,
    );
  // "Can you come and set up the tank in Bath": the place is where it is wanted, and nothing is sent.
  if (intent === 'give-place')
    return context.draft.items.length === 0 && !/достав|привез|deliver|ship|send/iu.test(text);
  return intent === 'objection' && context.objections.length === 0;
}

const asksToHold =
  /\b(?:can|could|will|would) you (?:please )?(?:hold|reserve|keep|put (?:it |one )?aside|set (?:it |one )?aside)\b|(?<!\p{L})(?:(?:можете|можно|сможете|получится)\s(?:\p{L}+\s){0,2}(?:отложить|придержать|забронировать|зарезервировать)|(?:отложите|придержите|забронируете)(?=[^.!]*\?))(?!\p{L})/iu;

const asksOfLater =
  /(?<!\p{L})(?:потом|позже|впоследствии)(?!\p{L})[^.!]*\?|(?:можно|получится)[^.!]*(?<!\p{L})(?:потом|позже)(?!\p{L})|\b(?:can|could|may) (?:i|we)\b[^.!]*\b(?:afterwards?|later(?: on)?|eventually|in the end|at the end)\b/iu;

/** As what a question about terms may be heard. */
const ofGoods: ReadonlySet<Intent> = new Set<Intent>([
  'find-product',
  'product-details',
  'product-fact',
  'refine-search',
  'recommend',
  'stock',
  'unclear',
  'decline',
  'order',
  'add-item',
  'remove-item',
  'show-draft',
  'more-options',
]);
