import type { PriceQuoteResult } from '../../../../tools/views.ts';
import { newParagraph, type Sentence, say } from '../../wording/speech.ts';
import { documentAnswer } from '../document-answer.ts';
import { queryForDocuments } from '../document-topics.ts';
import { discountWords, promoWords, quoteWords, reachableDiscounts } from '../quote-words.ts';
import { referredProducts } from '../references.ts';
import type { Handling, Situation, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { contentStemsOf, stemsOf } from '../words.ts';
import { answerFrom } from './knowledge.ts';

/** Only rules that exist. Asking twice changes nothing, politely. */
export const discount: Situation = {
  name: 'discount',
  intents: ['discount', 'promo-code'],
  *handle(turn): Handling {
    const { promoCode } = turn.understanding.slots;
    // "Есть бонусная программа?" is told in documents, whatever product is looked at.
    if (!promoCode && queryForDocuments(turn.text, turn.language)) {
      const answer = yield* documentAnswer(turn);
      if (answer) return answerFrom(answer, turn);
    }
    const items = itemsAskedAbout(turn);
    if (items.length === 0) return yield* withoutItems(turn);
    const quote: PriceQuoteResult = yield* use('get_price_quote', {
      items: [...items],
      ...(promoCode ? { promoCode } : {}),
    });
    // A code that works is kept for the order to come.
    if (quote.promo?.isApplied) yield* use('update_request', { promoCode: quote.promo.code });
    const rules = reachableDiscounts(quote);
    return {
      say: [
        ...promoWords(quote.promo),
        ...(quote.discount
          ? [...quoteWords(quote), ...discountWords(quote)]
          : rules.length || quote.promo
            ? []
            : noDiscount(quote)),
        ...rules,
        ...(rules.length ? [say('discount.only-rules')] : [newParagraph, say('discount.cheaper-offer')]),
        { choices: ['choice.cheaper', 'choice.take'] },
      ],
      note: { focus: items.map(({ sku }) => sku).slice(0, 3) },
    };
  },
};

/** Of one piece its price; of more the sum, which is no price. */
function noDiscount(quote: PriceQuoteResult): readonly Sentence[] {
  const [only, ...others] = quote.lines;
  if (only && others.length === 0 && only.quantity === 1) return [say('discount.none', { price: only.unitPrice })];
  return [say('discount.none'), ...quoteWords(quote)];
}

function itemsAskedAbout(turn: Turn): readonly { readonly sku: string; readonly quantity: number }[] {
  const quantity = turn.understanding.slots.quantity ?? turn.note.quantity;
  const { skus, by } = referredProducts(turn);
  if (by === 'name' || by === 'reference') return skus.slice(0, 5).map((sku) => ({ sku, quantity: quantity ?? 1 }));
  if (turn.context.draft.items.length > 0)
    return turn.context.draft.items.map(({ sku, quantity: pieces }) => ({ sku, quantity: pieces }));
  if (turn.note.quoted.length > 0 && quantity === undefined) return turn.note.quoted;
  // Of several that were shown the rules are told, not a sum.
  return skus.slice(0, 1).map((sku) => ({ sku, quantity: skus.length > 1 ? 1 : (quantity ?? 1) }));
}

function* withoutItems(turn: Turn): Handling {
  const { promoCode } = turn.understanding.slots;
  // Who names a percentage haggles; documents have numbers enough that look like an answer.
  const isHaggling = /\d\s?%/.test(turn.text);
  const isBare = contentStemsOf(turn.text).every((stem) => bargaining.has(stem));
  const answer = promoCode || isHaggling || isBare ? undefined : yield* documentAnswer(turn);
  if (answer) return answerFrom(answer, turn);
  return {
    say: [
      promoCode ? say('promo.which-product', { code: promoCode }) : say('discount.which-product'),
      { choices: turn.context.company.categories.slice(0, 3).map((category) => ({ text: category.name })) },
    ],
    note: { asked: { expecting: 'which-product' as const, for: 'discount' } },
  };
}

/** Words of a plain wish for a discount: they ask for a rule, not for a document. */
const bargaining: ReadonlySet<string> = new Set(
  stemsOf(
    'скидка скидку скидки дайте сделайте дай сделай уступите дешевле акция акции give discount discounts off make deal sale cheaper any',
  ),
);
