import type { Money } from '../catalog/money.ts';
import type { AppliedDiscount, QuoteLine } from '../catalog/pricing.ts';
import type { Language } from '../language.ts';
import type { RequestDelivery } from '../requests/request.ts';

/**
 * Коммерческое предложение: a numbered, dated offer that the company stands by until a day. It holds all that its paper shows,
 * so that the paper is the same whenever it is opened, whatever has become of catalog and company since.
 */
export type Quote = {
  readonly id: string;
  /** `Q-10001`, of a sequence of its own; the revisions of one offer share it. */
  readonly number: string;
  /** From 1 up; a later one takes the place of those before. */
  readonly revision: number;
  /** The request of kind `quote` that it answers, and that becomes the order. */
  readonly requestId: string;
  readonly conversationId: string;
  readonly customerId: string;
  readonly language: Language;
  /** `withdrawn`: a later revision stands. That it ran out is told by its date: see `quoteStatus`. */
  readonly state: 'open' | 'accepted' | 'withdrawn';
  /** SHA-256 of the token in its link. */
  readonly tokenHash: string;
  /** Calendar days in the company's time zone, `YYYY-MM-DD`. */
  readonly issuedOn: string;
  /** The last day on which it can be accepted. */
  readonly validUntil: string;
  readonly seller: QuoteSeller;
  readonly buyer: { readonly name: string | undefined; readonly company: string | undefined };
  readonly items: readonly QuoteLine[];
  readonly itemsTotal: Money;
  readonly discount: AppliedDiscount | undefined;
  /** Undefined while the customer has not said where to. */
  readonly delivery: RequestDelivery | undefined;
  /** Items less discount plus delivery. */
  readonly total: Money;
  /** The part of the total that is VAT. */
  readonly vat: { readonly percent: number; readonly amount: Money } | undefined;
  readonly terms: string | undefined;
  readonly createdAt: Date;
  readonly acceptedAt: Date | undefined;
};

/** The company as it was when the quote was made. */
export type QuoteSeller = {
  readonly name: string;
  readonly legalName: string | undefined;
  readonly legalAddress: string | undefined;
  readonly phone: string | undefined;
  readonly email: string | undefined;
  readonly site: string | undefined;
};

export type QuoteStatus = 'open' | 'accepted' | 'expired' | 'withdrawn';

/** `isRequestLost`: its request was cancelled, by the customer or by staff. */
export function quoteStatus(
  quote: Pick<Quote, 'state' | 'validUntil'>,
  { today, isRequestLost }: { readonly today: string; readonly isRequestLost: boolean },
): QuoteStatus {
  if (quote.state === 'accepted') return 'accepted';
  if (quote.state === 'withdrawn' || isRequestLost) return 'withdrawn';
  return today > quote.validUntil ? 'expired' : 'open';
}

/**
 * The quote that is meant among a customer's own, newest first: by number its latest revision, without one the newest that is
 * open or ran out, else the newest of all. A number is read leniently: `q 10001`, `10001`.
 */
export function meantQuote(own: readonly Quote[], number: string | undefined): Quote | undefined {
  if (number === undefined) return own.find(({ state }) => state === 'open') ?? own[0];
  const digits = number.replace(/\D/g, '');
  return own.find((quote) => quote.number.replace(/\D/g, '') === digits);
}
