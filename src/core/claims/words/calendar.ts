import { remember } from '../../remember.ts';

const months = [
  'январ jan',
  'феврал feb',
  'март mar',
  'апрел apr',
  'ма(?:й|я|е|ю) may',
  'июн jun',
  'июл jul',
  'август aug',
  'сентябр sep',
  'октябр oct',
  'ноябр nov',
  'декабр dec',
].map((pair) => {
  const [russian, english] = pair.split(' ');
  const full =
    {
      jan: 'uary',
      feb: 'ruary',
      mar: 'ch',
      apr: 'il',
      may: '',
      jun: 'e',
      jul: 'y',
      aug: 'ust',
      sep: 't(?:ember)?',
      oct: 'ober',
      nov: 'ember',
      dec: 'ember',
    }[english ?? ''] ?? '';
  const endings = russian?.includes('(') ? '' : '(?:ь|я|е|ю|ем|а|у)?';
  return new RegExp(`^(?:${russian}${endings}|${english}(?:${full})?)$`, 'u');
});

const weekdays = [
  'понедельник\\p{L}*|пн|monday|mon',
  'вторник\\p{L}*|вт|tuesday|tue|tues',
  'сред(?:а|у|ы|е|ой|ам)|ср|wednesday|wed',
  'четверг\\p{L}*|чт|thursday|thu|thurs',
  'пятниц\\p{L}*|пт|friday|fri',
  'суббот\\p{L}*|сб|saturday|sat',
  'воскресень\\p{L}*|воскресн\\p{L}*|вс|sunday|sun',
].map((source) => new RegExp(`^(?:${source})s?$`, 'u'));

/** 1..12 for a month's name in any case; of "mar" and "may" see the caller: a day must stand beside it. */
export const monthOf: (folded: string) => number | undefined = remember((folded) => placeOf(folded, months));

/** 1 = Monday. */
export const weekdayOf: (folded: string) => number | undefined = remember((folded) => placeOf(folded, weekdays));

function placeOf(word: string, patterns: readonly RegExp[]): number | undefined {
  const index = patterns.findIndex((pattern) => pattern.test(word));
  return index < 0 ? undefined : index + 1;
}

/** Calendar arithmetic on `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function weekdayOfDate(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The calendar day a moment falls on in a time zone. */
export function dayIn(timezone: string, moment: Date): string {
  let format = dayFormats.get(timezone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: timezone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    dayFormats.set(timezone, format);
  }
  return format.format(moment);
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();
