import type { PriceQuoteResult } from '../../../tools/views.ts';
import { say } from '../wording/speech.ts';
import { askWhichProduct } from './ask-which-product.ts';
import { quantitiesOf } from './order/quantities.ts';
import {
  discountWords,
  promoWords,
  quoteWords,
  reachableDiscounts,
  rulesBesideOwn,
  shortageWords,
} from './quote-words.ts';
import type { Handling, Turn } from './turn.ts';
import { use } from './turn.ts';

/** What so many of the products cost by the company's rules, with the code that was given. */
export function* quoteOf(turn: Turn, skus: readonly string[]): Handling {
  const { quantity = 1, promoCode } = turn.understanding.slots;
  const quantities = skus.length > 1 ? quantitiesOf(turn, skus) : new Map<string, number>();
  // "Three of each" is said of all; where one has a number of its own, the others are one.
  const usual = quantities.size > 0 ? 1 : quantity;
  const quote: PriceQuoteResult = yield* use('get_price_quote', {
    items: skus.slice(0, 10).map((sku) => ({ sku, quantity: quantities.get(sku) ?? usual })),
    ...(promoCode ? { promoCode } : {}),
  });
  if (quote.lines.length === 0) return yield* askWhichProduct(turn, 'price');
  const gone = quote.shortages.filter((shortage) => shortage.inStock === 0);
  const isAllGone = gone.length === quote.lines.length;
  return {
    say: [
      ...shortageWords(quote),
      ...promoWords(quote.promo),
      ...quoteWords(quote),
      ...discountWords(quote),
      ...reachableDiscounts(quote),
      ...(asksOfDiscount.test(turn.text) ? rulesBesideOwn(quote) : []),
      ...(isAllGone
        ? [say('close.absent'), { choices: ['choice.more', 'choice.person'] as const }]
        : [say('close.take'), { choices: ['choice.take'] as const }]),
    ],
    note: {
      focus: [...skus],
      quoted: quote.lines.map(({ sku, quantity: pieces }) => ({ sku, quantity: pieces })),
      asked: { expecting: 'items', for: 'order' },
    },
  };
}

/** "А если две, скидка будет больше?" */
const asksOfDiscount = /скид|процент|%|дешевле|discount|percent|\boff\b|cheaper/iu;
