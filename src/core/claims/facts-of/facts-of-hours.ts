import type { Fact, FactSource } from '../fact.ts';

const days = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** Opening and closing times of an opening_hours text, each with the days it holds on. */
export function factsOfHours(hours: string | undefined, source: FactSource): readonly Fact[] {
  if (!hours) return [];
  const facts: Fact[] = [];
  for (const rule of hours.split(';')) {
    const weekdays = weekdaysOf(rule);
    for (const [time] of rule.matchAll(/\d{1,2}:\d{2}/gu)) {
      facts.push({ type: 'time', time: time.padStart(5, '0'), weekdays, source });
    }
    if (rule.includes('24/7') || /круглосуточно|00:00-24:00/u.test(rule)) {
      for (const text of ['Работаем круглосуточно', '24/7', 'без выходных', 'We are open around the clock'])
        facts.push({ type: 'text', text, source });
    }
  }
  return facts;
}

function weekdaysOf(rule: string): readonly number[] {
  const found = new Set<number>();
  for (const [, first = '', last] of rule
    .toLowerCase()
    .matchAll(/\b(mo|tu|we|th|fr|sa|su)(?:\s*-\s*(mo|tu|we|th|fr|sa|su))?\b/gu)) {
    const from = days.indexOf(first);
    const to = last ? days.indexOf(last) : from;
    for (let step = 0; step <= (to - from + 7) % 7; step += 1) found.add(((from + step) % 7) + 1);
  }
  return found.size > 0 ? [...found] : [1, 2, 3, 4, 5, 6, 7];
}
