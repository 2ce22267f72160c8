/** Bare "yes" and "no": what they mean is what was asked. */
import { say } from '../../wording/speech.ts';
import { askNext } from '../order/ask-next.ts';
import type { Situation } from '../turn.ts';
import { submitOrder } from './submit.ts';

export const confirmOrder: Situation = {
  name: 'confirm',
  intents: ['confirm'],
  *handle(turn) {
    const { draft } = turn.context;
    if (draft.items.length === 0)
      return { say: [say('answer.yes'), { choices: ['choice.catalog', 'choice.delivery'] }] };
    const wasSummaryShown = turn.asked?.expecting === 'confirmation';
    if (draft.missing.length === 0 && wasSummaryShown) return yield* submitOrder(turn);
    return askNext(turn, draft);
  },
};

export const decline: Situation = {
  name: 'decline',
  intents: ['decline'],
  *handle(turn) {
    const expecting = turn.asked?.expecting;
    if (expecting === 'confirmation') {
      return {
        say: [
          say('ask.what-to-change'),
          { choices: ['choice.change-quantity', 'choice.change-contact', 'choice.change-place', 'choice.cancel'] },
        ],
        note: { isOrdering: true },
      };
    }
    if (expecting === 'cancel-confirmation') return { say: [say('cancel.kept')] };
    if (expecting === 'items') {
      return { say: [say('decline.product'), { choices: ['choice.more', 'choice.cheaper', 'choice.person'] }] };
    }
    if (turn.note.isOrdering && turn.context.draft.items.length > 0) {
      return {
        say: [say('decline.order'), { choices: ['choice.cancel', 'choice.go-on'] }],
        note: { isOrdering: true },
        isFinal: true,
      };
    }
    return { say: [say('decline')] };
  },
};
