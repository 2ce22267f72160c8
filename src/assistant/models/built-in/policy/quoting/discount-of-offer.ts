import { say } from '../../wording/speech.ts';
import { hagglingLasts } from '../haggling-lasts.ts';
import { discountWords, reachableDiscounts } from '../quote-words.ts';
import type { Handling, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { isOfMadeQuote, madeQuote } from './made-quote.ts';

type Item = { readonly sku: string; readonly quantity: number };

/** "Скидка учтена?" of an offer that was made: what it holds already is told first, and what would bring more. */
export function isOfOffer(items: readonly Item[], turn: Turn): boolean {
  const made = turn.context.draft.items.length === 0 && !/\d\s?%/u.test(turn.text) ? madeQuote(turn) : undefined;
  return (
    made?.discount !== undefined &&
    turn.note.haggling === 0 &&
    made.items.length === items.length &&
    isOfMadeQuote(
      turn,
      items.map(({ sku }) => sku),
    )
  );
}

export function* discountOfOffer(items: readonly Item[]): Handling {
  const quote = yield* use('get_price_quote', { items: [...items] });
  const rules = reachableDiscounts(quote);
  return {
    say: [...discountWords(quote), ...rules, ...(rules.length > 0 ? [say('discount.only-rules')] : [])],
    note: { haggling: hagglingLasts, focus: items.map(({ sku }) => sku).slice(0, 3) },
  };
}
