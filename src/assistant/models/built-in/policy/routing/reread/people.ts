/** Calls and contacts. */
import { isTaking } from '../../order/taking.ts';
import { namedProducts } from '../../references.ts';
import { addsToCall, answersCallback, asksForCall, movesCall } from '../../situations/callback.ts';
import { asksToKeepNoContact } from '../../situations/keep-no-contact.ts';
import { answersLead, bendsByBudget, refusesLead } from '../../situations/qualification.ts';
import { tellsBound } from '../../told-bound.ts';
import type { Rule } from './rule.ts';

function callsSomebody(text: string): boolean {
  return (
    /(?<!\p{L})(?:давай(?:те)?|зови(?:те)?|позови(?:те)?|дай(?:те)?|пригласи(?:те)?)\s\p{L}{3,}\sсюда(?!\p{L})/iu.test(
      text,
    ) ||
    // The name is known by its capital: "get paid on the tenth" calls nobody.
    /\b(?:[Gg]et|[Bb]ring|[Pp]ut|[Ff]etch)\s(?:me\s)?\p{Lu}\p{L}+\s(?:here|on(?: the line| the phone)?|over)\b/u.test(
      text,
    )
  );
}

export const peopleRules: readonly Rule[] = [
  { means: ['keep-no-contact'], holds: asksToKeepNoContact },
  // "Why do you need to know that?": no more questions, and no reply that ends with one.
  { means: ['lead-answer'], holds: refusesLead },
  { means: ['lead-answer'], holds: answersLead },
  // "The counter is only 60 cm wide", "150 cups a day": told of what is being chosen, it bounds it.
  {
    means: ['refine-search'],
    holds: (turn, has) =>
      tellsBound(turn) &&
      !has('person', 'complaint', 'quote', 'add-item', 'remove-item') &&
      !(has('order') && isTaking(turn.text)) &&
      turn.context.draft.items.length === 0,
  },
  { means: ['refine-search'], holds: (turn, has) => !has('order', 'add-item', 'quote') && bendsByBudget(turn) },
  {
    means: ['callback'],
    holds: (turn) => answersCallback(turn) || asksForCall(turn) || addsToCall(turn) || movesCall(turn),
  },
  // "Get Andrew here then", "давайте Андрея сюда".
  { means: ['person'], holds: (turn) => callsSomebody(turn.text) },
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
