/** Numbered offers: asked for, and taken. */
import { namesOffer } from '../../../../../../core/quotes/offer-words.ts';
import type { Intent } from '../../../understanding/understanding.ts';
import { partsOf } from '../../order/lines/parts-of.ts';
import { addsToQuote } from '../../quoting/adds-to-quote.ts';
import { isOfMadeQuote, madeQuote } from '../../quoting/made-quote.ts';
import { takesPlainly, takesQuote } from '../../quoting/quote-words-said.ts';
import { stemsOf } from '../../words.ts';
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

/** What is left of such a message without the words of ordering. */
const acceptingStems: ReadonlySet<string> = new Set(
  stemsOf(
    'принимаем принимаю согласовали согласны согласен согласна утверждаем утверждаю подтверждаю подтверждаем подходит устраивает всё все accept accepted agree agreed approved confirm confirmed proceed quote offer',
  ),
);

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
  // "Всё, принимаем, оформляйте" of the offer that the talk is about.
  {
    means: ['accept-quote'],
    holds: (turn, has) =>
      has('order', 'confirm', 'accept-quote', 'unclear') &&
      !has('delivery', 'person', 'discount') &&
      turn.context.draft.items.length === 0 &&
      madeQuote(turn)?.status === 'open' &&
      isOfMadeQuote(turn, turn.note.focus) &&
      takesQuote(turn.text) &&
      partsOf(turn).every(({ words }) => words.length === 0 || words.every((word) => acceptingStems.has(word))),
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
