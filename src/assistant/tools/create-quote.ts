import { factsOfProduct, factsOfQuote, factsOfRequest } from '../../core/claims/facts-of.ts';
import { dayText } from '../../core/quotes/day-text.ts';
import { isSameOffer, issueQuote } from '../../core/quotes/issue-quote.ts';
import { meantQuote, type Quote } from '../../core/quotes/quote.ts';
import { quoteRequest } from '../../core/quotes/quote-request.ts';
import { changeDraft } from '../../core/requests/change-draft.ts';
import type { RequestDraft } from '../../core/requests/draft.ts';
import type { PricedDraft } from '../../core/requests/price-draft.ts';
import type { Request } from '../../core/requests/request.ts';
import { stageById } from '../../core/sales/pipeline.ts';
import { cleanName } from '../../shared/contact.ts';
import { hashToken } from '../../shared/random-ids.ts';
import type { ParsedToolInput } from './definitions.ts';
import { pricedDraft } from './priced-draft.ts';
import { quotesNow } from './quote-effects.ts';
import { requestOfQuote, statusNow } from './request-of-quote.ts';
import type { ToolScope } from './tool-scope.ts';
import { type CreateQuoteResult, viewOfNumberedQuote } from './view-of-numbered-quote.ts';
import { viewOfItemProblem } from './view-of-request.ts';

type Input = ParsedToolInput<'create_quote'>;

/**
 * Makes a numbered offer at today's prices, with its request. What this conversation was offered before becomes a later revision
 * under the same number when it is for the same goods; an offer that still says the same is given again.
 */
export async function createQuote(input: Input, scope: ToolScope): Promise<CreateQuoteResult> {
  const before = quoteBefore(input, scope);
  const wanted = draftFor(input, before, scope);
  const products = await scope.products.find(wanted.items.map((item) => item.sku));
  const checked = changeDraft(wanted, { replaceAllItems: wanted.items }, products);
  scope.ledger.add([...products.values()].flatMap((product) => factsOfProduct(product)));
  if (checked.problems.length > 0)
    return { created: false, reason: 'not-available', problems: checked.problems.map(viewOfItemProblem) };
  if (wanted.items.length === 0) return { created: false, reason: 'no-items', problems: [] };
  const priced = await pricedDraft(scope, wanted);
  const asked = before && (await requestOfQuote(before, scope));
  const revised = asked && isRevisable(asked, scope) ? before : undefined;
  const quote = await issue({ priced, revised, company: companyOf(input, before), scope });
  if (revised && asked && statusNow(revised, asked, scope) === 'open' && isSameOffer(revised, quote))
    return told(revised, asked, false, scope);
  if (revised?.state === 'open') scope.effects.quotes.saved.push({ ...revised, state: 'withdrawn' });
  scope.effects.quotes.saved.push(quote);
  return told(quote, await record({ quote, priced, asked: revised && asked, scope }), true, scope);
}

function told(quote: Quote, request: Request, isNew: boolean, scope: ToolScope): CreateQuoteResult {
  scope.effects.receipt = request.number;
  scope.ledger.add([
    ...factsOfQuote(quote, scope.quoteLinks.urlOf(quote.id)),
    ...factsOfRequest(request, scope.materials),
  ]);
  return { created: true, isNew, quote: viewOfNumberedQuote(quote, request, scope) };
}

/** The offer of this conversation that the new one is about: by its number, by what is to be quoted, else the newest. */
function quoteBefore(input: Input, scope: ToolScope): Quote | undefined {
  const own = quotesNow(scope.effects.quotes).filter(
    (quote) => quote.conversationId === scope.conversation.id && quote.state !== 'accepted',
  );
  if (input.number !== undefined) return meantQuote(own, input.number);
  const items = input.items ?? scope.effects.draft.items;
  if (items.length === 0) return meantQuote(own, undefined);
  return own.find(
    ({ state, items: offered }) =>
      state === 'open' && offered.some((line) => items.some((item) => item.sku === line.sku)),
  );
}

/** A request that was cancelled, or became an order, is not opened again. */
function isRevisable(request: Request, { materials }: ToolScope): boolean {
  return request.kind === 'quote' && stageById(materials.pipeline, request.stageId)?.outcome === undefined;
}

function draftFor(input: Input, before: Quote | undefined, { effects, customer }: ToolScope): RequestDraft {
  const { draft } = effects;
  const drafted = draft.items.length > 0 && input.number === undefined ? draft.items : undefined;
  const offered = before?.items.map(({ sku, quantity }) => ({ sku, quantity }));
  const name = input.name === undefined ? undefined : cleanName(input.name);
  const place = input.place ?? draft.place ?? before?.delivery?.place;
  const { name: knownName, phone, email } = customer;
  return {
    ...draft,
    items: input.items ?? drafted ?? offered ?? [],
    contact: {
      ...(knownName ? { name: knownName } : before?.buyer.name ? { name: before.buyer.name } : {}),
      ...(phone ? { phone } : {}),
      ...(email ? { email } : {}),
      ...draft.contact,
      ...(name ? { name } : {}),
    },
    ...(place ? { place } : {}),
    ...(input.promoCode ? { promoCode: input.promoCode } : {}),
  };
}

function companyOf(input: Input, before: Quote | undefined): string | undefined {
  return (input.company === undefined ? undefined : cleanName(input.company)) ?? before?.buyer.company;
}

async function issue({
  priced,
  revised,
  company,
  scope,
}: {
  readonly priced: PricedDraft;
  readonly revised: Quote | undefined;
  readonly company: string | undefined;
  readonly scope: ToolScope;
}): Promise<Quote> {
  const id = scope.ids.next();
  return issueQuote({
    id,
    number: revised?.number ?? (await scope.read.quotes.nextNumber()),
    revision: (revised?.revision ?? 0) + 1,
    requestId: revised?.requestId ?? scope.ids.next(),
    conversationId: scope.conversation.id,
    customerId: scope.customer.id,
    tokenHash: hashToken(scope.quoteLinks.tokenOf(id)),
    language: scope.language,
    buyer: { name: priced.draft.contact.name, company },
    priced,
    materials: scope.materials,
    today: scope.today,
    now: scope.now,
  });
}

/** A new request, or the one that asked for the offer before, which then says what the new offer says. */
async function record({
  quote,
  priced,
  asked,
  scope,
}: {
  readonly quote: Quote;
  readonly priced: PricedDraft;
  readonly asked: Request | undefined;
  readonly scope: ToolScope;
}): Promise<Request> {
  const { name, phone, email } = priced.draft.contact;
  const { effects, materials } = scope;
  const request = quoteRequest(
    priced,
    {
      origin: {
        id: quote.requestId,
        number: asked?.number ?? (await scope.read.requests.nextNumber()),
        conversationId: scope.conversation.id,
        customerId: scope.customer.id,
        language: scope.language,
        now: scope.now,
      },
      contact: { name, phone, email },
      note: noteFor(quote, scope),
    },
    materials,
  );
  if (!asked) {
    effects.submitted.push(request);
    return request;
  }
  const changed = { ...request, stageId: asked.stageId, createdAt: asked.createdAt };
  effects.changed.push({ request: changed, before: asked, type: 'request-changed' });
  return changed;
}

/** What staff read on the card, in the company's first language. */
function noteFor(quote: Quote, { materials, quoteLinks }: ToolScope): string {
  const [language = 'en'] = materials.profile.languages;
  const until = dayText(quote.validUntil, language);
  const revision = quote.revision > 1 ? ` (${quote.revision})` : '';
  const what = language.startsWith('ru')
    ? `КП ${quote.number}${revision}, действует до ${until}`
    : `Quote ${quote.number}${revision}, valid until ${until}`;
  return [what, quote.buyer.company, quoteLinks.urlOf(quote.id)].filter(Boolean).join('\n');
}
