import { placeName } from '../../../../core/catalog/place-name.ts';
import { fold } from '../../../../retrieval/analysis/fold.ts';
import { sound } from '../../../../retrieval/analysis/sound.ts';
import type { Turn } from './turn.ts';

/**
 * The place that a message names or that is known; wished for today, it is the company's place for that, where it has one
 * ("Москва, в день заказа" beside "Москва").
 */
export function placeWished({ text, language, understanding, note, context }: Turn): string | undefined {
  const place =
    understanding.slots.place ?? pickupPlaceOf(understanding, note, context) ?? note.place ?? context.draft.place;
  if (place === undefined || !isToday.test(text)) return place;
  const found = context.company.places.filter((one) => one !== place && isSameDay.test(one) && isOf(one, place));
  const isOfLanguage = (one: string) => /\p{Script=Latin}/u.test(one) !== (language === 'ru');
  return found.find((one) => isOfLanguage(one) && !one.includes(',')) ?? found.find(isOfLanguage) ?? found[0] ?? place;
}

/** "Заберу сам" where goods are collected in one place only: it is there, unless they are collected in the place that was told, too. */
function pickupPlaceOf(
  { slots }: Turn['understanding'],
  note: Turn['note'],
  { company, draft }: Turn['context'],
): string | undefined {
  const isCollectedHere = draft.deliveryOptions.some(({ kind }) => kind === 'pickup');
  return (slots.isPickup ?? note.isPickup) && !isCollectedHere ? company.pickupPlace : undefined;
}

function isOf(one: string, place: string): boolean {
  const first = (name: string) => sound(fold(name).split(/[\s,]/u)[0] ?? '');
  return fold(one).startsWith(fold(place)) || first(placeName(one, 'ru')) === first(placeName(place, 'ru'));
}

const isToday =
  /(?<!\p{L})(?:сегодня|срочно|экспресс\p{L}*|в день заказа|в тот же день)(?!\p{L})|\b(?:today|tonight|same[ -]day|express|urgent(?:ly)?)\b/iu;
const isSameDay = /день заказа|сегодня|срочн|экспресс|same[ -]day|today|express/iu;
