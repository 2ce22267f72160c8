import { factsOfQuote } from '../../core/claims/facts-of.ts';
import { quotesNow } from './quote-effects.ts';
import { requestOfQuote } from './request-of-quote.ts';
import type { ToolScope } from './tool-scope.ts';
import { type NumberedQuoteView, viewOfNumberedQuote } from './view-of-numbered-quote.ts';

const mostQuotes = 3;

/** The latest revision of the customer's last quotes, as a model may tell of them; their facts go to the ledger. */
export async function quotesOfContext(scope: ToolScope): Promise<readonly NumberedQuoteView[]> {
  const own = quotesNow(scope.effects.quotes);
  const latest = own.filter((quote, index) => own.findIndex(({ number }) => number === quote.number) === index);
  const shown = latest.slice(0, mostQuotes);
  scope.ledger.add(shown.flatMap((quote) => factsOfQuote(quote, scope.quoteLinks.urlOf(quote.id))));
  return Promise.all(shown.map(async (quote) => viewOfNumberedQuote(quote, await requestOfQuote(quote, scope), scope)));
}
