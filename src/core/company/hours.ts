import { parseHours } from './hours-syntax.ts';
import { civilDate, dayAfter, weekdayOf, zonedTime } from './zoned-time.ts';

/** Instants in epoch milliseconds; `to` is exclusive. */
type Interval = { readonly from: number; readonly to: number };

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Beyond this a company is taken as closed for good. */
const horizonDays = 21;

/** Whether the company is open at that moment. Hours that cannot be read count as closed: nobody is promised. */
export function isOpen(hours: string, timezone: string, at: Date): boolean {
  return openIntervals(hours, timezone, at, 1).some(({ from, to }) => from <= at.getTime() && at.getTime() < to);
}

/** The next moment at which the company is open: `at` itself when it is open now; undefined when it opens within no three weeks. */
export function nextOpening(hours: string, timezone: string, at: Date): Date | undefined {
  const next = openIntervals(hours, timezone, at, horizonDays).find(({ to }) => to > at.getTime());
  return next && new Date(Math.max(next.from, at.getTime()));
}

/** The first and the last working moment between two moments at most a few days apart; undefined when the company is closed throughout. */
export function openWithin(
  hours: string,
  timezone: string,
  from: Date,
  until: Date,
): { readonly from: Date; readonly until: Date } | undefined {
  const days = Math.ceil((until.getTime() - from.getTime()) / dayMs) + 1;
  const open = openIntervals(hours, timezone, from, days).filter(
    (interval) => interval.to > from.getTime() && interval.from < until.getTime(),
  );
  const [first] = open;
  const last = open.at(-1);
  if (!first || !last) return undefined;
  return {
    from: new Date(Math.max(first.from, from.getTime())),
    until: new Date(Math.min(last.to, until.getTime())),
  };
}

/**
 * The moment by which so many working minutes have passed. Without hours (undefined, unreadable or never open) every
 * minute counts as working time.
 */
export function addWorkingMinutes(hours: string | undefined, timezone: string, from: Date, minutes: number): Date {
  let left = minutes * minuteMs;
  let cursor = from;
  // Each pass covers three weeks; a promise is minutes or days ahead, so that one pass is the rule.
  for (let pass = 0; hours !== undefined && pass < 20; pass += 1) {
    const intervals = openIntervals(hours, timezone, cursor, horizonDays).filter(({ to }) => to > cursor.getTime());
    const last = intervals.at(-1);
    if (!last) break;
    for (const interval of intervals) {
      const start = Math.max(interval.from, cursor.getTime());
      if (start + left <= interval.to) return new Date(start + left);
      left -= interval.to - start;
    }
    cursor = new Date(last.to);
  }
  return new Date(from.getTime() + minutes * minuteMs);
}

/** Open times from the day before `at` (a night shift may still run) for `days` days on, merged and in order. */
function openIntervals(hours: string, timezone: string, at: Date, days: number): readonly Interval[] {
  const week = parseHours(hours);
  if (!week) return [];
  let date = civilDate(new Date(at.getTime() - dayMs), timezone);
  const found: Interval[] = [];
  for (let day = 0; day < days + 2; day += 1) {
    for (const { from, to } of week[weekdayOf(date)] ?? []) {
      const interval = { from: zonedTime(date, from, timezone), to: zonedTime(date, to, timezone) };
      if (interval.to > interval.from) found.push(interval);
    }
    date = dayAfter(date);
  }
  return merged(found);
}

function merged(intervals: readonly Interval[]): readonly Interval[] {
  const result: Interval[] = [];
  for (const interval of [...intervals].sort((left, right) => left.from - right.from)) {
    const last = result.at(-1);
    if (last && interval.from <= last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, interval.to) };
    else result.push(interval);
  }
  return result;
}
