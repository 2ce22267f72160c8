import { factsOfProduct, factsOfQuote, factsOfRequest } from '../../core/claims/facts-of.ts';
import { acceptQuote as acceptByRules } from '../../core/quotes/accept-quote.ts';
import { meantQuote, type Quote } from '../../core/quotes/quote.ts';
import type { RequestDraft } from '../../core/requests/draft.ts';
import type { ParsedToolInput } from './definitions.ts';
import { quotesNow } from './quote-effects.ts';
import { requestOfQuote } from './request-of-quote.ts';
import type { ToolScope } from './tool-scope.ts';
import { type AcceptQuoteResult, viewOfNumberedQuote } from './view-of-numbered-quote.ts';
import { viewOfItemProblem, viewOfRequest } from './view-of-request.ts';

/** The customer's own quotes only, and only what they have been sent before this turn. */
export async function acceptQuote(
  input: ParsedToolInput<'accept_quote'>,
  scope: ToolScope,
): Promise<AcceptQuoteResult> {
  const { effects, materials, language, today, now } = scope;
  const sent = quotesNow(effects.quotes).filter(({ id }) => effects.quotes.known.some((known) => known.id === id));
  const quote = meantQuote(sent, input.number);
  if (!quote) return { accepted: false, reason: 'not-found' };
  const request = await requestOfQuote(quote, scope);
  const { isTotalAgreed } = input;
  const products = await scope.products.find(quote.items.map(({ sku }) => sku));
  const draft = withKnownContact(scope);
  const { usedDiscountIds } = effects;
  const result = acceptByRules({
    quote,
    request,
    draft,
    products,
    materials,
    today,
    now,
    isTotalAgreed,
    usedDiscountIds,
  });
  scope.ledger.add([
    ...factsOfQuote(quote, scope.quoteLinks.urlOf(quote.id)),
    ...[...products.values()].flatMap((product) => factsOfProduct(product)),
  ]);
  const view = viewOfNumberedQuote(quote, request, scope);
  switch (result.outcome) {
    case 'already-accepted':
      effects.receipt = request.number;
      scope.ledger.add(factsOfRequest(request, materials));
      return { accepted: true, isAlready: true, quote: view, request: viewOfRequest(request, materials, language) };
    case 'expired':
    case 'withdrawn':
    case 'discount-used':
      return { accepted: false, reason: result.outcome, quote: view };
    case 'incomplete':
      return { accepted: false, reason: 'incomplete', missing: result.missing, quote: view };
    case 'out-of-stock':
      return {
        accepted: false,
        reason: 'not-available',
        problems: result.problems.map(viewOfItemProblem),
        quote: view,
      };
    case 'total-differs':
      scope.ledger.add(factsOfRequest(result.order, materials));
      return {
        accepted: false,
        reason: 'total-differs',
        quote: view,
        order: viewOfRequest(result.order, materials, language),
      };
    case 'accepted': {
      const { order } = result;
      effects.changed.push({ request: order, before: request, type: 'request-changed' });
      effects.quotes.saved.push(result.quote);
      effects.receipt = order.number;
      effects.draft = withoutQuoted(effects.draft, quote);
      scope.ledger.add(factsOfRequest(order, materials));
      return {
        accepted: true,
        isAlready: false,
        quote: viewOfNumberedQuote(result.quote, order, scope),
        request: viewOfRequest(order, materials, language),
      };
    }
  }
}

/** A customer who ordered before need not tell their contact again. */
function withKnownContact({ effects, customer }: ToolScope): RequestDraft {
  const { name, phone, email } = customer;
  return {
    ...effects.draft,
    contact: {
      ...(name ? { name } : {}),
      ...(phone ? { phone } : {}),
      ...(email ? { email } : {}),
      ...effects.draft.contact,
    },
  };
}

/** What was ordered by the quote no longer waits in the draft; other goods in it stay. */
function withoutQuoted(draft: RequestDraft, quote: Quote): RequestDraft {
  const items = draft.items.filter(({ sku }) => !quote.items.some((line) => line.sku === sku));
  return items.length > 0 ? { ...draft, items } : { items: [], contact: draft.contact };
}
