import type { Quote } from '../quotes/quote.ts';

export interface QuoteRepository {
  /** Next number, `Q-10001` and up; gaps are possible. */
  nextNumber(): Promise<string>;
  /** Inserts or replaces. */
  save(quote: Quote): Promise<void>;
  /** Holds the row until the transaction ends. */
  lock(id: string): Promise<Quote | undefined>;
  findByTokenHash(tokenHash: string): Promise<Quote | undefined>;
  /** Every revision, newest first. */
  listOfCustomer(customerId: string, limit: number): Promise<readonly Quote[]>;
  /** Newest first; a page is continued by the id of its last quote. */
  list(page: { readonly limit: number; readonly before?: string }): Promise<readonly Quote[]>;
}
