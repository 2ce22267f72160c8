/** The links at which quotes can be read; whoever has one needs nothing else. */
export interface QuoteLinks {
  /** 32 bytes, unguessable, the same for the same quote whenever asked: only its hash is stored, and it can be told again. */
  tokenOf(quoteId: string): string;
  /** The address that a customer opens. */
  urlOf(quoteId: string): string;
}
