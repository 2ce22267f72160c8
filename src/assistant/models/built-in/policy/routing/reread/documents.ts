/** Questions that only documents and tariffs answer, whatever product they name. */

import type { Intent } from '../../../understanding/understanding.ts';
import { asksBeyondCatalog, asksOfOurGoods } from '../../about-our-goods.ts';
import { besideNames } from '../../beside-names.ts';
import { asksOfUnknownDeed } from '../../deed-unknown.ts';
import { answersUnknownWords, wholeAnswer } from '../../document-answer.ts';
import { queryForDocuments } from '../../document-topics.ts';
import { asksOfUnknownThing } from '../../other-thing.ts';
import { waysAskedAbout } from '../../payment-ways.ts';
import { namedProducts } from '../../references.ts';
import { tellsOwnSum } from '../../situations/delivery.ts';
import { asksForFound, toldAnswer } from '../../told-by-documents.ts';
import type { Turn } from '../../turn.ts';
import { asksNeeded, tellsNeeded } from '../../what-is-needed.ts';
import { contentStemsOf, stemsOf } from '../../words.ts';
import { isAsking } from '../is-asking.ts';
import type { Rule } from './rule.ts';

export const documentRules: readonly Rule[] = [
  // "Are your frames made in Italy?", "where are your helmets made?": of the goods, whoever else it sounds to be asked of.
  {
    means: ['knowledge'],
    holds: (turn, _has, intents) =>
      intents.every((intent) => soundsOfUs.has(intent)) && asksOfOurGoods(turn) && asksBeyondCatalog(turn),
  },
  {
    means: ['find-product'],
    holds: (turn, _has, intents) => intents.every((intent) => ofAssistant.has(intent)) && asksOfOurGoods(turn),
  },
  // "Can I swim in the contacts", "когда обрезать яблони?": no goods are wanted, and the data say nothing of it.
  {
    means: ['knowledge'],
    holds: (turn, _has, intents) => intents.every((intent) => soundsOfDeed.has(intent)) && asksOfUnknownDeed(turn),
  },
  // "How much is it to Kazan for an order of 2000": a tariff, and no order.
  {
    means: ['delivery'],
    holds: (turn) => tellsOwnSum(turn.text) && turn.understanding.slots.place !== undefined,
  },
  // "В Москве курьеру можно заплатить?", "any interest on that?": a way to pay, whatever town or thing is named.
  {
    means: ['payment'],
    holds: (turn, has) =>
      turn.text.includes('?') &&
      !has('price', 'complaint', 'person', 'order', 'add-item', 'discount') &&
      waysAskedAbout(turn.text, turn.context.company.payment).length > 0,
  },
  // "У вас есть прокат", "мой рост 172, какая рама нужна": every word of it stands in one answer of the documents.
  {
    means: ['knowledge'],
    holds: (turn, _has, intents) => {
      const { filter, askedAttributes, sort } = turn.context.found.interpretation;
      return (
        sort.by === 'relevance' &&
        isAsking(turn.text) &&
        intents.every((intent) => yieldsToDocuments.has(intent)) &&
        filter.category === undefined &&
        filter.brand === undefined &&
        askedAttributes.length === 0 &&
        namedProducts(turn).length === 0 &&
        turn.understanding.slots.references.length === 0 &&
        contentStemsOf(turn.text).length > 0 &&
        wholeAnswer(turn) !== undefined
      );
    },
  },
  // "Can you do same day?" asks for no more than that; "вы стрижёте газоны?" neither.
  {
    means: ['knowledge'],
    holds: (turn, _has, intents) =>
      intents.every((intent) => intent === 'what-can-you-do' || intent === 'who-are-you') &&
      (asksOfUnknownThing(turn) || (contentStemsOf(turn.text).length > 1 && wholeAnswer(turn) !== undefined)),
  },
  // "Is the table treated with oil?": what the catalog has no word for, documents answer; nothing is looked for.
  {
    means: ['knowledge'],
    holds: (turn, _has, intents) =>
      plainlyAsks.test(turn.text.trim()) &&
      !wishes.test(turn.text) &&
      !asksForKind(turn) &&
      !asksForFound(turn) &&
      intents.every((intent) => couldBeOfDocuments.has(intent)) &&
      namedProducts(turn).length === 0 &&
      answersUnknownWords(turn),
  },
  // "What do I need power-wise for a two-group one?": heard as nothing, and a document tells what is needed.
  {
    means: ['knowledge'],
    holds: (turn, _has, intents) => {
      const isAlike = intents.every((intent) => couldBeOfDocuments.has(intent) || intent === 'recommend');
      const answer = isAlike && asksNeeded(turn.text) ? toldAnswer(turn) : undefined;
      const isGuess = intents.every((intent) => intent === 'unclear' || intent === 'knowledge');
      const isUnheard = turn.context.found.interpretation.knownWords.length === 0;
      return answer !== undefined && tellsNeeded(answer.text) && (isGuess || isUnheard || answer.covered >= 0.6);
    },
  },
  // "Вы обучаете сотрудников?": what the company does stands in its documents, not in what the assistant is.
  {
    means: ['knowledge'],
    holds: (turn, _has, intents) =>
      intents.every((intent) => intent === 'what-can-you-do' || intent === 'who-are-you') && isWritten(turn),
  },
  // "Доставка и установка входит?", "does delivery to Tula include set-up?": one answer to both, where a document has it.
  {
    means: ['knowledge'],
    holds: (turn, has) =>
      !has('compare', 'complaint', 'person') &&
      asksIfIncluded.test(turn.text) &&
      queryForDocuments(besideNames(turn), turn.language) !== undefined,
  },
  // "Will you at least have parts in five years?": heard as nothing, and a topic of documents.
  {
    means: ['knowledge'],
    holds: (turn, _has, intents) =>
      (isAsking(turn.text) || goesOn(turn)) &&
      intents.every((intent) => intent === 'unclear' || intent === 'objection') &&
      turn.context.objections.length === 0 &&
      namedProducts(turn).length === 0 &&
      queryForDocuments(besideNames(turn), turn.language) !== undefined,
  },
  // "Сколько стоит монтаж": the price of a service that documents tell.
  {
    means: ['knowledge'],
    holds: (turn, has) =>
      has('price') &&
      queryForDocuments(besideNames(turn), turn.language) !== undefined &&
      namedProducts(turn).length === 0 &&
      turn.understanding.slots.references.length === 0 &&
      turn.context.found.interpretation.filter.category === undefined,
  },
  // "Есть рассрочка на эту машину?" asks for terms, whatever product is named.
  {
    means: ['knowledge'],
    holds: (turn, _has, intents) =>
      turn.text.includes('?') &&
      !asksForKind(turn) &&
      queryForDocuments(besideNames(turn), turn.language) !== undefined &&
      intents.every((intent) => intent === 'find-product' || intent === 'product-details'),
  },
  { means: ['delivery'], holds: (turn, has) => has('unclear') && turn.understanding.slots.place !== undefined },
];

const ofAssistant: ReadonlySet<Intent> = new Set<Intent>(['who-are-you', 'what-can-you-do']);
/** As what a question of where goods come from may be heard. */
const soundsOfUs: ReadonlySet<Intent> = new Set<Intent>([...ofAssistant, 'company-contacts', 'unclear', 'recommend']);

/** As what a question of what may be done with goods is heard. */
const soundsOfDeed: ReadonlySet<Intent> = new Set<Intent>([
  ...soundsOfUs,
  'find-product',
  'refine-search',
  'product-details',
  'product-fact',
  'stock',
  'knowledge',
]);

const asksIfIncluded =
  /(?<!\p{L})(?:вход(?:ит|ят)|включен[аоы]?|включён|включает)(?!\p{L})|\b(?:include[sd]?|including|comes? with)\b/iu;

const yieldsToDocuments: ReadonlySet<Intent> = new Set<Intent>([
  'unclear',
  'find-product',
  'recommend',
  'price',
  'off-topic',
]);

const plainlyAsks = /\?$|^(?:is|are|does|do|can|will)\s/iu;
const wishes =
  /(?<!\p{L})(?:ищу|ищем|нуж[ен]\p{L}*|хочу|хотим|хотел\p{L}*|подбер\p{L}*|посовет\p{L}*|как(?:ой|ая|ие|ую)|что (?:взять|выбрать|есть)|покаж\p{L}*)(?!\p{L})|\b(?:need|looking|want|recommend|which|what|suggest|show|something|anything)\b/iu;

const couldBeOfDocuments: ReadonlySet<Intent> = new Set<Intent>([
  'unclear',
  'find-product',
  'product-details',
  'product-fact',
  'knowledge',
]);

/** "А машину если просто передумал" behind what the documents told. */
function goesOn({ text, note }: Turn): boolean {
  return note.topic !== undefined && /^(?:а|и|and)\s/iu.test(text.trim());
}

/** Two words of the question at least stand in one passage that was found for it. */
function isWritten({ text, context }: Turn): boolean {
  const asked = contentStemsOf(text);
  return context.found.passages.some((passage) => {
    const told = new Set(stemsOf(passage.text));
    return asked.filter((stem) => stem.length > 3 && told.has(stem)).length >= 2;
  });
}

/** "Do you sell dental units?": of goods, though documents tell of them too. */
export function asksForKind({ text, context }: Turn): boolean {
  return (
    context.found.interpretation.filter.category !== undefined &&
    /^(?:hi|hello)?[\s,.!]*(?:do|would) you (?:sell|have|stock|carry)|^(?:\p{L}+[,.!]? )?(?:а )?(?:у вас |вы )?(?:есть|прода[её]те)(?!\p{L})/iu.test(
      text.trim(),
    )
  );
}
