/** What a part of a message does with the goods it names. */
import type { QuoteLineView } from '../../../../../tools/views.ts';
import { isExchange, isMore, isPutAway } from './change-words.ts';

export type Does = 'put' | 'more' | 'remove' | 'exchange';

export function doingOf(text: string, items: readonly QuoteLineView[]): Does {
  if (items.length > 0 && isPutAway(text)) return 'remove';
  if (items.length > 0 && isExchange(text)) return 'exchange';
  return isMore(text) ? 'more' : 'put';
}
