/** `14:05`; with the day when that is not today: `пн, 3 марта, 14:05`. */
export function formatTime(iso: string, locale: string, now: Date = new Date()): string {
  const at = new Date(iso);
  const isToday = at.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    ...(isToday ? {} : { weekday: 'short', day: 'numeric', month: 'long' }),
  }).format(at);
}
