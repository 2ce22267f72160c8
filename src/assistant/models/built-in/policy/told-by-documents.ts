/** Questions in words that no goods are called by, and that some document tells of. */
import { hasBounds, unknownWishes } from './about-catalog.ts';
import { passagesIn } from './passages-in.ts';
import { type PickedAnswer, pickAnswer } from './pick-answer.ts';
import { questionType } from './question-type.ts';
import { saidOfAnything } from './said-of-anything.ts';
import type { Turn } from './turn.ts';
import { contentStemsOf, isSameWord, stemsOf } from './words.ts';

const asking =
  /\?|(?<!\p{L})(?:как(?:ой|ая|ое|ие|ов|ова)|сколько|можно|нужн[аоы]? ли|надо ли|обязательно|если)(?!\p{L})|\b(?:how|what|can|may|must|do you|is there|are there)\b/iu;
/** How or when something is done with goods; no goods are asked for. */
function asksOfDoing(text: string): boolean {
  const type = questionType(text);
  return type === 'how-to' || type === 'time';
}

const permission =
  /(?<!\p{L})(?:можно|разрешено|обязательно|надо ли|нужно ли)(?!\p{L})|\b(?:can|may|could) (?:i|we|you)\b|\b(?:am i|are we) allowed\b|\bdo (?:i|we) (?:have|need) to\b/iu;
/** "Можно заказать?", "can I get two?" is how one buys. */
const buying = /(?<!\p{L})(?:заказать|купить|оформить|взять|посмотреть)(?!\p{L})|\b(?:order|buy|get|have|see)\b/iu;

/** "Сначала попробовать": the order of things is no part of the question. */
const beforehand =
  /(?<!\p{L})(?:сначала|сперва|для начала|вначале|first|one|it|beforehand|come (?:and|to|out|over|round)|приехать и|приедете и)(?!\p{L})/giu;

const having =
  /\b(?:do you (?:have|sell|stock)|have you got|got any)\b|(?<!\p{L})(?:есть ли|у вас есть|есть у вас|прода[её]те)(?!\p{L})/iu;
/** Share of its words that goods must be called by. */
const calledSo = 0.6;

/** "Do you have daily contacts -2.25?": goods that most of the words name, whatever a document says of contacts. */
export function asksForFound({ text, context, understanding }: Turn): boolean {
  const [best] = context.found.products;
  const isSought = understanding.intents.every(({ intent }) => intent === 'find-product');
  return isSought && having.test(text) && (best?.coverage ?? 0) >= calledSo;
}

function isHeadedSo(text: string, heading: string): boolean {
  const own = stemsOf(heading);
  return contentStemsOf(text).every((stem) => own.some((one) => isSameWord(stem, one)));
}

/** The passage that answers the question without its "first" and "beforehand". */
export function toldAnswer({ text, context, language }: Turn): PickedAnswer | undefined {
  const question = text.replace(beforehand, ' ');
  const passages = passagesIn(context.found.passages, language);
  const answer = pickAnswer(question, passages);
  // "Can we get toner anywhere?": a document says it of toner in words of its own.
  const plain = answer?.covered === 1 ? undefined : pickAnswer(question, passages, saidOfAnything);
  return plain?.covered === 1 ? plain : answer;
}

export function isTold(turn: Turn): boolean {
  const { context } = turn;
  const answer = asking.test(turn.text) || asksOfDoing(turn.text) ? toldAnswer(turn) : undefined;
  if (!answer) return false;
  const text = turn.text.replace(beforehand, ' ');
  const { filter, named } = context.found.interpretation;
  if (permission.test(text) && !buying.test(text))
    return answer.covered === 1 && (contentStemsOf(text).length > 1 || isHeadedSo(text, answer.passage.heading));
  const isOfGoods =
    filter.category !== undefined ||
    filter.brand !== undefined ||
    named.length > 0 ||
    hasBounds(turn) ||
    asksForFound(turn);
  const unknown = unknownWishes(turn)
    .flatMap((word) => stemsOf(word))
    .filter((stem) => !saidOfAnything.includes(stem));
  const told = stemsOf(`${answer.passage.heading} ${answer.passage.text}`);
  // "Когда обрезать гортензию": all of it, the goods too, is what the document speaks of.
  const isWholly = asksOfDoing(text) && !buying.test(text) && answer.covered === 1;
  return (
    (!isOfGoods || isWholly) && unknown.length > 0 && unknown.every((stem) => told.some((one) => isSameWord(stem, one)))
  );
}
