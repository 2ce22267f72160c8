/** Minutes of the local day; past 1440 the time runs into the next day. */
export type OpenSpan = { readonly from: number; readonly to: number };

/** Seven days, Monday first. */
export type WeekHours = readonly (readonly OpenSpan[])[];

const dayNames: readonly (readonly string[])[] = [
  ['mo', 'mon', 'monday', 'пн'],
  ['tu', 'tue', 'tuesday', 'вт'],
  ['we', 'wed', 'wednesday', 'ср'],
  ['th', 'thu', 'thursday', 'чт'],
  ['fr', 'fri', 'friday', 'пт'],
  ['sa', 'sat', 'saturday', 'сб'],
  ['su', 'sun', 'sunday', 'вс'],
];
const dayIndex = new Map(dayNames.flatMap((names, index) => names.map((name) => [name, index] as const)));
const wholeDay: OpenSpan = { from: 0, to: 1440 };
const parsed = new Map<string, WeekHours | undefined>();

/**
 * The part of the opening_hours syntax that companies use: `Mo-Fr 09:00-18:00; Sa,Su 10:00-14:00,15:00-18:00; Su off`, `24/7`,
 * times past midnight, Russian day names. A later rule replaces an earlier one for its days. Public holidays (PH) are ignored:
 * no calendar of them is known. Undefined when any other part cannot be read.
 */
export function parseHours(text: string): WeekHours | undefined {
  if (!parsed.has(text)) {
    if (parsed.size > 1000) parsed.clear();
    parsed.set(text, readHours(text));
  }
  return parsed.get(text);
}

function readHours(text: string): WeekHours | undefined {
  const week: OpenSpan[][] = [[], [], [], [], [], [], []];
  const rules = text
    .toLowerCase()
    .replace(/[–—−]/g, '-')
    .replace(/\s*([-,])\s*/g, '$1')
    // "Mo-Fr 09:00-18:00, Sa 10:00-15:00": a comma before a day's name begins a rule.
    .replace(/(?<=\d),(?=[a-zа-я])/g, ';')
    .split(';')
    .map((rule) => rule.trim())
    .filter((rule) => rule !== '');
  if (rules.length === 0) return undefined;
  for (const rule of rules) {
    if (/^ph\b/.test(rule)) continue;
    const read = readRule(rule.replace(/,ph\b|\bph,/g, ''));
    if (!read) return undefined;
    for (const day of read.days) week[day] = [...read.spans];
  }
  return week;
}

function readRule(rule: string): { readonly days: readonly number[]; readonly spans: readonly OpenSpan[] } | undefined {
  const everyDay = [0, 1, 2, 3, 4, 5, 6];
  if (rule === '24/7' || rule === 'круглосуточно') return { days: everyDay, spans: [wholeDay] };
  const [, dayText = '', timeText = ''] =
    /^([a-zа-я,-]*?)[\s:]*((?:\d.*)|off|closed|выходной|круглосуточно|)$/.exec(rule) ?? [];
  if (dayText === '' && timeText === '') return undefined;
  const days = dayText === '' ? everyDay : readDays(dayText);
  const spans = readTimes(timeText);
  return days && spans ? { days, spans } : undefined;
}

function readDays(text: string): readonly number[] | undefined {
  const days: number[] = [];
  for (const part of text.split(',')) {
    const [first = '', last = first, ...rest] = part.split('-');
    const from = dayIndex.get(first);
    const to = dayIndex.get(last);
    if (from === undefined || to === undefined || rest.length > 0) return undefined;
    for (let day = from; ; day = (day + 1) % 7) {
      days.push(day);
      if (day === to) break;
    }
  }
  return days;
}

function readTimes(text: string): readonly OpenSpan[] | undefined {
  if (/^(off|closed|выходной)$/.test(text)) return [];
  if (text === '' || text === '24/7' || text === 'круглосуточно') return [wholeDay];
  const spans: OpenSpan[] = [];
  for (const part of text.split(',')) {
    const match = /^(\d{1,2})[:.](\d{2})-(\d{1,2})[:.](\d{2})$/.exec(part);
    if (!match) return undefined;
    const [from = 0, fromMinute = 0, to = 0, toMinute = 0] = match.slice(1).map(Number);
    if (from > 24 || to > 48 || fromMinute > 59 || toMinute > 59) return undefined;
    const start = from * 60 + fromMinute;
    const end = to * 60 + toMinute;
    spans.push({ from: start, to: end > start ? end : end + 1440 });
  }
  return spans;
}
