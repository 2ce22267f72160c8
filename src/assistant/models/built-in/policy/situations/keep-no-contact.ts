import { refusesKeeping } from '../../../../../core/privacy/decide-consent.ts';
import { say } from '../../wording/speech.ts';
import type { Situation, Turn } from '../turn.ts';

/** The customer does not wish their contact kept: it is not, and the order goes on. */
export const keepNoContact: Situation = {
  name: 'keep-no-contact',
  intents: ['keep-no-contact'],
  *handle() {
    return { say: [say('contact.not-kept')] };
  },
};

/** Said without a contact beside it, which would be taken first. */
export function asksToKeepNoContact({ text, understanding: { slots } }: Turn): boolean {
  return refusesKeeping(text) && !slots.phone && !slots.email;
}
