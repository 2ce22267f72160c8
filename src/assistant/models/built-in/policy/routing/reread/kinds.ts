/** A kind of goods is named where a property seems to be asked. */
import { besideNames } from '../../beside-names.ts';
import { queryForDocuments } from '../../document-topics.ts';
import { namedProducts } from '../../references.ts';
import { asksForNamed, namesOnlyKinds } from '../../request-words.ts';
import type { Rule } from './rule.ts';

export const kindRules: readonly Rule[] = [
  // "Ищу платье", "нужна сумка": to a classifier that knows no goods they sound like a payment or a sum.
  {
    means: ['find-product'],
    holds: (turn, has) => !has('compare', 'order', 'add-item', 'recommend', 'stock') && namesOnlyKinds(turn),
  },
  // "Интересует Morgen Termo": a bare name is asked about, where no matter of documents is.
  {
    means: ['product-details'],
    holds: (turn, has, intents) =>
      has('knowledge') &&
      intents.every((intent) => intent === 'knowledge' || intent === 'greeting') &&
      turn.understanding.intents.some(({ intent, score }) => intent === 'knowledge' && score < 0.5) &&
      !turn.text.includes('?') &&
      namedProducts(turn).length === 1 &&
      queryForDocuments(besideNames(turn), turn.language) === undefined,
  },
  // "Здравствуйте, нужна установка": a thing that is sold, though documents tell of installing too.
  { means: ['find-product'], holds: (turn, has) => has('knowledge') && asksForNamed(turn) },
  // "Show me filters", "the cheapest filter" while an aquarium is talked about: a kind is named, and no property of it.
  {
    means: ['find-product'],
    holds: (turn, has) => {
      const { interpretation, products } = turn.context.found;
      const { filter, askedAttributes } = interpretation;
      const isOther = !products.some(({ sku }) => turn.note.focus.includes(sku));
      const isPointed = turn.understanding.slots.references.some((reference) => reference.by !== 'extreme');
      return (
        has('product-fact', 'product-details') &&
        filter.category !== undefined &&
        askedAttributes.length === 0 &&
        isOther &&
        !isPointed &&
        namedProducts(turn).length === 0
      );
    },
  },
];
