import { fold } from '../../../../retrieval/analysis/fold.ts';
import type { Turn } from './turn.ts';

/** "Подешевле", "something premium": which way the price shall go. */
export function priceDirection(turn: Turn): 'up' | 'down' | undefined {
  const { sort } = turn.context.found.interpretation;
  if (sort.by === 'price') return sort.order === 'ascending' ? 'down' : 'up';
  const text = fold(turn.text);
  if (/дешев|бюджетн|недорог|подоступн|cheap|less expensive|budget|affordable/.test(text)) return 'down';
  if (/подорож|дороже|премиал|more expensive|pricier|premium/.test(text)) return 'up';
  return undefined;
}
