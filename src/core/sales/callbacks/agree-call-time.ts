import { isOpen, nextOpening, openWithin } from '../../company/hours.ts';
import { civilDate, dayAfter, zonedTime } from '../../company/zoned-time.ts';
import type { CallTime, CallWish } from './call-time.ts';

type Clock = { readonly hours: string | undefined; readonly timezone: string; readonly now: Date };

export type AgreedCallTime =
  /** Somebody will be there at the wished time. */
  | { readonly isPossible: true; readonly time: CallTime }
  /** Nobody will, or it is past: the nearest time at which somebody is. */
  | { readonly isPossible: false; readonly nearest: CallTime };

/**
 * Reads a wish on the company's clock and against its opening hours. A window is narrowed to the part in which the company works.
 * Without hours, or with hours that cannot be read, any time to come is taken.
 */
export function agreeCallTime(wish: CallWish, clock: Clock): AgreedCallTime {
  const { timezone, now } = clock;
  const hours = clock.hours !== undefined && nextOpening(clock.hours, timezone, now) ? clock.hours : undefined;
  const wished = spanOf(wish, timezone);
  const from = new Date(Math.max(wished.from.getTime(), now.getTime()));
  const isPast = wished.until < now || (wish.at !== undefined && wished.from < now);
  if (!isPast && wish.at !== undefined) {
    if (hours === undefined || isOpen(hours, timezone, wished.from)) return { isPossible: true, time: wished };
  } else if (!isPast) {
    const time = hours === undefined ? { from, until: wished.until } : openWithin(hours, timezone, from, wished.until);
    if (time) return { isPossible: true, time };
  }
  return { isPossible: false, nearest: nearestFrom(isPast ? now : from, wish, { hours, timezone, now }) };
}

function nearestFrom(from: Date, wish: CallWish, { hours, timezone, now }: Clock): CallTime {
  const opening = hours === undefined ? undefined : nextOpening(hours, timezone, from);
  const start = opening ?? roundedUp(now);
  if (wish.at !== undefined && start > now) return { from: start, until: start };
  const dayEnd = endOfDay(start, timezone);
  const open = hours === undefined ? undefined : openWithin(hours, timezone, start, dayEnd);
  return { from: start, until: open?.until ?? dayEnd };
}

function spanOf({ date, at, after, before }: CallWish, timezone: string): CallTime {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  const moment = (time: string) => new Date(zonedTime({ year, month, day }, minutesOf(time), timezone));
  if (at !== undefined) return { from: moment(at), until: moment(at) };
  return { from: moment(after ?? '00:00'), until: moment(before ?? '24:00') };
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

function endOfDay(at: Date, timezone: string): Date {
  return new Date(zonedTime(dayAfter(civilDate(at, timezone)), 0, timezone));
}

const minuteMs = 60_000;

function roundedUp(at: Date): Date {
  return new Date(Math.ceil(at.getTime() / minuteMs) * minuteMs);
}
