/** Changes: of an order that is being put together, or of one that was placed. */
import { fieldToChange } from '../../order/field-to-change.ts';
import { quantityTold } from '../../order/quantities.ts';
import { namedProducts } from '../../references.ts';
import type { Turn } from '../../turn.ts';
import type { Rule } from './rule.ts';

export const orderRules: readonly Rule[] = [
  // After an order is placed, changes are changes of it.
  { means: ['change-request'], holds: (turn, has) => isPlaced(turn) && has('change-quantity', 'remove-item') },
  // Before an order is placed, a change is one of what is being put together.
  {
    means: ['change-quantity'],
    holds: (turn, has) =>
      has('change-request') &&
      isBeingMade(turn) &&
      (turn.understanding.slots.quantity ?? quantityTold(turn.text)) !== undefined,
  },
  {
    means: ['give-contact'],
    holds: (turn, has) => has('change-request') && isBeingMade(turn) && hasContact(turn),
  },
  // "Другой телефон": the order asks for it.
  { means: ['give-contact'], holds: (turn) => isBeingMade(turn) && fieldToChange(turn) !== undefined },
  { means: ['decline'], holds: (turn, has) => has('change-request') && isBeingMade(turn) },
];

function isPlaced(turn: Turn): boolean {
  const { draft, requests } = turn.context;
  return draft.items.length === 0 && requests.some(isOpenOrder) && namedProducts(turn).length === 0;
}

function isOpenOrder({ kind, isChangeable }: Turn['context']['requests'][number]): boolean {
  return kind === 'order' && isChangeable;
}

/** Items lie in the draft, and nothing that was placed can be meant. */
function isBeingMade(turn: Turn): boolean {
  const { draft, requests } = turn.context;
  const isPlacedMeant = turn.understanding.slots.requestNumber !== undefined || requests.some(isOpenOrder);
  return draft.items.length > 0 && !isPlacedMeant;
}

function hasContact({ understanding: { slots } }: Turn): boolean {
  return [slots.phone, slots.email, slots.place, slots.address, slots.name].some((value) => value !== undefined);
}
