import type { Language } from '../language.ts';

/** A calendar day in words: "11 декабря 2026", "11 December 2026". Without the year when it is that of `today`. */
export function dayText(day: string, language: Language, today?: string): string {
  const isThisYear = today?.slice(0, 4) === day.slice(0, 4);
  return new Intl.DateTimeFormat(language.startsWith('ru') ? 'ru' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  })
    .format(new Date(`${day}T00:00:00Z`))
    .replace(/\s?г\.$/u, '');
}
