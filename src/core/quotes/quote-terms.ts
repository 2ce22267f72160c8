import type { LocalizedText } from '../language.ts';

/** What the company says of its quotes (`quotes` in pricing.yaml). */
export type QuoteTerms = {
  /** Days a quote holds after the day it is made; the last one included. */
  readonly validDays: number;
  /** VAT that the prices of the catalog include; undefined = the company states none, and no quote speaks of it. */
  readonly vatPercent: number | undefined;
  /** Terms printed under the total. */
  readonly terms: LocalizedText | undefined;
};

export const defaultQuoteTerms: QuoteTerms = { validDays: 14, vatPercent: undefined, terms: undefined };
