/** Calendar day in a time zone, `YYYY-MM-DD`. */
export function localDay(at: Date, timezone: string): string {
  return parts(at, timezone).day;
}

/** For a model: `2026-11-25T16:05 Wednesday`. */
export function localTimeText(at: Date, timezone: string): string {
  const { day, time, weekday } = parts(at, timezone);
  return `${day}T${time} ${weekday}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

type Parts = { readonly day: string; readonly time: string; readonly weekday: string };

/** A turn asks several times for its own minute. */
const lastRead = new Map<string, { readonly minute: number; readonly parts: Parts }>();

function parts(at: Date, timezone: string): Parts {
  const minute = Math.floor(at.getTime() / 60_000);
  const last = lastRead.get(timezone);
  if (last?.minute === minute) return last.parts;
  const read = readParts(at, timezone);
  lastRead.set(timezone, { minute, parts: read });
  return read;
}

function readParts(at: Date, timezone: string): Parts {
  let format = formats.get(timezone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: timezone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      weekday: 'long',
      hourCycle: 'h23',
    });
    formats.set(timezone, format);
  }
  const found = Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
  return {
    day: `${found.year}-${found.month}-${found.day}`,
    time: `${found.hour}:${found.minute}`,
    weekday: found.weekday ?? '',
  };
}
