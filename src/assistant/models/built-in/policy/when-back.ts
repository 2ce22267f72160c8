import type { ProductView } from '../../../tools/views.ts';
import { newParagraph, say } from '../wording/speech.ts';
import { rememberOne } from './product-words.ts';
import type { Outcome, Turn } from './turn.ts';

const when =
  /(?<!\p{L})(?:когда|скоро|ждать ли|ожида\p{L}+|поступ\p{L}+|появ\p{L}+|завез\p{L}+|привез(?:ут|[её]те))(?!\p{L})|\b(?:when|how soon|restock\w*|back in stock|(?:get|have|getting) (?:\w+ )?(?:more|any) (?:in )?(?:soon|later))\b/iu;

/** "When will it be back?" of what is sold out. */
export function asksWhen(text: string): boolean {
  return when.test(text);
}

/** The same behind what there is instead: of what was asked for first. */
export function asksOfMissed(turn: Turn): boolean {
  if (!turn.note.missed || !asksWhen(turn.text)) return false;
  const { filter, named } = turn.context.found.interpretation;
  return turn.understanding.slots.place === undefined && filter.category === undefined && named.length === 0;
}

/** No data tells it: a colleague may know. */
export function whenBack(turn: Turn, product: ProductView): Outcome {
  return {
    say: [
      say('stock.out_of_stock', { name: product.name }),
      say('stock.when'),
      newParagraph,
      say('person.offer'),
      { choices: ['choice.person'] },
    ],
    note: {
      ...rememberOne(product, turn.note),
      missed: product.sku,
      unanswered: turn.text,
      asked: { expecting: 'person-offer', for: 'person' },
    },
  };
}
