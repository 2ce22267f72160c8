import type { Language } from '../language.ts';

const dayNames: Readonly<Record<'ru' | 'en', readonly string[]>> = {
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const dayCodes = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** Opening hours as a customer reads them: "пн–пт 09:00–20:00, сб 10:00–18:00", "daily 10:00–20:00". */
export function hoursText(hours: string, language: Language): string {
  const isRussian = language.startsWith('ru');
  const names = dayNames[isRussian ? 'ru' : 'en'];
  return hours
    .split(';')
    .map((rule) =>
      rule
        .trim()
        .replace(/24\/7/g, isRussian ? 'круглосуточно' : 'around the clock')
        .replace(/\bMo\s*-\s*Su\b/gi, isRussian ? 'ежедневно' : 'daily')
        .replace(/\b(?:off|closed)\b/gi, isRussian ? 'выходной' : 'closed')
        .replace(/\bPH\b/g, isRussian ? 'праздники' : 'holidays')
        .replace(/\b(Mo|Tu|We|Th|Fr|Sa|Su)\b/gi, (code) => names[dayCodes.indexOf(code.toLowerCase())] ?? code)
        .replace(/\s*-\s*/g, '–')
        .replace(/,(?=\S)/g, ', '),
    )
    .filter(Boolean)
    .join(', ');
}
