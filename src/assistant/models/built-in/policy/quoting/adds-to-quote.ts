import type { Turn } from '../turn.ts';

/** More goods for an offer that was just made: "и 10 кг кофе туда же", "plus a filter for it". */
export function addsToQuote({ text, asked, context }: Turn): boolean {
  const isOpen = asked?.for === 'accept-quote' || context.draft.items.length === 0;
  return context.quotes !== undefined && isOpen && adding.test(text.trim()) && !text.includes('?');
}

const adding =
  /^(?:и|а ещё|а еще|ещё|еще|плюс|and|plus|also)\s|туда же|(?<!\p{L})(?:добав|включ)\p{L}*|\b(?:add|include)\b|\bas well\b/iu;
