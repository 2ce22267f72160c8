import { say } from '../../wording/speech.ts';
import type { Handling, Situation } from '../turn.ts';
import { use } from '../turn.ts';

/** Forgets the draft; a submitted request is cancelled only after a second "yes". */
export const cancel: Situation = {
  name: 'cancel',
  intents: ['cancel'],
  *handle(turn): Handling {
    const { requests, draft } = turn.context;
    const number = turn.understanding.slots.requestNumber;
    if (turn.asked?.expecting === 'cancel-confirmation' && turn.understanding.bareAnswer !== 'no') {
      const asked = number ?? turn.note.requestNumber;
      const result = yield* use('cancel_request', asked ? { number: asked } : {});
      if (result.cancelled) return { say: [say('cancelled', { number: result.request.number })], isFinal: true };
      return {
        say: [
          say(`cancel.${result.reason}`, asked ? { number: asked } : {}),
          say('person.offer'),
          { choices: ['choice.person'] },
        ],
        note: { asked: { expecting: 'person-offer', for: 'person' } },
      };
    }
    if (draft.items.length > 0 && !number) {
      const result = yield* use('update_request', { clear: true });
      return {
        say: [say('draft.cleared')],
        draft: result.draft,
        note: { isOrdering: false, quoted: [] },
        isFinal: true,
      };
    }
    const request = number ? requests.find((one) => one.number === number) : requests[0];
    if (!request) {
      if (number) return { say: [say('status.not-found', { number }), { choices: ['choice.person'] }] };
      return { say: [say('cancel.nothing')] };
    }
    return {
      say: [
        say('cancel.ask', { number: request.number, ...(request.items.length > 0 ? { total: request.total } : {}) }),
        { choices: ['choice.yes-cancel', 'choice.keep'] },
      ],
      note: { requestNumber: request.number, asked: { expecting: 'cancel-confirmation', for: 'cancel' } },
    };
  },
};
