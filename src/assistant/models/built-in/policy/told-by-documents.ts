/** Questions in words that no goods are called by, and that some document tells of. */
import { hasBounds, unknownWishes } from './about-catalog.ts';
import { passagesIn } from './document-answer.ts';
import { pickAnswer } from './pick-answer.ts';
import type { Turn } from './turn.ts';
import { contentStemsOf, isSameWord, stemsOf } from './words.ts';

const asking =
  /\?|(?<!\p{L})(?:как(?:ой|ая|ое|ие|ов|ова)|сколько|можно|нужн[аоы]? ли|надо ли|обязательно|если)(?!\p{L})|\b(?:how|what|can|may|must|do you|is there|are there)\b/iu;
const permission =
  /(?<!\p{L})(?:можно|разрешено|обязательно|надо ли|нужно ли)(?!\p{L})|\b(?:can|may|could) (?:i|we|you)\b|\b(?:am i|are we) allowed\b|\bdo (?:i|we) (?:have|need) to\b/iu;
/** "Можно заказать?", "can I get two?" is how one buys. */
const buying = /(?<!\p{L})(?:заказать|купить|оформить|взять|посмотреть)(?!\p{L})|\b(?:order|buy|get|have|see)\b/iu;

export function isTold(turn: Turn): boolean {
  const { text, context, language } = turn;
  if (!asking.test(text)) return false;
  const passages = passagesIn(context.found.passages, language);
  const answer = pickAnswer(text, passages);
  if (!answer) return false;
  const { filter, named } = context.found.interpretation;
  if (permission.test(text) && !buying.test(text)) return answer.covered === 1 && contentStemsOf(text).length > 1;
  const isOfGoods = filter.category !== undefined || filter.brand !== undefined || named.length > 0 || hasBounds(turn);
  const unknown = unknownWishes(turn).flatMap((word) => stemsOf(word));
  const told = stemsOf(`${answer.passage.heading} ${answer.passage.text}`);
  return !isOfGoods && unknown.length > 0 && unknown.every((stem) => told.some((one) => isSameWord(stem, one)));
}
