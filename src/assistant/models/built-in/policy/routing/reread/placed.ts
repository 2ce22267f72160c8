/** After an order: what it comes to, where it is, changing and cancelling it, and when somebody answers. */

import type { Intent } from '../../../understanding/understanding.ts';
import { madeQuote } from '../../quoting/made-quote.ts';
import { asksHowLong, companySaid } from '../../quoting/quote-words-said.ts';
import type { Turn } from '../../turn.ts';
import { isAsking } from '../is-asking.ts';
import type { Rule } from './rule.ts';

export const placedRules: readonly Rule[] = [
  // "I don't have the number": the order is looked for by a contact.
  {
    means: ['request-status'],
    holds: (turn, has) =>
      turn.asked?.expecting === 'request-number' && !has('person', 'complaint', 'cancel') && hasNoNumber(turn.text),
  },
  // "Когда мне ответят?" of a matter that waits for a person.
  { means: ['person'], holds: (turn) => turn.context.handoff !== undefined && asksWhenAnswered.test(turn.text) },
  // "It leaks all over my kitchen" of what was bought here.
  {
    means: ['complaint'],
    holds: (turn, has) =>
      turn.context.requests.length > 0 &&
      turn.context.draft.items.length === 0 &&
      !has('change-request', 'cancel') &&
      isBroken.test(turn.text),
  },
  // "Order was last week, the torrent 700", told right after a complaint: more of it, and no wish to buy.
  {
    means: ['complaint'],
    holds: (turn, _has, intents) =>
      turn.context.handoff !== undefined &&
      turn.note.before.includes('complaint') &&
      turn.context.draft.items.length === 0 &&
      intents.every((intent) => moreOfComplaint.has(intent)) &&
      !isAsking(turn.text),
  },
  // "Привезли мешки рваные": told of what came, whatever number of ours it was.
  {
    means: ['complaint'],
    holds: (turn, has) =>
      turn.context.draft.items.length === 0 &&
      !/\?|(?<!\p{L})(?:если|вдруг)(?!\p{L})|\bif\b/iu.test(turn.text) &&
      !has('cancel') &&
      cameDamaged.test(turn.text),
  },
  { means: ['cancel'], holds: (turn) => isPlaced(turn) && needsOrderNoMore.test(turn.text) },
  // "Сколько я должна за него?", "so what's in my order now?"
  { means: ['request-status'], holds: (turn) => isPlaced(turn) && asksForSum.test(turn.text) },
  // "I ordered one, can you make it three?", "и фильтры туда же закиньте".
  {
    means: ['change-request'],
    holds: (turn, has) =>
      isChangeable(turn) &&
      !has('person', 'complaint', 'quote') &&
      ((isOrdered.test(turn.text) && changes.test(turn.text)) ||
        ((adds.test(turn.text) || addsAfterChange(turn)) && !isAnother.test(turn.text))),
  },
  // "Can you change it to Fort William", "давайте лучше самовывозом": the same order goes another way.
  {
    means: ['change-request'],
    holds: (turn, has) =>
      isChangeable(turn) &&
      !has('cancel', 'person', 'complaint', 'quote') &&
      tellsWay(turn) &&
      redirects.test(turn.text),
  },
  {
    means: ['request-status'],
    holds: (turn, has) =>
      isPlaced(turn) && !has('cancel', 'decline') && isOrdered.test(turn.text) && turn.text.split(/\s+/).length <= 9,
  },
  // "Давайте оформим" right after a change of what was placed: it stands as it is.
  {
    means: ['request-status'],
    holds: (turn) => isChangeable(turn) && isOfPlaced(turn) && goesOn.test(turn.text.trim()),
  },
  // "Курьер звонить будет?", "will it come today?" of what is on its way.
  { means: ['request-status'], holds: (turn, has) => isPlaced(turn) && !has('cancel') && asksOfItsWay.test(turn.text) },
  // "Make it out to Plant LLC" of an offer that was made.
  {
    means: ['quote'],
    holds: (turn, has) =>
      madeQuote(turn) !== undefined && !has('accept-quote') && isAboutOffer(turn) && !isPlaced(turn),
  },
];

/** As what the details of a complaint may be heard. */
const moreOfComplaint: ReadonlySet<Intent> = new Set<Intent>([
  'find-product',
  'product-details',
  'product-fact',
  'request-status',
  'change-quantity',
  'unclear',
]);

function isAboutOffer({ text, context, asked, understanding: { slots } }: Turn): boolean {
  if (context.draft.items.length > 0) return false;
  const isReached = asked?.for === 'give-contact' || asked?.for === 'callback' || context.handoff !== undefined;
  const isContactTold = (slots.phone ?? slots.email) !== undefined && !isReached;
  return companySaid(text) !== undefined || asksHowLong(text) || isContactTold;
}

function isOfPlaced({ note, context }: Turn): boolean {
  const placed = context.requests.find(({ number }) => number === note.requestNumber);
  return placed !== undefined && note.focus.every((sku) => placed.items.some((item) => item.sku === sku));
}

/** "Я заказывал шланг, можно два?": a number or a change, and what it is of. */
export function saysOrdered({ text, understanding }: Turn): boolean {
  return isOrdered.test(text) && (understanding.slots.quantity !== undefined || changes.test(text));
}

/** "И пару перчаток" right after something was put into what was placed. */
function addsAfterChange(turn: Turn): boolean {
  const isCounted = turn.understanding.slots.quantity !== undefined;
  return turn.note.requestNumber !== undefined && isOfPlaced(turn) && isCounted && opensWithAnd.test(turn.text.trim());
}

function isPlaced({ context }: Turn): boolean {
  return context.draft.items.length === 0 && context.requests.some(({ kind }) => kind === 'order');
}

function isChangeable(turn: Turn): boolean {
  return isPlaced(turn) && turn.context.requests.some(({ kind, isChangeable: may }) => kind === 'order' && may);
}

function tellsWay({ understanding: { slots }, context }: Turn): boolean {
  return (
    context.found.interpretation.named.length === 0 && (slots.place ?? slots.address ?? slots.isPickup) !== undefined
  );
}

const redirects =
  /(?<!\p{L})(?:помен\p{L}+|измен\p{L}+|замен\p{L}+|смен\p{L}+|перенаправ\p{L}+|исправ\p{L}+|вместо|лучше|передума\p{L}+|друг(?:ой|ому) (?:адрес|город)\p{L}*)(?!\p{L})|\b(?:change|instead|redirect|switch|rather|different address|another address|changed my mind|make it|update)\b/iu;
const goesOn = /^(?:(?:да|yes|ok|ок),? )?(?:давайте |let'?s )?(?:оформ\p{L}+|place (?:the|my) order|go ahead)\P{L}*$/iu;
const asksWhenAnswered =
  /(?:когда|сколько ждать|как скоро).*(?:ответ|свяж|позвон|перезвон|напиш)|(?:when|how (?:long|soon)).*(?:answer|reply|repl|call|contact|get back|hear)/iu;
const cameDamaged =
  /(?<!\p{L})(?:привезли|прив[её]з|доставили|прислали|приш[её]л|пришл[аио]|получил[аи]?)(?!\p{L})[^.!?]*(?<!\p{L})(?:рван\p{L}*|порван\p{L}*|мят\p{L}*|помят\p{L}*|бит(?:ый|ая|ое|ые|ую)|разбит\p{L}*|треснут\p{L}*|сломан\p{L}*|повреж\p{L}*|бракован\p{L}*|вскрыт\p{L}*|просроч\p{L}*|слежа\p{L}*|испорч\p{L}*|протек\p{L}*|не т(?:от|о|у|а|ой|е|ого)|не все|недоста\p{L}*|недовез\p{L}*)(?!\p{L})|\b(?:arrived|came|delivered|sent|received|got)\b[^.!?]*\b(?:torn|broken|damaged|crushed|dented|cracked|leaking|expired|faulty|the wrong|wrong (?:one|item|size|colour|color))\b/iu;
const isBroken =
  /(?<!\p{L})(?:теч[её]т|потекл\p{L}*|протека\p{L}*|слома\p{L}+|не работает|не включается|брак|бракован\p{L}*|дефект\p{L}*)(?!\p{L})|\b(?:leaks?|leaking|broken|broke down|faulty|defective|doesn'?t work|does not work|stopped working|won'?t turn on)\b/iu;
const needsOrderNoMore =
  /не (?:надо|нужен|нужно) (?:мне )?(?:этот |больше )?заказ|заказ (?:мне )?(?:уже |больше )?не (?:надо|нужен)|(?:don'?t|do not) (?:need|want) (?:the|my|this) order/iu;
const asksForSum =
  /сколько (?:я )?(?:\p{L}+ )?(?:долж(?:ен|на|ны)|платить|заплатить|к оплате|с меня)|(?:что|сколько) (?:(?:там|у меня|теперь|сейчас|уже|в итоге|итого) ){0,3}в заказе|how much (?:do|will|should|must) i (?:have to |need to )?(?:pay|owe)|what do i owe|what(?:'s| is) (?:now )?in my order/iu;
const isOrdered =
  /(?<!\p{L})(?:заказ(?:ал|ала|али|ывал|ывала)|оформил\p{L}*)(?!\p{L})|\bi(?:'ve| have)? (?:just )?(?:ordered|placed an order)\b|\bmy order\b/iu;
const opensWithAnd = /^(?:и|а ещё|а еще|ещё|еще|плюс|and|plus|also)\s/iu;
const changes =
  /(?<!\p{L})можно (?:ли )?(?:мне )?(?:\d{1,3}|дв[ае]|три|четыре|пять|больше)(?!\p{L})|\b(?:can|could) (?:i|we) (?:have|get) (?:\d{1,3}|two|three|four|five|more)\b|(?<!\p{L})(?:сделайте|измените|поменяйте|замените|исправьте|пусть будет)(?!\p{L})|\b(?:make it|change|instead|update)\b/iu;
const adds =
  /(?<!\p{L})(?:добав|закин|докин|полож)\p{L}*|\b(?:add|chuck in|throw in)\b|(?:в тот же|into the same) (?:заказ|order)/iu;
const isAnother = /нов(?:ый|ого) заказ|ещё один заказ|new order|another order|separate order/iu;
const asksOfItsWay =
  /курьер\p{L}* (?:\p{L}+ ){0,2}(?:звон|позвон|предупред)|(?:позвон|предупред)\p{L}* (?:ли )?курьер|^(?:а )?(?:он |заказ )?(?:сегодня|завтра) (?:привез|придет|придёт|доставя|будет)|(?:will|does) (?:it|the order|my order) (?:come|arrive|be here) (?:today|tomorrow)|will the courier (?:call|ring)/iu;

/** They cannot tell the number that was asked for. */
export function hasNoNumber(text: string): boolean {
  return noNumber.test(text);
}

const noNumber =
  /\b(?:don'?t|do not|didn'?t|can'?t|cannot|haven'?t|never|no|not|lost|forgot)\b[^.!?]{0,25}\b(?:number|reference|it|one|know|remember|got|idea)\b|(?<!\p{L})(?:не (?:помню|знаю|сохранил\p{L}*|дали|присылали)|нет (?:у меня )?(?:номера|его)|номера (?:у меня )?нет|потерял\p{L}*|без номера)(?!\p{L})/iu;
