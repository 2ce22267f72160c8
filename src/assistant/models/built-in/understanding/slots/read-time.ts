import * as english from 'chrono-node/en';
import * as russian from 'chrono-node/ru';
import type { Language } from '../../../../../core/language.ts';
import type { CallWish } from '../../../../../core/sales/callbacks/call-time.ts';
import { foldText } from '../reading/clean-text.ts';
import { clockIn, withFigures } from './read-clock.ts';

/**
 * The day and time a message names, on the clock it was written by: "завтра после 15", "Monday at 10", "через час". `now` is local,
 * `YYYY-MM-DDTHH:MM`. Undefined when it names neither. The day is chrono's; the hour is read here, because "в 3", "после шести",
 * "к обеду" of a call mean a working day's hours.
 */
export function readTime(text: string, now: string, language: Language): CallWish | undefined {
  const said = withFigures(foldText(text.slice(0, 300).replace(phone, ' ')));
  const today = now.slice(0, 10);
  const relative = minutesAhead(said);
  if (relative !== undefined) {
    const at = new Date(Date.parse(`${now.slice(0, 16)}Z`) + relative * 60_000).toISOString();
    return { date: at.slice(0, 10), at: at.slice(11, 16) };
  }
  const clock = clockIn(said);
  const last = clock?.at ?? clock?.before ?? clock?.after;
  const isStillAhead = last !== undefined && (clock?.after === last ? '23:59' : last) > now.slice(11, 16);
  const day = dayIn(clock ? said.replace(clock.text, ' ') : said, now, { language, isStillAhead });
  if (!day && !clock) return undefined;
  const { at, after, before } = clock ?? {};
  const wish = {
    ...(at ? { at } : {}),
    ...(after ? { after } : {}),
    ...(before ? { before } : {}),
  };
  if (day) return { date: day, ...wish };
  // "В 10", said at noon without a day, is tomorrow's.
  return { date: isStillAhead ? today : dayOf(today, 1), ...wish };
}

const phone = /\+?\d[\d\s()-]{8,}\d/gu;

/** "Через час", "через полчаса", "in 20 minutes", "сейчас" is none. */
function minutesAhead(said: string): number | undefined {
  if (/(?<!\p{L})(?:через полчаса|in half an hour)(?!\p{L})/u.test(said)) return 30;
  const match =
    /(?<!\p{L})(?:через|in|спустя)\s+(?:(\d{1,3})(?:[.,](5))?\s*|an?\s+|one\s+)?(минут\p{L}*|мин|час\p{L}*|minutes?|mins?|hours?)(?!\p{L})/u.exec(
      said,
    );
  if (!match) return undefined;
  const [, whole = '1', half, unit = ''] = match;
  const count = Number(whole) + (half ? 0.5 : 0);
  return Math.round(/^(?:мин|min)/u.test(unit) ? count : count * 60);
}

/** `YYYY-MM-DD` of the day named; of a weekday the next one, which is today's when its hour is still ahead. */
function dayIn(
  said: string,
  now: string,
  { language, isStillAhead }: { readonly language: Language; readonly isStillAhead: boolean },
): string | undefined {
  const after = /(?<!\p{L})послезавтра(?!\p{L})|day after tomorrow/u.test(said);
  if (after) return dayOf(now.slice(0, 10), 2);
  const reference = { instant: new Date(`${now.slice(0, 16)}:00Z`), timezone: 0 };
  const readers = language.startsWith('ru') ? [russian, english] : [english, russian];
  for (const { parse } of readers) {
    for (const { start } of parse(said, reference, { forwardDate: true })) {
      if (!start.isCertain('day') && !start.isCertain('weekday')) continue;
      const day = start.date().toISOString().slice(0, 10);
      const isTodays = !start.isCertain('day') && isStillAhead && day === dayOf(now.slice(0, 10), 7);
      return isTodays ? now.slice(0, 10) : day;
    }
  }
  return /(?<!\p{L})(?:сегодня|today|tonight)(?!\p{L})/u.test(said) ? now.slice(0, 10) : undefined;
}

function dayOf(today: string, ahead: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + ahead * 86_400_000).toISOString().slice(0, 10);
}
