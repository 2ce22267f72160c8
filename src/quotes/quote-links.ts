import { createHmac } from 'node:crypto';
import type { QuoteLinks } from '../core/ports/quote-links.ts';

export function createQuoteLinks({
  secretKey,
  publicUrl,
}: {
  readonly secretKey: string;
  readonly publicUrl: string;
}): QuoteLinks {
  const tokenOf = (quoteId: string) =>
    createHmac('sha256', secretKey).update(`quote-link:${quoteId}`).digest('base64url');
  return { tokenOf, urlOf: (quoteId) => `${publicUrl.replace(/\/+$/, '')}/quotes/${tokenOf(quoteId)}` };
}
