/** Questions that only documents and tariffs answer, whatever product they name. */
import { queryForDocuments } from '../../document-topics.ts';
import { namedProducts } from '../../references.ts';
import type { Rule } from './rule.ts';

export const documentRules: readonly Rule[] = [
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
      queryForDocuments(turn.text, turn.language) !== undefined &&
      intents.every((intent) => intent === 'find-product' || intent === 'product-details'),
  },
  { means: ['delivery'], holds: (turn, has) => has('unclear') && turn.understanding.slots.place !== undefined },
];
