import type { Turn } from '../turn.ts';

/** The offer that the talk is about, where one was made. */
export function madeQuote({ context, note }: Turn) {
  return context.quotes?.find(({ number }) => number === note.quoteNumber);
}

/** Nothing beside the goods of that offer is talked about. */
export function isOfMadeQuote(turn: Turn, skus: readonly string[]): boolean {
  const made = madeQuote(turn);
  return made !== undefined && skus.every((sku) => made.items.some((item) => item.sku === sku));
}
