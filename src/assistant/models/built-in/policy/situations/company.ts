import { sentencesOf } from '../../wording/sentences-of.ts';
import { newParagraph, say } from '../../wording/speech.ts';
import { contactWords } from '../contact-words.ts';
import { documentAnswer } from '../document-answer.ts';
import { topicIn } from '../document-topics.ts';
import { tellsOfWay, waysAskedAbout } from '../payment-ways.ts';
import { asksOfUs, pointHours } from '../point-hours.ts';
import type { Situation, Turn } from '../turn.ts';
import { contentStemsOf, coverageOf, stemsOf } from '../words.ts';
import { answerFrom, unknownAnswer } from './knowledge.ts';

export const companyContacts: Situation = {
  name: 'company-contacts',
  intents: ['company-contacts'],
  *handle(turn) {
    // "Где ваш сервисный центр?" asks for another place than the office.
    const isOtherPlace = !asksForUs.test(turn.text) && asksBeyond(turn.part ?? turn.text, contacting);
    const answer = isOtherPlace ? yield* documentAnswer(turn) : undefined;
    if (answer) return answerFrom(answer, turn);
    const contacts = contactWords(turn);
    return contacts ? { say: [contacts] } : yield* unknownAnswer(turn);
  },
};

export const companyHours: Situation = {
  name: 'company-hours',
  intents: ['company-hours'],
  *handle(turn) {
    const { hours, isOpenNow } = turn.context.company;
    const ofPoint = yield* pointHours(turn);
    if (ofPoint)
      return { say: [...(hours && asksOfUs(turn.text) ? [say('hours', { hours }), newParagraph] : []), ...ofPoint] };
    const answer = asksBeyond(turn.part ?? turn.text, opening) ? yield* documentAnswer(turn) : undefined;
    if (answer && answer.covered > 0.6) return answerFrom(answer, turn);
    if (!hours) return yield* unknownAnswer(turn);
    return { say: [say(isOpenNow === undefined ? 'hours' : isOpenNow ? 'hours.open' : 'hours.closed', { hours })] };
  },
};

export const payment: Situation = {
  name: 'payment',
  intents: ['payment'],
  *handle(turn) {
    const { payment: methods } = turn.context.company;
    const asked = waysAskedAbout(turn.part ?? turn.text, methods);
    const told = asked.length > 0 ? yield* documentAnswer(turn) : undefined;
    // Terms of a way to pay stand in the documents; where those were just quoted, or tell of something else, the list tells.
    if (asked.length > 0 && !(told && isOfWay(told.text, turn)))
      return { say: [say('payment.way', { methods: { list: asked, joint: 'comma' } })] };
    // "Gift cards?", "предоплата нужна?": a matter of its own, whatever it shares with the names of the ways.
    const ofTopic =
      asked.length === 0 && topicIn(turn.part ?? turn.text, turn.language) ? yield* documentAnswer(turn) : undefined;
    if (ofTopic && ofTopic.covered >= 0.6) return answerFrom(ofTopic, turn);
    const isMethodNamed = methods.some((method) => coverageOf(method, turn.text) >= 0.5);
    const isWider = asksBeyond(turn.part ?? turn.text, paying) || methods.length === 0;
    const answer = isWider ? yield* documentAnswer(turn) : undefined;
    // Terms of a way to pay (instalments, an invoice) stand in the documents rather than in the list.
    if (answer && (!isMethodNamed || methods.length === 0)) return answerFrom(answer, turn);
    if (methods.length === 0) return yield* unknownAnswer(turn);
    return { say: [say('payment.methods', { methods: { list: methods, joint: 'comma' } })] };
  },
};

/** The quotation speaks of the way that was asked about, and was not the last reply. */
function isOfWay(text: string, turn: Turn): boolean {
  const isNew = !sentencesOf(text).every((sentence) => turn.note.sentences.includes(sentence));
  return isNew && tellsOfWay(turn.part ?? turn.text, text);
}

/** "Where is the shop? Can I come and see": of ourselves, whatever is asked besides. */
export const asksForUs =
  /(?<!\p{L})где (?:вы|(?:у вас |ваш )?(?:магазин|офис|шоурум|салон))(?!\p{L})|(?:какой|ваш) адрес|\bwhere (?:are you|is (?:the|your) (?:shop|store|office|showroom))\b|\byour address\b/iu;

/** The message names something that the plain question does not. */
function asksBeyond(text: string, plain: ReadonlySet<string>): boolean {
  return contentStemsOf(text).some((stem) => !plain.has(stem));
}

const paying: ReadonlySet<string> = new Set(
  stemsOf(
    `оплата оплатить оплачивать платить заплатить способ способы варианты вид заказ принимаете
    payment pay paying method methods way ways option options accept order`,
  ),
);

const opening: ReadonlySet<string> = new Set(
  stemsOf(
    `работаете работает работа график часы время открыты открыто закрыты закрываетесь открываетесь сегодня завтра выходные
    выходным понедельник вторник среда четверг пятница суббота воскресенье субботу воскресенье магазин офис ли часов
    open opened close closed closing opening hours hour today tomorrow weekend weekends work working time times shop store
    monday tuesday wednesday thursday friday saturday sunday`,
  ),
);

const contacting: ReadonlySet<string> = new Set(
  stemsOf(
    `контакты контакт телефон номер почта адрес находитесь находится магазин офис связаться написать позвонить дайте сайт приехать
    contact contacts phone number email mail address located location shop store office reach call write find website visit`,
  ),
);
