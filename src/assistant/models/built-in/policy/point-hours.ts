/** "До скольки они работают?" of the point where an order is collected, "is the pick-up point open on Sunday?". */
import type { DeliveryOptionView } from '../../../tools/views.ts';
import { type Speech, say } from '../wording/speech.ts';
import { placeWished } from './place-wished.ts';
import type { ToolCall, Turn } from './turn.ts';
import { use } from './turn.ts';

/** Undefined where no point is meant, or none tells its hours. */
export function* pointHours(turn: Turn): Generator<ToolCall, readonly Speech[] | undefined, unknown> {
  const chosen = chosenPoint(turn);
  if (!chosen && !meansPoint(turn)) return undefined;
  const place = chosen ? (turn.understanding.slots.place ?? turn.context.draft.place) : placeWished(turn);
  if (!place) return undefined;
  const { options } = yield* use('get_delivery', { place });
  const points = options.filter(({ kind, hours }) => kind === 'pickup' && hours !== undefined);
  const own = points.filter(({ id }) => id === chosen?.id);
  const told = own.length > 0 ? own : points;
  if (told.length === 0) return undefined;
  const [only, ...others] = told;
  if (only && others.length === 0) return [say('hours.point', valuesOf(only))];
  return [{ lines: told.slice(0, 5).map((point) => [say('hours.point', valuesOf(point))]) }];
}

/** Whether the company itself is asked about too: "а вы до скольки работаете?" */
export function asksOfUs(text: string): boolean {
  return /(?<!\p{L})(?:вы|вас|ваш\p{L}*|офис\p{L}*)(?!\p{L})|\b(?:you|your|office)\b/iu.test(text);
}

function chosenPoint({ context: { draft } }: Turn): DeliveryOptionView | undefined {
  return draft.delivery?.kind === 'pickup' ? draft.delivery : undefined;
}

function meansPoint({ text, note }: Turn): boolean {
  if (points.test(text)) return true;
  return note.before.includes('delivery') && them.test(text) && !asksOfUs(text);
}

const points =
  /(?<!\p{L})(?:точк[аеиу]|пункт\p{L}*|самовывоз\p{L}*|выдач\p{L}*)(?!\p{L})|\b(?:pick-?\s?up|collection|collect(?:ing)?)\b/iu;
const them = /(?<!\p{L})(?:они|там|туда|оттуда)(?!\p{L})|\b(?:they|there|that one)\b/iu;

function valuesOf({ method, address, hours = '' }: DeliveryOptionView) {
  return { method: { method }, ...(address ? { address } : {}), hours };
}
