import { type OpenSpan, parseHours, type WeekHours } from '../../company/hours-syntax.ts';
import { hoursText } from '../../company/hours-text.ts';
import { allWordings, type LocalizedText } from '../../language.ts';
import type { Fact, FactSource } from '../fact.ts';

const minutesOfDay = 1440;

/**
 * Opening and closing times of an opening_hours text, each with the days it holds on. `whose`: by what words the place is called; what is
 * open around the clock is said of it alone.
 */
export function factsOfHours(
  hours: string | undefined,
  source: FactSource,
  whose: readonly string[] = ['Работаем', 'We are open'],
): readonly Fact[] {
  if (!hours) return [];
  const week = parseHours(hours);
  // What cannot be read names times all the same, of whatever day.
  if (!week)
    return [...hours.matchAll(/\d{1,2}:\d{2}/gu)].map(([time]) => ({
      type: 'time',
      time: time.padStart(5, '0'),
      source,
    }));
  return [
    ...[...timesOf(week)].map(([time, weekdays]) => ({ type: 'time' as const, time, weekdays, source })),
    ...aroundTheClock(hours, week, { source, whose }),
  ];
}

/** A point is called by its name and its address together. */
export function placeNames(name: LocalizedText, address: LocalizedText | undefined): readonly string[] {
  const addresses = allWordings(address);
  return allWordings(name).flatMap((one) =>
    addresses.length > 0 ? addresses.map((where) => `${one}, ${where}:`) : [`${one}:`],
  );
}

/** `HH:MM` with its days, 1 = Monday. */
function timesOf(week: WeekHours): ReadonlyMap<string, readonly number[]> {
  const times = new Map<string, number[]>();
  for (const [day, spans] of week.entries())
    for (const time of spans.flatMap(endsOf)) times.set(time, [...(times.get(time) ?? []), day + 1]);
  return times;
}

/** Midnight is written in two ways where something closes. */
function endsOf({ from, to }: OpenSpan): readonly string[] {
  return [clock(from % minutesOfDay), clock(to % minutesOfDay), ...(to === minutesOfDay ? ['24:00'] : [])];
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Of some days only it is said with them: where the hours are told whole. */
function aroundTheClock(
  hours: string,
  week: WeekHours,
  { source, whose }: { readonly source: FactSource; readonly whose: readonly string[] },
): readonly Fact[] {
  const isWhole = (spans: readonly OpenSpan[]) => spans.some(({ from, to }) => from === 0 && to >= minutesOfDay);
  if (!week.some(isWhole)) return [];
  if (!week.every(isWhole))
    return ['ru', 'en'].map((language) => ({ type: 'name', name: hoursText(hours, language), source }));
  const ways = ['круглосуточно', 'без выходных', 'around the clock', '24/7'];
  return whose.flatMap((name) => ways.map((way) => ({ type: 'text' as const, text: `${name} ${way}`, source })));
}
