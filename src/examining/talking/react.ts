import type { Message } from '../../core/conversation/message.ts';
import { isFound } from '../scenarios/fact.ts';
import type { Reaction, ScenarioCustomer } from '../scenarios/scenario.ts';
import { type Askable, askedFor } from './asked-for.ts';

const goOn: Readonly<Record<string, string>> = { ru: 'давайте оформим', en: "let's place the order" };
const yes: Readonly<Record<string, string>> = { ru: 'да', en: 'yes' };
const no: Readonly<Record<string, string>> = { ru: 'нет, спасибо', en: 'no, thanks' };

export type ReactingCustomer = {
  /** What the customer says to a reply; undefined: the customer does not know what to say. */
  answer(reply: Pick<Message, 'text' | 'choices'>): string | undefined;
};

/** A customer who tells what is asked, once each question may be asked again, and pushes on once when nothing is. */
export function createReactingCustomer(
  reaction: Reaction,
  customer: ScenarioCustomer,
  language: string,
): ReactingCustomer {
  const used = new Set<number>();
  let timesPushed = 0;
  return {
    answer(reply) {
      const own = reaction.asked.findIndex(
        ({ pattern, isRepeatable }, at) => (isRepeatable || !used.has(at)) && isFound(pattern, reply.text),
      );
      if (own !== -1) {
        used.add(own);
        return reaction.asked[own]?.say;
      }
      const told = tell(askedFor(reply.text), customer, language);
      if (told !== undefined) return told;
      timesPushed += 1;
      return timesPushed > 1 ? undefined : (reaction.otherwise ?? goOn[language] ?? goOn.en);
    },
  };
}

/** Everything that is asked at once and that the customer knows: "Анна, +7 999 …". A confirmation stands alone. */
function tell(asked: readonly Askable[], customer: ScenarioCustomer, language: string): string | undefined {
  if (asked.includes('confirm')) return customer.confirm ?? yes[language] ?? 'yes';
  if (asked.includes('offer')) return customer.offer ?? no[language] ?? 'no, thanks';
  if (asked.includes('consent')) return customer.consent ?? yes[language] ?? 'yes';
  const wanted = asked.filter((what) => what !== 'email' || customer.phone === undefined || !asked.includes('phone'));
  const known = wanted.flatMap((what) => {
    const fact = what === 'phone' ? (customer.phone ?? customer.email) : customer[what];
    return fact === undefined ? [] : [fact];
  });
  return known.length === 0 ? undefined : [...new Set(known)].join(', ');
}
