/** Questions that only documents and tariffs answer, whatever product they name. */

import { queryForDocuments } from '../../document-topics.ts';
import { waysAskedAbout } from '../../payment-ways.ts';
import { namedProducts } from '../../references.ts';
import { tellsOwnSum } from '../../situations/delivery.ts';
import type { Turn } from '../../turn.ts';
import { contentStemsOf, stemsOf } from '../../words.ts';
import type { Rule } from './rule.ts';

export const documentRules: readonly Rule[] = [
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
      queryForDocuments(turn.text, turn.language) !== undefined,
  },
  // "Will you at least have parts in five years?": heard as nothing, and a topic of documents.
  {
    means: ['knowledge'],
    holds: (turn, _has, intents) =>
      turn.text.includes('?') &&
      intents.every((intent) => intent === 'unclear' || intent === 'objection') &&
      turn.context.objections.length === 0 &&
      namedProducts(turn).length === 0 &&
      queryForDocuments(turn.text, turn.language) !== undefined,
  },
  // "Сколько стоит монтаж": the price of a service that documents tell.
  {
    means: ['knowledge'],
    holds: (turn, has) =>
      has('price') &&
      queryForDocuments(turn.text, turn.language) !== undefined &&
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
      queryForDocuments(turn.text, turn.language) !== undefined &&
      intents.every((intent) => intent === 'find-product' || intent === 'product-details'),
  },
  { means: ['delivery'], holds: (turn, has) => has('unclear') && turn.understanding.slots.place !== undefined },
];

const asksIfIncluded =
  /(?<!\p{L})(?:вход(?:ит|ят)|включен[аоы]?|включён|включает)(?!\p{L})|\b(?:include[sd]?|including|comes? with)\b/iu;

/** Two words of the question at least stand in one passage that was found for it. */
function isWritten({ text, context }: Turn): boolean {
  const asked = contentStemsOf(text);
  return context.found.passages.some((passage) => {
    const told = new Set(stemsOf(passage.text));
    return asked.filter((stem) => stem.length > 3 && told.has(stem)).length >= 2;
  });
}

/** "Do you sell dental units?": of goods, though documents tell of them too. */
function asksForKind({ text, context }: Turn): boolean {
  return (
    context.found.interpretation.filter.category !== undefined &&
    /^(?:hi|hello)?[\s,.!]*(?:do|would) you (?:sell|have|stock|carry)|^(?:\p{L}+[,.!]? )?(?:а )?(?:у вас |вы )?(?:есть|прода[её]те)(?!\p{L})/iu.test(
      text.trim(),
    )
  );
}
