import type { DeliveryResult } from '../../../../tools/views.ts';
import { say } from '../../wording/speech.ts';
import { deliveryTold } from '../delivery-told.ts';
import { deliveryLines, placeChoices, zonesValue } from '../delivery-words.ts';
import { documentAnswer } from '../document-answer.ts';
import { placeWished } from '../place-wished.ts';
import type { Handling, Situation, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { answerFrom } from './knowledge.ts';
import { statusOf } from './request-status.ts';

/** Cost and days to a place, for the draft, else for the product talked about. */
export const delivery: Situation = {
  name: 'delivery',
  intents: ['delivery'],
  *handle(turn): Handling {
    const place = placeWished(turn);
    if (!place) {
      // After an order "when will it come?" is about that order.
      const ordered = turn.context.requests.find((request) => request.delivery && !request.isClosed);
      if (ordered) return { say: [statusOf(ordered)] };
      if (turn.context.company.places.length === 0) return yield* deliveryTold(turn);
      const answer = asksMoreThanPlace(turn) ? yield* documentAnswer(turn) : undefined;
      if (answer && answer.covered >= 0.5) return answerFrom(answer, turn);
      const { places } = turn.context.company;
      if (places.length === 1 && places[0]) return yield* deliveryTo(turn, places[0]);
      return {
        say: [say('ask.place-for-cost'), { choices: placeChoices(turn) }],
        note: { asked: { expecting: 'place', for: 'delivery' } },
      };
    }
    return yield* deliveryTo(turn, place);
  },
};

/** "For an order of 2000", "за заказ на тыщу": of a sum of its own, and not of what was talked about. */
export function tellsOwnSum(text: string): boolean {
  return /(?:за|на|при|для|от) заказ\p{L}* (?:на|от|в)? ?(?:\d|тыс|тыщ|сто|пол)|заказ на (?:\d|тыс|тыщ|сто|пол)|for (?:an|a) order (?:of|for|worth) ?[\d$€£₽]|orders? (?:of|under|below|worth) ?[\d$€£₽]/iu.test(
    text,
  );
}

function* deliveryTo(turn: Turn, place: string): Handling {
  const [focus] = turn.note.focus;
  const items =
    turn.context.draft.items.length > 0 || tellsOwnSum(turn.text)
      ? undefined
      : turn.note.quoted.length > 0
        ? turn.note.quoted
        : turn.note.focus.length === 1 && focus
          ? [{ sku: focus, quantity: turn.understanding.slots.quantity ?? 1 }]
          : undefined;
  const result: DeliveryResult = yield* use('get_delivery', { place, ...(items ? { items: [...items] } : {}) });
  if (!result.isServed && result.zones.length === 0) {
    const told = yield* deliveryTold(turn, place);
    return { ...told, note: { ...told.note, place } };
  }
  if (!result.isServed) {
    return {
      say: [
        say('delivery.not-served', {
          place: { place },
          ...zonesValue(result.zones),
        }),
        say('person.offer'),
        { choices: ['choice.person'] },
      ],
      note: { unanswered: turn.text, asked: { expecting: 'person-offer', for: 'person' } },
    };
  }
  const { isPickup } = turn.understanding.slots;
  const pickups = result.options.filter((option) => option.kind === 'pickup');
  const options = isPickup ? pickups : result.options;
  if (options.length === 0) {
    return {
      say: [say('delivery.no-pickup', { place: { place } }), ...deliveryLines(result.options, place)],
      note: { place },
    };
  }
  return {
    say: deliveryLines(options, result.place ?? place),
    note: {
      place,
      // "Самовывоз" said before anything is ordered holds for what is.
      ...(isPickup === undefined || turn.text.includes('?') ? {} : { isPickup }),
      ...(items && items.length === 1 ? { asked: { expecting: 'items', for: 'order' } } : {}),
    },
  };
}

/** "Do you deliver on Sundays?" is for the documents, "how much is delivery?" is for the tariff. */
function asksMoreThanPlace(turn: Turn): boolean {
  return (
    !/сколько|стоимость|цена|бесплатн|how (?:much|long|fast|soon)|cost|price|free/iu.test(turn.text) &&
    turn.text.split(/\s+/).length > 2
  );
}
