/** Calls and contacts. */
import { namedProducts } from '../../references.ts';
import { answersCallback, asksForCall } from '../../situations/callback.ts';
import { asksToKeepNoContact } from '../../situations/keep-no-contact.ts';
import { answersLead, bendsByBudget } from '../../situations/qualification.ts';
import type { Rule } from './rule.ts';

export const peopleRules: readonly Rule[] = [
  { means: ['keep-no-contact'], holds: asksToKeepNoContact },
  { means: ['lead-answer'], holds: answersLead },
  { means: ['refine-search'], holds: (turn, has) => has('objection') && bendsByBudget(turn) },
  { means: ['callback'], holds: (turn) => answersCallback(turn) || asksForCall(turn) },
  // "Jack 555-010-0142" while an order is put together is a contact, also one that cannot be dialled.
  {
    means: ['give-contact'],
    holds: (turn) => {
      const { slots, intents } = turn.understanding;
      const isKnown = slots.phone ?? slots.email ?? slots.requestNumber ?? slots.promoCode;
      const isPhoneLike = /(?<!\d)\+?\d[\d\s().-]{5,16}\d(?!\d)/u.test(turn.text);
      const isHeard = intents.some(({ intent, score }) => score >= 0.9 && intent !== 'refine-search');
      return turn.note.isOrdering && isPhoneLike && !isKnown && !isHeard && namedProducts(turn).length === 0;
    },
  },
];
