/** Of the intents of one message: those that would say the same twice, or that another answers, fall away. */

import { takesGoods } from '../../understanding/takes-goods.ts';
import type { Intent } from '../../understanding/understanding.ts';
import { unknownWishes } from '../about-catalog.ts';
import { besideNames } from '../beside-names.ts';
import { topicIn } from '../document-topics.ts';
import { packWords } from '../order/lines/order-words.ts';
import { isTaking } from '../order/taking.ts';
import { namedProducts } from '../references.ts';
import type { Turn } from '../turn.ts';
import { contentStemsOf, stemsOf } from '../words.ts';
import { pointsAtOne, pointsByWords } from './pointing.ts';
import { goesOnWithOrder } from './read-answer.ts';

export function dropOverlaps(intents: readonly Intent[], turn: Turn): readonly Intent[] {
  let kept = [...intents];
  const has = (intent: Intent) => kept.includes(intent);
  const drop = (...unwanted: readonly Intent[]) => {
    const left = kept.filter((intent) => !unwanted.includes(intent));
    if (left.length > 0) kept = left;
  };
  const turnInto = (wanted: Intent, ...some: readonly Intent[]) => {
    kept = kept.map((intent) => (some.includes(intent) ? wanted : intent));
  };
  const { slots } = turn.understanding;
  const { filter, named, askedAttributes } = turn.context.found.interpretation;
  const { draft } = turn.context;
  const draftHasItems = draft.items.length > 0;
  const isDeliveryAsked = has('delivery');

  if (askedAttributes.length > 0 && (pointsByWords(turn) || asksBrieflyOfFocus(turn)))
    turnInto('product-fact', 'product-details', 'find-product');
  const isPoliteOnly = kept.every((intent) => intent === 'greeting' || intent === 'thanks' || intent === 'goodbye');
  // "Здравствуйте, кофемашину в офис": the wish behind the greeting is in the catalog's words.
  const { knownWords } = turn.context.found.interpretation;
  const isFound =
    !has('goodbye') &&
    knownWords.length > 0 &&
    (turn.context.found.products[0]?.coverage ?? 0) >= (has('thanks') ? 0.6 : 0.3);
  if (
    isPoliteOnly &&
    (filter.category || filter.brand || named.length > 0 || isFound) &&
    turn.text.split(/\s+/).length > 2
  ) {
    kept.push('find-product');
  }
  // "Давайте первый" takes it, "расскажите про первый" does not.
  if (pointsAtOne(turn) && isTaking(turn.text)) turnInto('order', 'product-details');
  // "Беру молотый кофе …, 250 г": all of a name, however much it sounds like a search.
  if (named.length === 1 && takesPlainly.test(turn.text)) turnInto('order', 'find-product');
  // "30 листов за сколько, и есть ли столько?": whether the number is at hand, not a property.
  if (asksIfSoMany(turn.text)) {
    turnInto('stock', 'product-fact', 'product-details', 'knowledge', 'find-product', 'change-quantity', 'unclear');
    if (!has('stock') && has('price')) kept.push('stock');
  }
  drop('greeting', 'thanks', 'goodbye');
  drop('unclear');
  // "She wants to learn guitar, budget about 300": a wish beside what bounds it is looked for.
  const isWishOnly = !draftHasItems && named.length === 0 && !isTaking(turn.text) && slots.references.length === 0;
  if (isWishOnly && has('refine-search') && turn.note.shown.length === 0) drop('order', 'add-item');
  // A rude word or a joke beside a question of the business: the question is answered.
  drop('off-topic');
  // "Ну хорошо, а доставка?" where nothing waits for a yes: the question is answered.
  if (turn.asked === undefined || turn.asked.expecting === 'price-doubt') drop('confirm');
  if (goesOnWithOrder(turn)) drop('confirm');
  // "Ок, оформляйте. Пётр, petr@…": the yes goes on with the order, which is first told who it is for.
  if (draftHasItems && turn.asked?.expecting !== 'confirmation' && tellsContact(turn))
    turnInto('give-contact', 'confirm');

  // "Ой нет, один хватит" corrects; "зелёная есть? на 350" asks.
  if (draftHasItems && has('change-quantity')) drop('decline');
  if (!draftHasItems && has('find-product')) drop('change-quantity');
  // "Половина от 12990, это моя цена, да?": the customer asks for a yes and gives none; "good" behind the price would sound like one.
  if (isTagQuestion(turn.text) || (!draftHasItems && turn.asked === undefined && (has('price') || has('discount'))))
    drop('confirm');
  // "How much is postage and when?" asks when it comes.
  if (isDeliveryAsked && !asksHours.test(turn.text)) drop('company-hours');
  // "Открываем кофейню в феврале": their opening, and not our hours.
  if (opensOwn(turn.text)) drop('company-hours');

  // "Офис в Москве, нужна машина": where they are, told with the need, asks for no tariff yet.
  // "У нас ферма, решаем с братом" tells of a need; a doubt is heard by its own words.
  if ((turn.context.lead?.told.length ?? 0) > 0 && turn.context.objections.length === 0) drop('objection');
  const isOfLead = turn.context.lead?.kind !== undefined && !draftHasItems;
  if (isOfLead && (has('find-product') || has('recommend') || has('refine-search'))) {
    drop('give-place');
    if (!asksDelivery(turn.text)) drop('delivery');
    if (!turn.text.includes('?')) drop('knowledge', 'company-hours', 'company-contacts', 'payment');
  }

  // What an offer is wanted for is in the same words.
  if (has('quote'))
    drop(
      'find-product',
      'order',
      'add-item',
      'price',
      'product-details',
      'stock',
      'recommend',
      'give-place',
      'give-contact',
    );
  // "У вас же там точка есть? заберу сама": the point itself is told, and not how to reach the company.
  if (slots.isPickup && slots.place && (has('delivery') || has('give-place') || has('order'))) drop('company-contacts');
  // The tariff answers what documents tell of delivery too; "и сборка" is another matter.
  const isDeliveryAlone = topicIn(besideNames(turn), turn.language) === undefined;
  if (has('delivery') && slots.place && isDeliveryAlone) drop('knowledge');
  if (draftHasItems && slots.promoCode) turnInto('order', 'promo-code');
  const isPlaceTold = slots.place && (!draft.place || !asksPrice(turn.text) || slots.isPickup === true);
  // "I'll take one, shipping to Novosibirsk": the order tells what the way costs.
  if ((draftHasItems || (has('order') && !asksPrice(turn.text))) && isPlaceTold) turnInto('order', 'delivery');
  // With who it is for beside it, it is told of an order that goods are to come to.
  if (!draftHasItems && !has('order') && !has('add-item'))
    turnInto(has('give-contact') && slots.isPickup ? 'give-contact' : 'delivery', 'give-place');
  if (has('delivery')) drop('give-place');
  // "А доставка в Казань сколько стоит?": the price is the delivery's.
  if (has('delivery') && named.length === 0 && !asksPriceOfGoods(turn)) drop('price');
  if (has('compare')) drop('find-product', 'product-details', 'price', 'recommend', 'refine-search');
  if (!draftHasItems && pointsAtOne(turn)) turnInto('order', 'change-quantity');
  if (has('order') || has('add-item')) {
    const isLookedFor = has('find-product') || has('refine-search');
    if (isWish(turn, isLookedFor)) {
      if (isLookedFor) drop('order', 'add-item');
      else turnInto('find-product', 'order', 'add-item');
    } else if (pointsAtOne(turn) || turn.note.focus.length === 1 || draftHasItems) {
      drop('find-product', 'product-details', 'price', 'stock', 'confirm');
    }
  }
  // "Which would you recommend? I don't like sour ones": a wish, and no refusal of the help.
  if (has('find-product') || has('recommend')) drop('decline', 'confirm');
  // "For my house. How much is the Home 24?": what it is for is told, and another thing asked.
  if ((has('price') || has('stock') || has('product-fact')) && onlyTellsKind(turn)) drop('find-product', 'recommend');
  if (has('find-product') || has('refine-search')) {
    if (!pointsAtOne(turn)) drop('price', 'stock', 'product-details', 'product-fact', 'recommend', 'more-options');
    if (has('find-product')) drop('refine-search');
  }
  // "Price and decibels?", "сколько стоит и какая мощность": of one product, two questions.
  if (has('price') && !has('product-fact') && !has('knowledge') && asksPropertyToo(turn)) kept.push('product-fact');
  if (has('product-fact') || has('price') || has('stock')) drop('product-details');
  // "How long does it take" to deliver is no question of the product's length.
  if (isDeliveryAsked && asksDuration(turn.text)) drop('product-fact');
  if (has('product-fact') || (has('delivery') && isDeliveryAlone)) drop('knowledge');
  // "Do you install it, and how much is that?" asks the price of the service.
  if (has('knowledge') && !pointsAtOne(turn) && !asksPriceOfFocus(turn)) drop('price');
  return [...new Set(kept)];
}

function tellsContact({ understanding: { slots } }: Turn): boolean {
  return (slots.phone ?? slots.email ?? slots.address) !== undefined;
}

function isTagQuestion(text: string): boolean {
  return /[\p{L}\d%₽$€£"»)]\s*[,.—-]\s*(?:да|верно|так|правда|правильно|ок|окей|договорились|deal|right|yes|ok|okay|correct|agreed)\s*\?+\s*$/iu.test(
    text,
  );
}

/** What sounds like a wish is one of the phrases that the kind of customer is known by. */
function onlyTellsKind({ understanding, context }: Turn): boolean {
  const part = understanding.intents.find(({ intent }) => intent === 'find-product' || intent === 'recommend')?.part;
  const known = new Set((context.lead?.phrases ?? []).flatMap((phrase) => stemsOf(phrase)));
  return part !== undefined && known.size > 0 && contentStemsOf(part).every((stem) => known.has(stem));
}

/** "Тормоза какие" of the one product that is talked about. */
function asksBrieflyOfFocus({ text, note, context }: Turn): boolean {
  const { filter, named } = context.found.interpretation;
  return (
    note.focus.length === 1 && named.length === 0 && filter.category === undefined && contentStemsOf(text).length <= 2
  );
}

/** "Хочу купить кофемашину" names a kind: there is nothing to order yet. */
function isWish(turn: Turn, isFindSaid: boolean): boolean {
  const { interpretation, products } = turn.context.found;
  const isNamed = namedProducts(turn).length > 0 || turn.understanding.slots.references.length > 0;
  // "Take the external filter", and there is one.
  if (products.length === 1 && (takesGoods(turn.text) || takesPlainly.test(turn.text))) return false;
  if (isFindSaid) return !isNamed && interpretation.filter.category !== undefined;
  const isAboutOne = pointsAtOne(turn) || turn.note.focus.length === 1 || turn.context.draft.items.length > 0;
  const isKind = interpretation.filter.category !== undefined || (products[0]?.coverage ?? 0) >= 0.5;
  return !isAboutOne && isKind && interpretation.knownWords.length > 1;
}

/** "How much is the Brook 800 pump, and do you deliver to Riga?": goods have a question of their own, if not by their whole name. */
function asksPriceOfGoods(turn: Turn): boolean {
  const { understanding, context } = turn;
  const part = understanding.intents.find(({ intent }) => intent === 'price')?.part;
  const [first] = context.found.products;
  if (part === undefined || first === undefined || asksDelivery(part) || unknownWishes(turn).length > 0) return false;
  const own = new Set(stemsOf(first.name));
  return contentStemsOf(part).filter((stem) => own.has(stem)).length >= 2;
}

/** "Сколько стоит и сколько гарантия" of the one product that is talked about: two questions. */
function asksPriceOfFocus({ note, understanding }: Turn): boolean {
  const part = understanding.intents.find(({ intent }) => intent === 'price')?.part;
  return note.focus.length === 1 && part !== undefined && !/(?<!\p{L})(?:that|this|это)(?!\p{L})/iu.test(part);
}

const asksHours =
  /работает|работаете|график|режим|открыт|откро|закры|часы|час(?:ов|а)(?!\p{L})|до скольки|со скольки|во сколько|выходн|\bopen|\bclos|\bhours?\b|what time|how late|how early/iu;

const takesPlainly =
  /^\P{L}*(?:(?:да|ок|хорошо|тогда|yes|ok|then)[\s,]+)*(?:беру|бер[её]м|возьму|возьм[её]м|заказываю|i'?ll take)(?!\p{L})[^?]*$/iu;

function opensOwn(text: string): boolean {
  return /(?<!\p{L})(?:открыва(?:ем|ю)|откро(?:ем|ю))(?!\p{L})|\b(?:we|i)(?:'?re| are|'?m| am) opening|opening (?:a|our|my)\b/iu.test(
    text,
  );
}

function asksIfSoMany(text: string): boolean {
  return /(?<!\p{L})(?:есть|найд[её]тся|набер[её]тся|хватит|будет|наличии)(?: ли)?(?: у вас)?(?: (?:в наличии|на складе))? столько(?!\p{L})|(?<!\p{L})столько(?: у вас)?(?: в наличии| на складе)? (?:есть|найд[её]тся|набер[её]тся|имеется)(?!\p{L})|\b(?:have|got|stock|is there|are there)(?: \w+){0,2} (?:that|so|this) (?:many|much)\b|\b(?:that|so|this) (?:many|much) (?:in stock|available|on hand)\b|\bhave enough\b|\benough in stock\b/iu.test(
    text,
  );
}

function asksPropertyToo(turn: Turn): boolean {
  const { context, note } = turn;
  // "Почём пачка": what goods come in is no property of them.
  const words = contentStemsOf(turn.text).filter((word) => !packWords.has(word));
  if (words.length < 2) return false;
  const { askedAttributes, named, filter } = context.found.interpretation;
  return (
    askedAttributes.length > 0 && (named.length === 1 || (note.focus.length === 1 && filter.category === undefined))
  );
}

function asksDelivery(text: string): boolean {
  return /достав|привез|самовывоз|забрать|отправ|deliver|ship|pick.?up|collect/iu.test(text);
}

function asksDuration(text: string): boolean {
  return /how long (?:does|will|would|is|until|before|to)|how (?:soon|fast|quick)|how (?:long|many days)\P{L}*$|сколько (?:ждать|ид[её]т|едет|везти|по времени|дней|займ[её]т)|как (?:долго|быстро)/iu.test(
    text,
  );
}

function asksPrice(text: string): boolean {
  return /\?\s*$|сколько|how much|how long/iu.test(text);
}
