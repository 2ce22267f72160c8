/** What the documents tell of delivery, where the company has given no tariff: quoted, never reckoned. */
import type { PassageView } from '../../../tools/views.ts';
import { say } from '../wording/speech.ts';
import { type PickedAnswer, pickAnswer } from './pick-answer.ts';
import { answerFrom } from './situations/knowledge.ts';
import type { Handling, ToolCall, Turn } from './turn.ts';
import { use } from './turn.ts';

const limit = 4;
/** How a document heads it, by language. */
const heading = { ru: 'доставка', en: 'delivery shipping' } as const;
const ofDelivery =
  /(?<!\p{L})(?:достав\p{L}*|при?вез\p{L}*|привоз\p{L}*|отгру\p{L}*|курьер\p{L}*|перевоз\p{L}*|самовывоз\p{L}*)|\b(?:deliver\w*|shipp?\w*|dispatch\w*|courier\w*|freight|carrier\w*|postage)\b/iu;

export function* deliveryTold(turn: Turn, place?: string): Handling {
  const question = [turn.part ?? turn.text, place ?? ''].join(' ').trim();
  const answer = yield* answerOf(question, turn);
  if (answer) return answerFrom(answer, turn);
  yield* use('record_gap', { question: turn.text });
  return {
    say: [
      place ? say('delivery.unknown', { place: { place } }) : say('knowledge.unknown'),
      say('person.offer'),
      { choices: ['choice.person'] },
    ],
    note: { unanswered: turn.text, asked: { expecting: 'person-offer', for: 'person' } },
  };
}

function* answerOf(question: string, turn: Turn): Generator<ToolCall, PickedAnswer | undefined, unknown> {
  const others = turn.context.languages.filter((one) => one !== turn.language);
  const sides = [...new Set([turn.language, ...others, 'ru', 'en'].map((one) => (one.startsWith('ru') ? 'ru' : 'en')))];
  for (const side of sides) {
    const query = heading[side];
    const found = yield* use('search_knowledge', { query, limit });
    const about = found.passages.filter(isOfDelivery).toSorted((left, right) => rank(left) - rank(right));
    const [word = query] = query.split(' ');
    const answer = pickAnswer(question, about) ?? pickAnswer(word, about) ?? pickAnswer(firstWords(about[0]), about);
    if (answer) return answer;
  }
  return undefined;
}

function isOfDelivery({ heading: own, text }: PassageView): boolean {
  return ofDelivery.test(`${own} ${text}`);
}

/** A section that is called so tells more of it than one that only has the word. */
function rank({ heading: own }: PassageView): number {
  return ofDelivery.test(own) ? 0 : 1;
}

/** A document that calls it by other words ("Привозим заказы…") answers by what it says first of it. */
function firstWords(passage: PassageView | undefined): string {
  return passage?.text.split(/(?<=[.!?])\s/u).find((sentence) => ofDelivery.test(sentence)) ?? '';
}
