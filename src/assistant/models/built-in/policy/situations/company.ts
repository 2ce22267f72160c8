import { say } from '../../wording/speech.ts';
import { pickAnswer } from '../pick-answer.ts';
import type { Situation } from '../turn.ts';
import { contentStemsOf, coverageOf, stemsOf } from '../words.ts';
import { answerFrom, unknownAnswer } from './knowledge.ts';

export const companyContacts: Situation = {
  name: 'company-contacts',
  intents: ['company-contacts'],
  *handle(turn) {
    const { phone, email, address, site, hours } = turn.context.company;
    if (!phone && !email && !address && !site) return yield* unknownAnswer(turn);
    return {
      say: [
        say('contacts', {
          contacts: { list: [phone, email, site].filter((part) => part !== undefined), joint: 'comma' },
          ...(address ? { address } : {}),
          ...(hours ? { hours } : {}),
        }),
      ],
    };
  },
};

export const companyHours: Situation = {
  name: 'company-hours',
  intents: ['company-hours'],
  *handle(turn) {
    const { hours, isOpenNow } = turn.context.company;
    if (!hours) return yield* unknownAnswer(turn);
    return { say: [say(isOpenNow === undefined ? 'hours' : isOpenNow ? 'hours.open' : 'hours.closed', { hours })] };
  },
};

/** Words of the plain question how one can pay; anything beyond them asks for terms. */
const paying: ReadonlySet<string> = new Set(
  stemsOf(
    'оплата оплатить оплачивать платить заплатить способ способы варианты вид payment pay paying method methods way ways option options',
  ),
);

export const payment: Situation = {
  name: 'payment',
  intents: ['payment'],
  *handle(turn) {
    const { payment: methods } = turn.context.company;
    const isMethodNamed = methods.some((method) => coverageOf(method, turn.text) >= 0.5);
    const asksTerms = contentStemsOf(turn.text).some((stem) => !paying.has(stem));
    const answer = asksTerms || methods.length === 0 ? pickAnswer(turn.text, turn.context.found.passages) : undefined;
    // Terms of a way to pay (instalments, an invoice) stand in the documents rather than in the list.
    if (answer && (!isMethodNamed || methods.length === 0)) {
      const outcome = answerFrom(answer, turn);
      return methods.length
        ? { ...outcome, say: [...outcome.say, say('payment.methods', { methods: { list: methods, joint: 'comma' } })] }
        : outcome;
    }
    if (methods.length === 0) return yield* unknownAnswer(turn);
    return { say: [say('payment.methods', { methods: { list: methods, joint: 'comma' } })] };
  },
};
