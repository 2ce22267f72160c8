/** Numbered offers: asked for, and taken. */
import { namesOffer } from '../../../../../../core/quotes/offer-words.ts';
import type { Intent } from '../../../understanding/understanding.ts';
import { addsToQuote } from '../../quoting/adds-to-quote.ts';
import { takesPlainly, takesQuote } from '../../quoting/quote-words-said.ts';
import type { Rule } from './rule.ts';

/** As what a wish for an offer that is put as a question may be heard besides. */
const alike: readonly Intent[] = ['order', 'price', 'find-product', 'product-details', 'recommend', 'unclear', 'quote'];
/** What is said of an offer without asking for one. */
const apart: readonly Intent[] = [
  'cancel',
  'decline',
  'person',
  'complaint',
  'objection',
  'request-status',
  'callback',
];

export const quoteRules: readonly Rule[] = [
  // "Принимаю КП Q-10001" whatever else its words are like.
  { means: ['accept-quote'], holds: ({ text }) => namesOffer(text) && takesQuote(text) },
  // Other things may have been talked of since it was made.
  {
    means: ['accept-quote'],
    holds: ({ text, context, asked }) =>
      context.quotes !== undefined &&
      context.draft.items.length === 0 &&
      (asked === undefined || asked.for === 'accept-quote') &&
      takesPlainly(text),
  },
  // "И 10 кг кофе туда же" right under it.
  { means: ['quote'], holds: (turn) => turn.asked?.for === 'accept-quote' && addsToQuote(turn) },
  // An offer is taken only where one was made; else the words agree to something else.
  { means: ['unclear'], holds: ({ context }, has) => has('accept-quote') && context.quotes === undefined },
  {
    means: ['quote'],
    // "Сколько действует КП?" of one that was made: it is given again, with its last day.
    holds: ({ text, context }, has) =>
      namesOffer(text) &&
      !has(...apart) &&
      (has(...alike) || context.quotes !== undefined || !text.trimEnd().endsWith('?')),
  },
];
