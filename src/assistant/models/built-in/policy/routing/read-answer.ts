/** A message read as the answer to what the last reply asked. */
import type { Intent } from '../../understanding/understanding.ts';
import { agreesToGranted } from '../agrees-to-granted.ts';
import { readChoosingAnswer } from '../choosing/read-choosing-answer.ts';
import { chosenDelivery } from '../order/choose-delivery.ts';
import { asksToBeTold, isTaking } from '../order/taking.ts';
import { answersQuote } from '../quoting/answers-quote.ts';
import type { Turn } from '../turn.ts';
import { isQuestion, pointsAtOne } from './pointing.ts';

/** Intents that a bare answer looks like: "Казань", "первый", "10001", "да". */
export const isAnswerLike: ReadonlySet<Intent> = new Set<Intent>([
  'give-place',
  'give-contact',
  'find-product',
  'product-details',
  'unclear',
  'confirm',
  'decline',
  'request-status',
  'order',
  'greeting',
  'stock',
]);

/** The situation that asked, when this answers it. */
export function answeredIntent(turn: Turn, asked: NonNullable<Turn['asked']>): Intent | undefined {
  const { bareAnswer, slots } = turn.understanding;
  const purpose = asked.for as Intent;
  if (asked.expecting === 'choosing') return readChoosingAnswer(turn) ? 'find-product' : undefined;
  const ofQuote = answersQuote(turn, asked);
  if (ofQuote) return ofQuote;
  if (asked.expecting === 'confirmation' && !bareAnswer && chosenDelivery(turn) !== undefined) return 'order';
  if (bareAnswer === 'yes') return yesMeans[asked.expecting] ?? purpose;
  if (bareAnswer === 'no') return 'decline';
  const said = new Set(turn.understanding.intents.map(({ intent }) => intent));
  if (asked.expecting === 'cancel-confirmation') {
    if (said.has('confirm') || said.has('cancel')) return 'cancel';
    return undefined;
  }
  // "К пятнице точно успеет?" asks, however much "точно" sounds like a yes.
  const isAsked = turn.text.trimEnd().endsWith('?') && turn.text.split(/\s+/u).length > 2;
  // "30 % и договорились" haggles on.
  const isBargain = /\d\s?%|процент|percent/iu.test(turn.text);
  if (asked.expecting === 'person-offer' && letsAsk.test(turn.text)) return 'person';
  const isElse = asksSomethingElse(said) || isAsked || isBargain || goesOnWithOrder(turn);
  if (asked.expecting === 'person-offer' && said.has('confirm') && !isElse) return 'person';
  if (asked.expecting === 'price-doubt') return agreesToGranted(turn) ? 'order' : undefined;
  if (asked.expecting === 'place') return slots.place ? purpose : undefined;
  if (asked.expecting === 'request-number')
    return slots.requestNumber || slots.phone || slots.email ? purpose : undefined;
  if (asked.expecting === 'delivery-way') {
    return bareAnswer === 'any' || slots.references.length > 0 || isChoiceOf(turn) || slots.isPickup !== undefined
      ? 'order'
      : undefined;
  }
  if (asked.expecting === 'which-product') {
    // The name that was offered, tapped or typed, is the answer, whatever its words sound like.
    if (isChoiceOf(turn) && pointsAtOne(turn)) return purpose;
    const isAsking = purpose === 'order' && asksToBeTold(turn.text);
    return pointsAtOne(turn) && !asksSomethingElse(said) && !isQuestion(turn) && !isAsking ? purpose : undefined;
  }
  if (asked.expecting === 'items' && purpose === 'order') {
    return pointsAtOne(turn) && !asksSomethingElse(said) && !isQuestion(turn) && isTaking(turn.text)
      ? purpose
      : undefined;
  }
  if (asked.expecting === 'items' && purpose === 'change-request') {
    return slots.quantity !== undefined || slots.phone || slots.email || slots.place || slots.name
      ? purpose
      : undefined;
  }
  return undefined;
}

/** "Ok Bristol, 3 Park Row, 07700 …" to "Shall I ask a colleague?": where the order goes, and no yes; nobody is called. */
export function goesOnWithOrder({ asked, context, understanding: { slots } }: Turn): boolean {
  const isTold = (slots.place ?? slots.address) !== undefined;
  return asked?.expecting === 'person-offer' && context.draft.items.length > 0 && isTold;
}

/** "Да, спросите", "please ask": to "Shall I ask a colleague?", and nothing else in the message. */
const letsAsk =
  /^\P{L}*(?:(?:да|ага|угу|ок|окей|хорошо|конечно|давай(?:те)?|ну|пожалуйста|yes|yeah|yep|sure|ok|okay|please|could you|can you|go ahead and|will you)[\s,.!]+){0,3}(?:спросите|спроси|узнайте|узнай|уточните|уточни|позовите|позови|зовите|зови|соедините|ask|check|find out|do(?: so| it| that)?|call)(?:[\s,]+(?:их|его|у него|у них|коллегу|сотрудника|у сотрудника|у коллеги|пожалуйста|them|him|her|one|someone|somebody|a colleague|a person|with (?:a colleague|them)|for me|please)){0,2}[\s.!)]*$/iu;

const yesMeans: Partial<Record<NonNullable<Turn['asked']>['expecting'], Intent>> = {
  confirmation: 'confirm',
  'person-offer': 'person',
  'cancel-confirmation': 'cancel',
  items: 'order',
  'delivery-way': 'order',
};

/** The words of a choice that stood under the last reply. */
export function isChoiceOf(turn: Turn): boolean {
  const text = turn.text.trim().toLocaleLowerCase();
  return turn.note.choices.some((choice) => choice.toLocaleLowerCase() === text);
}

function asksSomethingElse(said: ReadonlySet<Intent>): boolean {
  return [...said].some((intent) => !isAnswerLike.has(intent));
}
