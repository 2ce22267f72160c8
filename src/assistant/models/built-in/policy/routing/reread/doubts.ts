/** Doubts and haggling that sound like something else. */

import type { Intent } from '../../../understanding/understanding.ts';
import { besideNames } from '../../beside-names.ts';
import { kindAskedAbout } from '../../kind-asked-about.ts';
import { supposesTaking } from '../../order/supposes-taking.ts';
import type { Turn } from '../../turn.ts';
import type { Rule } from './rule.ts';

export const doubtRules: readonly Rule[] = [
  // "Если взять 10 гантелей, скидка будет?": of a kind the rule is told, and no sum.
  {
    means: ['discount'],
    holds: (turn, _has, intents) => intents.every((intent) => intent === 'discount') && kindAskedAbout(turn).length > 0,
  },
  // "А если сразу три возьму, скидка больше будет?": what so many cost by the rules, be it amid haggling.
  {
    means: ['price'],
    holds: (turn, _has, intents) =>
      turn.understanding.slots.quantity !== undefined &&
      supposesTaking(turn.text) &&
      intents.every((intent) => soundsLikeSupposing.has(intent)),
  },
  // "Так какая у неё цена в итоге", "ok what does the s40 cost": the price is asked, be it amid haggling.
  { means: ['price'], holds: (turn, has) => !has('delivery', 'compare') && asksPlainPrice(turn) },
  // "Хватит уговаривать".
  { means: ['objection'], holds: (turn) => turn.context.isStopAsked === true },
  // "Дорого, скидку дадите?" asks for one; that it is dear has been counted.
  {
    means: ['discount'],
    holds: (turn, has) =>
      (has('discount') && has('objection')) ||
      (has('objection') &&
        !has('person', 'complaint') &&
        turn.context.objections.some(({ kind }) => kind === 'discount')),
  },
  // "Присматриваюсь к Orbita One": of the one that is named something is told.
  {
    means: ['product-details'],
    holds: (turn) => turn.context.objections.some(({ kind }) => kind === 'only-looking') && namesOneUnseen(turn),
  },
  // "Not now, I get paid on the tenth": whatever else its words are like, nothing is ordered by it.
  {
    means: ['objection'],
    holds: (turn, has) =>
      turn.context.objections.some(({ kind }) => kind === 'not-now') &&
      has('order', 'add-item') &&
      !turn.text.includes('?') &&
      !isTaking(turn.text),
  },
  // "Не сейчас", "я просто смотрю": surely a doubt, whatever else it sounds like.
  {
    means: ['objection'],
    holds: (turn, _has, intents) =>
      turn.context.objections.some(({ kind }) => kind !== 'discount') &&
      !turn.text.includes('?') &&
      (intents.every((intent) => soundsLikeDoubt.has(intent)) || isBareDoubt(turn, intents)),
  },
  // "Ваш коллега обещал 15", "ну 7?", "5 % и ещё 5 %, сколько всего?" after a discount was talked about.
  {
    means: ['discount'],
    holds: (turn, has, intents) =>
      turn.note.haggling > 0 &&
      !isTaking(turn.text) &&
      !takesQuoted(turn) &&
      (has('discount') ||
        /%|процент|percent/iu.test(turn.text) ||
        (intents.every((intent) => soundsLikeHaggling.has(intent)) && namesTerms(turn.text))),
  },
  // "Ну хоть 10, я сразу заберу", "7. final offer": a figure that opens the message goes on with the haggling.
  { means: ['discount'], holds: (turn) => turn.note.haggling > 0 && !takesQuoted(turn) && opensWithTerms(turn.text) },
  // "Сделаете их цену — куплю": a discount is asked for; bought is nothing yet.
  {
    means: ['discount'],
    holds: (turn, has) =>
      has('order', 'add-item') &&
      (has('discount') || turn.context.objections.some(({ kind }) => kind === 'cheaper-elsewhere')) &&
      buysOnTerms.test(turn.text),
  },
  // "If I buy it now, will you do 10?" bargains, and takes nothing.
  { means: ['discount'], holds: (turn, has) => has('order', 'add-item', 'confirm') && wouldBuyFor.test(turn.text) },
  // "Он сказал, напишите в чат и оформят": what somebody promised is no order.
  {
    means: ['manipulation'],
    holds: (turn, has) =>
      has('order', 'add-item', 'off-topic') &&
      toldBySomebody.test(turn.text) &&
      !isTaking(turn.text) &&
      !turn.text.includes('?'),
  },
  // "Обещали скидку", "promised me 20% off", without a question of anything else.
  {
    means: ['discount'],
    holds: (turn, has) =>
      has('unclear', 'change-quantity', 'complaint', 'manipulation', 'who-are-you') &&
      /скидк|скидос|discount|\boff\b/iu.test(turn.text) &&
      /обеща|гарантирова|сказал|promis|told me|said/iu.test(turn.text),
  },
];

/** Of one product that is named or talked about; a percentage or a wish for less is no plain question. */
function asksPlainPrice(turn: Turn): boolean {
  const { named, filter } = turn.context.found.interpretation;
  const isOfOne =
    named.length === 1 || (named.length === 0 && filter.category === undefined && turn.note.focus.length === 1);
  return (
    isOfOne &&
    (plainPrice.test(turn.text.trim()) || priceAlone.test(besideNames(turn).trim())) &&
    !/%|скид|скин|дешев|уступ|discount|cheaper|off\b|promo|промо/iu.test(turn.text)
  );
}

const plainPrice =
  /^(?:(?:ну|так|а|и|ok|ок|so|and|well|хорошо|ладно|тогда)[,.]?\s+)*(?:какая (?:у (?:не[её]|него) )?(?:там )?(?:реальная |настоящая |итоговая )?цена|сколько (?:он[аио]? )?(?:в итоге |на самом деле |реально )?(?:стоит|стоят)|what does (?:it|the \S+(?: \S+)?|that) (?:really |actually )?cost|(?:and )?(?:what's |what is )?the (?:real|actual|final) price)/iu;

/** "X200 price?", "price?", "почём?": nothing but that. */
const priceAlone = /^\P{L}*(?:(?:and|и|а|the|its)\s+)*(?:price|цена|поч[её]м)\P{L}*$/iu;

function namesOneUnseen({ context, note }: Turn): boolean {
  const [sku, ...others] = context.found.interpretation.named;
  return sku !== undefined && others.length === 0 && !note.focus.includes(sku);
}

/** "That's too loud, it'll wake the baby": it names no other goods, no town and no figure to order by. */
function isBareDoubt(turn: Turn, intents: readonly Intent[]): boolean {
  const { named, filter } = turn.context.found.interpretation;
  const { slots } = turn.understanding;
  const isTold = slots.place ?? slots.phone ?? slots.email ?? slots.promoCode ?? slots.requestNumber;
  return (
    named.length === 0 &&
    filter.category === undefined &&
    isTold === undefined &&
    (!isTaking(turn.text) || turn.context.objections.some(({ kind }) => kind === 'cheaper-elsewhere')) &&
    intents.every((intent) => !answeredFirst.has(intent))
  );
}

/** What is asked or wished beside a doubt is answered first. */
const answeredFirst: ReadonlySet<Intent> = new Set<Intent>([
  'person',
  'complaint',
  'manipulation',
  'cancel',
  'change-request',
  'request-status',
  'refine-search',
  'recommend',
  'discount',
  'promo-code',
  'order',
  'add-item',
  'remove-item',
  'quote',
  'accept-quote',
]);

const toldBySomebody =
  /(?<!\p{L})(?:он|она|они|коллега|менеджер|ваш\p{L}*)\s(?:мне\s)?(?:сказал|обеща|говорил)\p{L}*|\b(?:he|she|they|your colleague|the manager)\s(?:said|told me|promised)/iu;

const soundsLikeDoubt: ReadonlySet<Intent> = new Set<Intent>([
  'unclear',
  'decline',
  'confirm',
  'goodbye',
  'thanks',
  'greeting',
  'compare',
  'recommend',
  'knowledge',
  'product-fact',
  'product-details',
  'more-options',
  'off-topic',
  'who-are-you',
  'give-place',
  'change-quantity',
  'objection',
]);

const soundsLikeHaggling: ReadonlySet<Intent> = new Set<Intent>([
  'unclear',
  'change-quantity',
  'confirm',
  'price',
  'who-are-you',
  'off-topic',
  'manipulation',
  'product-fact',
  'refine-search',
  'compare',
  'order',
  'add-item',
  'discount',
  'find-product',
  'more-options',
  'decline',
  'objection',
  'recommend',
  'show-draft',
]);

const soundsLikeSupposing: ReadonlySet<Intent> = new Set<Intent>([
  'discount',
  'objection',
  'price',
  'unclear',
  'change-quantity',
  'order',
  'add-item',
  'confirm',
  'find-product',
]);

/** "Тогда 10 давайте" after it was told what ten cost: so many, and no percents. */
function takesQuoted({ note, understanding: { slots } }: Turn): boolean {
  return note.quoted.some(({ quantity }) => quantity > 1 && quantity === slots.quantity);
}

/** "6. последний раз", "5 is nothing. 8", "fine, 7 %": never two or three, which may be pieces. */
function opensWithTerms(text: string): boolean {
  const said =
    /^(?:(?:ну|а|да|хоть|хотя бы|тогда|давайте|ладно|fine|ok|okay|then|at least|make it|what about)[,.]?\s+)*(\d{1,2})(?!\d|\s?(?:шт|штук|pcs|piece|unit|пач|короб|пар|кг|к(?!\p{L})|k\b|тыс|thousand))/iu.exec(
      text.trim(),
    );
  return said !== null && Number(said[1]) > 3;
}

const wouldBuyFor =
  /(?<!\p{L})если (?:\p{L}+ ){0,3}(?:куплю|купим|возьму|возьм[её]м|закажу|закажем)(?!\p{L})[^?]*(?:сдела|уступ|отда|скин|сброс|опусти)\p{L}*[^?]*\?|\bif (?:i|we) (?:buy|take|order|get) [^?]*\b(?:will|would|can|could) you (?:do|make|give|go|knock|drop|take|match|let)\b[^?]*\?/iu;

const buysOnTerms =
  /(?:скид|цен|уступ|скин|match|discount|price|off).{0,40}(?:и (?:я )?(?:сразу )?(?:беру|куплю|возьму|забер)|сразу (?:беру|куплю|возьму)|and (?:i'?ll|i will|we'?ll) (?:buy|take|order|have)|i'?ll (?:buy|take|order) (?:it )?(?:now|right|today|at once))|(?:если|if).{0,30}(?:скид|уступ|discount|match)/iu;

/** "Беру за 17 000" may take it; the price is told with the order. */
function isTaking(text: string): boolean {
  return /(?:^|\s)(?:беру|возьму|оформ(?!ят|ит(?!е)|ил)\p{L}*|закажу|заказыва\p{L}*)(?!\p{L})|i'?ll take|order it/iu.test(
    text,
  );
}

/** A bare figure, a promise by somebody, a plea: how one goes on haggling without the word. */
function namesTerms(text: string): boolean {
  // "Ну 7", and "5 это смешно, давайте 15".
  const isBareFigure =
    /^(?:[^\d?]{0,25}|[^?]{0,40}(?:давай(?:те)?|make it)\s)(?<!\p{L})\d{1,2}\D{0,15}$/iu.test(text.trim()) &&
    !/шт|штук|пач|упак|короб|бутыл|кг|pcs|piece|pack|box|bag|bottle/iu.test(text) &&
    !measured.test(text);
  return isBareFigure || pleas.test(text);
}

/** "Есть каска на голову 62 см": a size, and no offer. */
const measured = /\d\s?(?:см|мм|м|гр?|м?л|к?вт|лет|cm|mm|m|g|m?l|k?w|years?)(?!\p{L})/iu;

const pleas =
  /обеща|promis|округл|по рукам|подарите|в подарок|в придачу|бонусом|убь[её]т|round (?:it |that )?(?:down|off)|shake (?:on|hands)|throw in|for free|on the house|kill me|уступ|скин|сбрось|подвин|договор(?!ились)|чуть-чуть|немного|маловат|^мало\P{L}*$|по-братски|по-дружески|за \d|last offer|final offer|meet me|half ?way|not enough|a bit (?:more|less)|little more|favou?r/iu;
