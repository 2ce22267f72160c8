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

function parts(at: Date, timezone: string) {
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
