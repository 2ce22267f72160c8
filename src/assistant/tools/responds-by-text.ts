import { localDay } from '../../core/company/local-time.ts';
import type { Language } from '../../core/language.ts';

const oneDay = 24 * 60 * 60_000;

/** "сегодня до 14:30", "завтра до 09:30", "в понедельник до 09:30"; "today by 2:30 PM". In the company's time zone. */
export function respondsByText(at: Date, now: Date, timezone: string, language: Language): string {
  const isRussian = language.startsWith('ru');
  const time = new Intl.DateTimeFormat(isRussian ? 'ru' : 'en-US', {
    timeZone: timezone,
    hour: isRussian ? '2-digit' : 'numeric',
    minute: '2-digit',
  })
    .format(at)
    .replace('\u202f', '\u00a0');
  const day = dayText(at, now, timezone, isRussian);
  return isRussian ? `${day} до ${time}` : `${day} by ${time}`;
}

function dayText(at: Date, now: Date, timezone: string, isRussian: boolean): string {
  const day = localDay(at, timezone);
  if (day === localDay(now, timezone)) return isRussian ? 'сегодня' : 'today';
  if (day === localDay(new Date(now.getTime() + oneDay), timezone)) return isRussian ? 'завтра' : 'tomorrow';
  const date = new Intl.DateTimeFormat(isRussian ? 'ru' : 'en-US', {
    timeZone: timezone,
    day: 'numeric',
    month: 'long',
  }).format(at);
  return isRussian ? date : `on ${date}`;
}
