import type { Quote, QuoteStatus } from '../quotes/quote.ts';

/** A quote as the paper that the customer opens: a PDF, the same bytes for the same quote and status. */
export type RenderQuote = (quote: Quote, status: QuoteStatus) => Promise<Uint8Array<ArrayBuffer>>;
