import type { Language } from '../language.ts';
import type { DayRange } from './delivery.ts';

/** "1–2 дня", "5 дней", "сегодня"; "1–2 days", "today". Non-breaking space before the noun. */
export function dayRangeText(days: DayRange, language: Language): string {
  const isRussian = language.startsWith('ru');
  if (days.to === 0) return isRussian ? 'сегодня' : 'today';
  const range = days.from === days.to ? `${days.to}` : `${days.from}–${days.to}`;
  return `${range}\u00a0${isRussian ? russianDays(days.to) : days.to === 1 && days.from === 1 ? 'day' : 'days'}`;
}

function russianDays(count: number): string {
  const form = new Intl.PluralRules('ru').select(count);
  return form === 'one' ? 'день' : form === 'few' ? 'дня' : 'дней';
}
