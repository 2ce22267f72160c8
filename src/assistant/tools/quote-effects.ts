import type { Quote } from '../../core/quotes/quote.ts';

/** The customer's quotes, of this and earlier conversations. */
export type QuoteEffects = {
  /** As they stood before the turn, newest first. */
  readonly known: readonly Quote[];
  /** As the turn leaves those it made or changed. */
  readonly saved: Quote[];
};

/** Quotes as they stand now, newest first. */
export function quotesNow({ known, saved }: QuoteEffects): readonly Quote[] {
  const changed = new Map(saved.map((quote) => [quote.id, quote]));
  const made = saved.filter((quote) => !known.some(({ id }) => id === quote.id));
  return [...made.reverse(), ...known.map((quote) => changed.get(quote.id) ?? quote)];
}
