/** A calendar day somewhere, without a time zone. Months count from 1. */
export type CivilDate = { readonly year: number; readonly month: number; readonly day: number };

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day that a moment falls on in a time zone (IANA name). */
export function civilDate(at: Date, timezone: string): CivilDate {
  const { year, month, day } = partsOf(at, timezone);
  return { year, month, day };
}

export function dayAfter(date: CivilDate): CivilDate {
  const next = new Date(Date.UTC(date.year, date.month - 1, date.day + 1));
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() };
}

/** 0 is Monday. */
export function weekdayOf(date: CivilDate): number {
  return (new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay() + 6) % 7;
}

/**
 * Epoch milliseconds of a wall-clock time, given in minutes from the day's midnight (1500 is 01:00 of the next day). A time that
 * the clocks skip in spring is taken as long after midnight as it would have been; one that comes twice in autumn as the first.
 */
export function zonedTime(date: CivilDate, minutes: number, timezone: string): number {
  const wall = Date.UTC(date.year, date.month - 1, date.day, 0, minutes);
  const dayMs = 86_400_000;
  const offsets = [offsetAt(wall - dayMs, timezone), offsetAt(wall + dayMs, timezone)];
  const fitting = offsets
    .map((offset) => wall - offset)
    .filter((instant) => instant + offsetAt(instant, timezone) === wall);
  return fitting.length > 0 ? Math.min(...fitting) : wall - (offsets[0] ?? 0);
}

/** Clocks are only ever set at a quarter of an hour (Nepal, Chatham), so one answer holds for the whole quarter. */
const quarterMs = 15 * 60_000;
const mostOffsets = 2_000;
const offsets = new Map<string, number>();

function offsetAt(instant: number, timezone: string): number {
  const key = `${Math.floor(instant / quarterMs)} ${timezone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= mostOffsets) offsets.clear();
  const offset = readOffset(instant, timezone);
  offsets.set(key, offset);
  return offset;
}

function readOffset(instant: number, timezone: string): number {
  const parts = partsOf(new Date(instant), timezone);
  return (
    Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second) -
    Math.floor(instant / 1000) * 1000
  );
}

function partsOf(at: Date, timezone: string) {
  let format = formats.get(timezone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: timezone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timezone, format);
  }
  const read: Record<string, number> = {};
  for (const part of format.formatToParts(at)) read[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
  return { year, month, day, hour, minute, second };
}
