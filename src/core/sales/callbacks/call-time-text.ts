import { localDay } from '../../company/local-time.ts';
import type { Language } from '../../language.ts';
import type { CallTime } from './call-time.ts';

type Reader = { readonly now: Date; readonly timezone: string; readonly language: Language };

/** "завтра в 15:00", "во вторник, 1 декабря, с 15:00 до 20:00", "today by 6:00 PM", "tomorrow after 3:00 PM": on the company's clock. */
export function callTimeText(time: CallTime, reader: Reader): string {
  return [dayText(time.from, reader), spanText(time, reader)].filter(Boolean).join(' ');
}

/** The same for a card: a full date, and the clock it is said by. "28 ноября 2026 г., суббота, 15:00–20:00 (Europe/Moscow)". */
export function callTimeOnCard(time: CallTime, timezone: string, language: Language): string {
  const day = new Intl.DateTimeFormat(isRussian(language) ? 'ru' : 'en-US', {
    timeZone: timezone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(time.from);
  const reader = { now: time.from, timezone, language };
  const ends = [...new Set([clockText(time.from, reader), clockText(time.until, reader)])].join('–');
  return `${day}, ${ends} (${timezone})`;
}

function spanText(time: CallTime, reader: Reader): string {
  const isOfRussian = isRussian(reader.language);
  const from = clockText(time.from, reader);
  const until = clockText(time.until, reader);
  if (time.from.getTime() === time.until.getTime()) return isOfRussian ? `в ${from}` : `at ${from}`;
  const isOpenEnded = isMidnight(time.until, reader.timezone);
  const isFromStart = time.from <= reader.now || isMidnight(time.from, reader.timezone);
  if (isOpenEnded && isFromStart) return '';
  if (isOpenEnded) return isOfRussian ? `после ${from}` : `after ${from}`;
  if (isFromStart) return isOfRussian ? `до ${until}` : `by ${until}`;
  return isOfRussian ? `с ${from} до ${until}` : `between ${from} and ${until}`;
}

function isMidnight(at: Date, timezone: string): boolean {
  return /^(?:00|24):00$/.test(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: timezone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(at),
  );
}

function clockText(at: Date, { timezone, language }: Reader): string {
  const isOfRussian = isRussian(language);
  return new Intl.DateTimeFormat(isOfRussian ? 'ru' : 'en-US', {
    timeZone: timezone,
    hour: isOfRussian ? '2-digit' : 'numeric',
    minute: '2-digit',
  })
    .format(at)
    .replace('\u202f', '\u00a0');
}

const oneDay = 24 * 60 * 60_000;
/** "Во вторник": the accusative with its preposition, Sunday first. */
const russianDays = ['в воскресенье', 'в понедельник', 'во вторник', 'в среду', 'в четверг', 'в пятницу', 'в субботу'];

function dayText(at: Date, { now, timezone, language }: Reader): string {
  const day = localDay(at, timezone);
  if (day === localDay(now, timezone)) return isRussian(language) ? 'сегодня' : 'today';
  if (day === localDay(new Date(now.getTime() + oneDay), timezone)) return isRussian(language) ? 'завтра' : 'tomorrow';
  const date = new Intl.DateTimeFormat(isRussian(language) ? 'ru' : 'en-US', {
    timeZone: timezone,
    day: 'numeric',
    month: 'long',
  }).format(at);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (isRussian(language)) return `${russianDays[weekday]}, ${date},`;
  const name = new Intl.DateTimeFormat('en-US', { timeZone: timezone, weekday: 'long' }).format(at);
  return `on ${name}, ${date},`;
}

function isRussian(language: Language): boolean {
  return language.startsWith('ru');
}
