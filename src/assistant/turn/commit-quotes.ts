import { UserError } from '../../core/errors.ts';
import type { Transaction } from '../../core/ports/unit-of-work.ts';
import type { QuoteEffects } from '../tools/quote-effects.ts';

/**
 * Saves the quotes that a turn made or changed, after their requests. Throws CONFLICT when one was accepted or replaced meanwhile
 * in another conversation of the customer: each becomes an order once.
 */
export async function commitQuotes({ known, saved }: QuoteEffects, transaction: Transaction): Promise<void> {
  for (const quote of saved) {
    const before = known.find(({ id }) => id === quote.id);
    if (before && (await transaction.quotes.lock(quote.id))?.state !== before.state)
      throw new UserError('CONFLICT', 'The quote was changed meanwhile.');
    await transaction.quotes.save(quote);
  }
}
