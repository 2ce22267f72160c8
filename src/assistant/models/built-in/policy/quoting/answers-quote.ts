import type { Intent } from '../../understanding/understanding.ts';
import { isTaking } from '../order/taking.ts';
import { pointsAtOne } from '../routing/pointing.ts';
import type { Turn } from '../turn.ts';
import { takesQuote } from './quote-words-said.ts';
import { skusOfKind } from './quoted-items.ts';

const isNaming: ReadonlySet<Intent> = new Set<Intent>(['find-product', 'product-details', 'order', 'unclear']);

/** A message read as the answer to a question about an offer: take it? how many? on whose name and where to? */
export function answersQuote(turn: Turn, asked: NonNullable<Turn['asked']>): Intent | undefined {
  if (asked.for !== 'quote' && asked.for !== 'accept-quote') return undefined;
  const { bareAnswer, slots, intents } = turn.understanding;
  switch (asked.expecting) {
    case 'quote':
    case 'quote-total': {
      if (slots.quantity !== undefined && intents.some(({ intent }) => intent === 'change-quantity')) return 'quote';
      const isConsent = intents[0]?.intent === 'confirm' || isTaking(turn.text) || takesQuote(turn.text);
      return bareAnswer === 'yes' || (isConsent && !pointsAtOne(turn)) ? asked.for : undefined;
    }
    case 'quantity':
      return slots.quantity === undefined ? undefined : asked.for;
    case 'place':
    case 'name':
    case 'contact':
      // Whatever of it is told first.
      return (slots.place ?? slots.name ?? slots.phone ?? slots.email) ? asked.for : undefined;
    case 'which-product':
      // A kind of goods: which of them is asked next.
      return !pointsAtOne(turn) && intents.every(({ intent }) => isNaming.has(intent)) && skusOfKind(turn).length > 0
        ? asked.for
        : undefined;
    default:
      return undefined;
  }
}
