/** Questions that the heading of a document asks too: "how long do glasses take", "do I need a prescription?". */
import type { PassageView } from '../../../tools/views.ts';
import { isGeneral } from './document-topics.ts';
import { passagesIn } from './passages-in.ts';
import { questionType } from './question-type.ts';
import { tellsDuration } from './terms-answer.ts';
import type { Turn } from './turn.ts';
import { contentStemsOf, isSameWord, stemsOf } from './words.ts';

const necessity =
  /\bdo (?:i|we) (?:really |also )?(?:need|have to)\b|\b(?:is|are) (?:a |an |the )?\p{L}+ (?:needed|required|necessary)\b|(?<!\p{L})(?:нуж(?:ен|на|но|ны)|надо|требуется|обязател(?:ен|ьна|ьно|ьны)) ли(?!\p{L})/iu;
/** How soon goods come is for the tariff, whatever document is headed so. */
const ofDelivery = /достав|при?вез|курьер|отправ|пришл|заказ|deliver|shipp|postage|arriv|courier|dispatch|\border/iu;
/** What is said of any time, beside what it is asked of. */
const saidOfTime = new Set(
  stemsOf(
    `takes taking lasts last ready time wait usually занимает займет займёт длится времени ждать срок сроки готов готова готово готовы обычно
    делается делаете делают работаете быстро долго скоро soon quickly fast`,
  ),
);

/** A question of its own, or the last of a message. */
export function asksHeaded(turn: Turn, question: string = turn.text): boolean {
  const passages = passagesIn(turn.context.found.passages, turn.language).filter(
    ({ heading, title }) => heading !== title,
  );
  return (
    (necessity.test(question) && passages.some((passage) => tellsOfAll(question, passage))) ||
    (asksTime(question) && passages.some((passage) => tellsTimeOf(question, passage)))
  );
}

/** "Red then. Do I need a prescription?": the question behind something else, where it is a headed one. */
export function headedBesides(turn: Turn): string | undefined {
  const [last, ...before] = turn.text.split(/(?<=[.!?])\s+|\n+/u).toReversed();
  const isBeside = last !== undefined && contentStemsOf(before.join(' ')).length > 0 && asksHeaded(turn, last);
  return isBeside ? last : undefined;
}

function asksTime(question: string): boolean {
  return questionType(question) === 'time' && !ofDelivery.test(question);
}

/** A word of the question heads the passage, and each of the others stands in it. */
function tellsOfAll(question: string, { heading, text }: PassageView): boolean {
  const asked = contentStemsOf(question.replace(necessity, ' '));
  const headed = stemsOf(heading);
  const told = [...headed, ...stemsOf(text)];
  return asked.some((stem) => isAmong(stem, headed)) && asked.every((stem) => isAmong(stem, told));
}

function tellsTimeOf(question: string, { heading, text }: PassageView): boolean {
  const asked = contentStemsOf(question).filter((stem) => !saidOfTime.has(stem) && !isGeneral(stem));
  const headed = stemsOf(heading);
  return asked.length > 0 && asked.every((stem) => isAmong(stem, headed)) && tellsDuration(text);
}

function isAmong(stem: string, words: readonly string[]): boolean {
  return words.some((word) => isSameWord(stem, word));
}
