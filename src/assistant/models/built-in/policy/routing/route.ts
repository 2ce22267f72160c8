/** Which situations a message calls for, in the order in which they are answered. */

import type { Intent } from '../../understanding/understanding.ts';
import type { ChoiceId } from '../../wording/speech.ts';
import { besideNames } from '../beside-names.ts';
import { readChoosingAnswer } from '../choosing/read-choosing-answer.ts';
import { topicIn } from '../document-topics.ts';
import { courierNote } from '../order/courier-note.ts';
import { orderWords, packWords } from '../order/lines/order-words.ts';
import { packsIn } from '../order/quantities.ts';
import { isTaking } from '../order/taking.ts';
import { isBesidePointed, referredProducts } from '../references.ts';
import { answersLead } from '../situations/qualification.ts';
import { situationFor } from '../situations.ts';
import type { Situation, Turn } from '../turn.ts';
import { contentStemsOf } from '../words.ts';
import { dropOverlaps } from './drop-overlaps.ts';
import { endsAskingPrice, isAsking } from './is-asking.ts';
import { pointsAtOne } from './pointing.ts';
import { answeredIntent, isAnswerLike, isChoiceOf } from './read-answer.ts';
import { asksOurContacts } from './reread/abuse.ts';
import { isBareCount } from './reread/orders.ts';
import { saysOrdered } from './reread/placed.ts';
import { reread } from './reread.ts';
import { withHeaded, withoutHeardForHeaded } from './with-headed.ts';
import { withoutMisheard } from './without-misheard.ts';

const mostIntents = 3;

export function route(turn: Turn): readonly Situation[] {
  const intents = intentsOf(turn);
  const chosen = intents.map(situationFor);
  // The order ends with a question of its own, so it stands last.
  const isFirst = takesBesides(turn);
  const isOrder = (situation: Situation) => !isFirst && (situation.name === 'order' || situation.name === 'confirm');
  const ordered = [...chosen.filter((one) => !isOrder(one)), ...chosen.filter(isOrder)];
  return [...new Set(ordered)].slice(0, mostIntents);
}

/** The intents of the words, read as an answer where something was asked. */
function meantIntents(turn: Turn): readonly Intent[] {
  const chosen = turn.choice && choiceMeans[turn.choice];
  if (chosen) return [chosen];
  if (readChoosingAnswer(turn)) return ['find-product'];
  const [best] = turn.understanding.intents;
  // A guess is no understanding: the catalog and the documents are asked before it is believed.
  // "I'll go for the A2" takes what it names, however little else it says.
  const isTaken = best?.intent === 'order' && pointsAtOne(turn) && isTaking(turn.text);
  const isAsked = best?.intent === 'product-fact' && asksOfFocus(turn);
  const isTopic = best?.intent === 'knowledge' && topicIn(besideNames(turn), turn.language) !== undefined;
  const isGuess =
    turn.understanding.intents.length === 1 &&
    best !== undefined &&
    best.score < 0.35 &&
    !isTaken &&
    !isAsked &&
    !isTopic &&
    // "SHKOLA5 тогда": a code that is written as one is no guess.
    !(best.intent === 'promo-code' && turn.understanding.slots.promoCode !== undefined);
  const heard = turn.understanding.intents.map(({ intent }) => intent);
  // "Does that one need a water line?", however unsurely it is heard, asks for a property of the one talked about.
  const guessed: Intent = turn.text.trimEnd().endsWith('?') && asksOfFocus(turn) ? 'product-fact' : 'unclear';
  const said: readonly Intent[] = isGuess ? [guessed] : withoutMisheard(heard, turn);
  const { asked } = turn;
  const answered = asked ? answeredIntent(turn, asked) : undefined;
  // "Waterproof?", "45 in moss?": a property of the one thing talked about, one of those that were listed.
  if (isGuess && !answered && asksOfFocus(turn)) return ['product-fact'];
  if (isGuess && !answered && referredProducts(turn).by === 'reference' && isAsking(turn.text))
    return [guessOfPointed(turn)];
  if (!answered) return plausible(said, turn);
  if (asked?.expecting === 'which-product' && isChoiceOf(turn)) return [answered];
  const others = said.filter((intent) => !isAnswerLike.has(intent) && intent !== answered);
  return [answered, ...others];
}

function intentsOf(turn: Turn): readonly Intent[] {
  const meant = withoutHeardForHeaded(meantIntents(turn), turn);
  if (saysHowMuch(turn)) return ['change-quantity'];
  if (answersLead(turn)) return ['lead-answer'];
  for (const alone of grave) if (meant.includes(alone)) return [alone];
  const other = reread(meant, turn);
  if (other && takesBesides(turn)) return ['order', ...other];
  return withHeaded(other ?? dropOverlaps(meant, turn), turn);
}

/** "8 кг" of the one thing talked about, which is sold by the kilo. */
function saysHowMuch({ text, note }: Turn): boolean {
  const [focus, ...others] = note.focus;
  const name = note.shown.find(({ sku }) => sku === focus)?.name;
  const isBare =
    /^\P{L}*(?:(?:нам|мне|надо|нужно|давайте|we need|i need)\s)*\d+(?:[.,]\d+)?\s?(?:кг|г|л|kg|g|l)\P{L}*(?:пожалуйста|please)?\P{L}*$/iu.test(
      text.trim(),
    );
  return isBare && others.length === 0 && name !== undefined && packsIn(text, name) !== undefined;
}

/** "OK, green. Which tamper fits it?": yes to what was offered, and a question about it. */
function takesBesides({ asked, understanding, note, context }: Turn): boolean {
  const [focus, ...others] = note.focus;
  const isOffered = asked?.expecting === 'items' && asked.for === 'order' && focus !== undefined && others.length === 0;
  const consent = understanding.intents.find(({ intent }) => intent === 'confirm');
  return (
    isOffered &&
    consent?.part !== undefined &&
    consent.score >= 0.6 &&
    understanding.intents.length > 1 &&
    !context.draft.items.some(({ sku }) => sku === focus)
  );
}

/** "Is it there?" of what is pointed at; "do they test ammonia", "is there a stand for it" ask something else of it. */
function guessOfPointed(turn: Turn): Intent {
  if (turn.asked?.for === 'price') return 'price';
  const said = contentStemsOf(turn.text).filter((stem) => !orderWords.has(stem) && !packWords.has(stem));
  if (said.length === 0) return 'stock';
  const { filter } = turn.context.found.interpretation;
  return filter.category !== undefined && isBesidePointed(turn.text) ? 'find-product' : 'product-fact';
}

/** "А нагрев долгий?" of the one that is talked about. */
function asksOfFocus({ context, note }: Turn): boolean {
  const { askedAttributes, filter, named } = context.found.interpretation;
  return askedAttributes.length > 0 && note.focus.length === 1 && filter.category === undefined && named.length === 0;
}

/** Answered alone: nothing else of the message gets an answer. */
const grave = ['manipulation', 'complaint'] as const;

/**
 * A complaint or an attack must be heard surely: where something else was heard more surely, or every word is of the catalog
 * ("coats only"), the customer is simply shopping.
 */
function plausible(said: readonly Intent[], turn: Turn): readonly Intent[] {
  const { understanding, context } = turn;
  const { filter, named, unknownWords } = context.found.interpretation;
  const isOfGoods = filter.category !== undefined || named.length > 0;
  const isOfCatalog = isOfGoods && unknownWords.length === 0;
  const doubtful = [...grave, 'person' as const, 'cancel' as const].filter((intent) => {
    const own = understanding.intents.find((heard) => heard.intent === intent)?.score ?? 1;
    // An order is not lost by a guess where something is surely put into it.
    if (intent === 'cancel') return own < leastOfCancel && addsSurely(understanding.intents);
    // "I had a bad experience before" is told of others: a doubt, not a complaint about us.
    if (intent === 'complaint' && isDoubtOfOthers(turn)) return true;
    // "Не дадите 50 % — напишу плохой отзыв": haggling.
    if (intent === 'complaint' && isThreatForDiscount(turn.text)) return true;
    // "I don't have the number, I ordered yesterday": the answer to our own question.
    if (intent === 'complaint' && turn.asked?.expecting === 'request-number' && !isTold.test(turn.text)) return true;
    // "НДС внутри?", "no gloves after all": a guess alone starts no complaint.
    if (intent === 'complaint' && own < guessedComplaint) return true;
    // "А ваши тоже сломаются?": a question about what may happen.
    if (intent === 'complaint' && asksWhatMayBe(turn.text)) return true;
    // "Когда вернутся деньги" of one who has bought nothing here, "образцы пришлете?": a question.
    if (intent === 'complaint' && asksOfTerms(turn, own)) return true;
    // "Домофон не работает", said to the courier, is no complaint about us.
    if (intent === 'complaint' && isCourierNote(turn)) return true;
    // "Подарки сотрудникам": told of people, and asks for none.
    if (intent === 'person' && isOfOtherPeople(turn.text)) return true;
    // "Номера нет, вчера заказывал": the answer to our own question.
    if (intent === 'manipulation' && turn.asked?.expecting === 'request-number') return true;
    // "Я заказывал шланг, можно два?" is said of an order of their own.
    if (intent === 'manipulation' && turn.context.requests.length > 0 && saysOrdered(turn)) return true;
    if (intent === 'manipulation' && asksOurContacts(turn.text)) return true;
    // "OK, one, today" is no attack.
    if (intent === 'manipulation' && turn.note.focus.length === 1 && isBareCount(turn)) return true;
    // "10 %?" in the middle of haggling is no attack.
    if (intent === 'manipulation' && turn.note.haggling > 0 && /^\D{0,15}\d{1,2}\s?%?\D{0,10}$/u.test(turn.text.trim()))
      return true;
    // "Живём впятером" beside a wish that is heard more surely: people are told of, and nobody is called.
    if (intent === 'person')
      return !callsForPerson.test(turn.text) && (own < 0.7 || understanding.intents.some((heard) => heard.score > own));
    return understanding.intents.some((heard) => heard.score > own) || (isOfCatalog && own < 0.85);
  });
  // "What frame do I need?" asks; nothing may be put into an order by a question that was heard as something else too.
  const isAsked =
    asks(turn.text) || ((said.includes('price') || said.includes('show-draft')) && endsAskingPrice(turn.text));
  const isAsking = said.length > 1 && isAsked && !isTaking(turn.text);
  // "How much are 5 of these and 5 of those?": so many are asked for, and not taken.
  const isSumAsked = isAsking && said.includes('price') && context.draft.items.length === 0;
  const unwanted: readonly Intent[] = [
    ...doubtful,
    ...(isAsking ? (['order', 'add-item'] as const) : []),
    ...(isSumAsked ? (['change-quantity'] as const) : []),
  ];
  const left = said.filter((intent) => !unwanted.includes(intent));
  // "And the stand as well, how much altogether": where nothing is ordered, the price of what is named.
  const isOfNamed = isAsked && isOfGoods && context.draft.items.length === 0;
  const kept = isOfNamed ? left.map((intent) => (intent === 'show-draft' ? 'price' : intent)) : left;
  return kept.length > 0 ? kept : isOfCatalog ? ['find-product'] : ['unclear'];
}

function asksOfTerms(turn: Turn, score: number): boolean {
  const isOfTerms = topicIn(besideNames(turn), turn.language)?.isService === true && turn.context.requests.length === 0;
  // "Yes, cappuccino and latte" answers what was asked.
  if (turn.asked?.expecting === 'choosing' && (score < leastOfComplaint || saysYes.test(turn.text.trim()))) return true;
  return isAsking(turn.text) && (score < leastOfComplaint || (isOfTerms && !isTold.test(turn.text)));
}

const leastOfComplaint = 0.6;
const saysYes = /^(?:yes|yeah|yep|да|ага|угу)(?!\p{L})/iu;
/** What has happened already is no question of terms. */
const isTold =
  /(?<!\p{L})(?:привезли|пришл[оаи]?|прислали|сломал\p{L}*|получил\p{L}*|не работает)(?!\p{L})|\b(?:arrived|came|broke|received|got|isn't working|doesn't work)\b/iu;

const leastOfCancel = 0.6;
/** A complaint heard less surely than this is a guess. */
const guessedComplaint = 0.45;

function addsSurely(intents: Turn['understanding']['intents']): boolean {
  return intents.some(({ intent, score }) => (intent === 'order' || intent === 'add-item') && score >= 0.8);
}

function isThreatForDiscount(text: string): boolean {
  return /отзыв|review/iu.test(text) && /скидк|%|процент|discount|\boff\b/iu.test(text);
}

/** Staff in the plural, or an administrator by title, without a word that calls for one. */
function isOfOtherPeople(text: string): boolean {
  return (
    /(?<!\p{L})(?:сотрудник(?:ам|ов|ами|и)|коллег(?:ам|ами|и)|администратор\p{L}*|employees|staff|colleagues|admin\p{L}*)(?!\p{L})/iu.test(
      text,
    ) &&
    !/(?<!\p{L})(?:позов|соедин|переключ|перевед|свяж|связ|дайте|нужен|нужна|хочу|поговор|говорить|обсуд|вызов|talk|speak|call|get me|connect|human|person|put me)/iu.test(
      text,
    )
  );
}

const callsForPerson =
  /человек(?:а|ом|у)?(?!\p{L})|менеджер|оператор|консультант|специалист|сотрудник|администратор|поддержк|начальств|руководств|директор|хозяин|позов|соедин|переключ|свяж|связ|звон|поговор|говор|обсуд|напиш|жив(?:ой|ого|ым)|помощь|human|person|agent|manager|operator|somebody|someone|representative|support|talk|speak|call|ring|staff|consultant|specialist|adviser|advisor|real|contact|write|email|бот|робот|нормальн|\bbot\b|robot/iu;

/** "А если сломается через неделю", without its mark. */
const opensSupposing = /^(?:(?:а|и|но|ну|and|but|so|what)\s+)*(?:если|вдруг|if)\s(?:\S+\s*){1,8}$/iu;

function asksWhatMayBe(text: string): boolean {
  return (
    (text.includes('?') || (opensSupposing.test(text.trim()) && !/жал[оу]|complain/iu.test(text))) &&
    /(?<!\p{L})(?:если|вдруг|часто|быстро|сломается|сломаются|ломается|ломаются|накроется|испортится|придёт|придет)(?!\p{L})|\b(?:if|will (?:it|they)|does it|do (?:they|yours|these)|how (?:soon|often))\b/iu.test(
      text,
    )
  );
}

function isCourierNote({ context, text }: Turn): boolean {
  return context.draft.items.length > 0 && courierNote(text) !== undefined;
}

function isDoubtOfOthers({ context, text }: Turn): boolean {
  return (
    context.objections.some(({ kind }) => kind === 'bad-experience') &&
    !/(?:^|\s)(?:у вас|вами|ваш\p{L}*|you|your)(?!\p{L})/iu.test(text)
  );
}

function asks(text: string): boolean {
  return /\?|(?:^|[,.;!]\s*)(?:what|which|how|who|when|where|why|как(?:ой|ая|ое|ие|ую|ого|ому)?|что|сколько|где|когда|чем|зачем|почему)(?!\p{L})/iu.test(
    text,
  );
}

/** Quick choices mean what they were offered for. Those left out are read like any words. */
const choiceMeans: Partial<Record<ChoiceId, Intent>> = {
  'choice.cheaper': 'refine-search',
  'choice.more': 'more-options',
  'choice.compare': 'compare',
  'choice.in-stock': 'refine-search',
  'choice.take': 'order',
  'choice.go-on': 'order',
  'choice.details': 'product-details',
  'choice.discounts': 'discount',
  'choice.delivery': 'delivery',
  'choice.contacts': 'company-contacts',
  'choice.catalog': 'find-product',
  'choice.any': 'find-product',
  'choice.person': 'person',
  'choice.callback': 'callback',
  'choice.suits': 'callback',
  'choice.other-time': 'callback',
  'choice.confirm': 'confirm',
  'choice.change': 'decline',
  'choice.cancel': 'cancel',
  'choice.yes-cancel': 'cancel',
  'choice.keep': 'decline',
  'choice.status': 'request-status',
  'choice.accept-quote': 'accept-quote',
  'choice.new-quote': 'quote',
};
