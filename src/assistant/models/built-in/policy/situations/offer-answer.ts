/** Yes and no to what was offered; whatever else the message tells for the order is taken with it, and the order goes on. */
import type { ToolInput } from '../../../../tools/definitions.ts';
import { say } from '../../wording/speech.ts';
import { askNext } from '../order/ask-next.ts';
import { draftChange } from '../order/draft-change.ts';
import { afterUpdate } from '../order/update.ts';
import type { Handling, Situation, Turn } from '../turn.ts';
import { use } from '../turn.ts';

export const acceptOffer: Situation = {
  name: 'accept-offer',
  intents: ['accept-offer'],
  *handle(turn): Handling {
    const { offered, draft } = turn.context;
    if (!offered) return askNext(turn, draft);
    const before = draft.items.find(({ sku }) => sku === offered.mainSku);
    const isInstead = offered.kind === 'up-sell' && before !== undefined;
    const quantity = turn.understanding.slots.quantity ?? (isInstead ? before.quantity : 1);
    const result = yield* use('update_request', {
      ...detailsIn(turn),
      ...(isInstead ? { removeItems: [before.sku] } : {}),
      addItems: [{ sku: offered.sku, quantity }],
    });
    const said = afterUpdate(turn, result);
    return { ...said, note: { focus: [isInstead ? offered.sku : offered.mainSku], ...said.note } };
  },
};

export const refuseOffer: Situation = {
  name: 'refuse-offer',
  intents: ['refuse-offer'],
  *handle(turn): Handling {
    const { offered } = turn.context;
    if (offered) yield* use('make_offer', { sku: offered.sku, isRefused: true });
    const details = detailsIn(turn);
    const draft = Object.keys(details).length > 0 ? (yield* use('update_request', details)).draft : turn.context.draft;
    const asked = askNext(turn, draft);
    return {
      say: [say('offer.refused'), ...asked.say],
      draft,
      note: { ...(offered ? { focus: [offered.mainSku] } : {}), ...asked.note },
    };
  },
};

/** Contact, place and the like; no items. */
function detailsIn(turn: Turn): ToolInput<'update_request'> {
  return draftChange(turn, turn.context.draft.items, new Set()).input;
}
