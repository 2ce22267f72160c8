import { numberWord } from './number-words.ts';

/** The hour of a folded message, as people name it to be called: `text` is the words it stands in. */
export type Clock = { readonly at?: string; readonly after?: string; readonly before?: string; readonly text: string };

/** "После часа", and the numbers up to twelve. */
function hourOf(word: string): number | undefined {
  const number = word === 'час' || word === 'часа' ? 1 : numberWord(word);
  return number !== undefined && number >= 1 && number <= 12 ? number : undefined;
}

const ordinals = 'перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат'.split(' ');

/** Hours in words become figures: "после шести", "в половине третьего", "half past three", "at noon". */
export function withFigures(folded: string): string {
  return folded
    .replace(/половин[аеу]\s+(\p{L}+)/gu, (said, word: string) => {
      const index = ordinals.findIndex((stem) => word.startsWith(stem));
      return index < 0 ? said : `${index === 0 ? 12 : index}:30`;
    })
    .replace(/half past (\p{L}+|\d{1,2})/gu, (said, word: string) => halfPast(word) ?? said)
    .replace(/(?<!\p{L})(?:noon|полдень|midday)(?!\p{L})/gu, '12:00')
    .replace(
      /(?<!\p{L})(после|до|к|ко|с|со|в|около|не раньше|между|и|after|before|by|at|around|from|until|till|between|and|to)\s+(\p{L}+)(?!\p{L})/gu,
      (said, preposition: string, word: string) => {
        const hour = hourOf(word);
        return hour === undefined ? said : `${preposition} ${hour}`;
      },
    )
    .replace(/(?<!\p{L})через (два|три|четыре|пять) /gu, (_said, word: string) => `через ${hourOf(word)} `)
    .replace(/(?<!\p{L})in (two|three|four|five) (?=hours)/gu, (_said, word: string) => `in ${hourOf(word)} `);
}

function halfPast(word: string): string | undefined {
  const hour = /^\d+$/.test(word) ? Number(word) : hourOf(word);
  return hour === undefined || hour > 12 ? undefined : `${hour}:30`;
}

const months =
  'январ|феврал|март|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
/** An hour, with what tells the half of the day. Never a date, a share or a count of something. */
const hour = `(\\d{1,2})(?:[:.](\\d{2}))?(?:\\s*(утра|дня|вечера|ночи|a\\.?m\\.?|p\\.?m\\.?)(?!\\p{L})|\\s*(?:час(?:ов|а|ам)?|ч|o'?clock)(?:\\s*(утра|дня|вечера|ночи))?(?!\\p{L}))?(?!\\s*(?:-?(?:го|е|st|nd|rd|th)(?!\\p{L})|${months}|[%\\d/.]\\d?|числ|минут|дн|недел|штук|шт|minute|day|week))`;
const start = '(?<![\\p{L}\\d+.,-])';
const patterns = {
  between: new RegExp(
    `${start}(?:с|со|от|между|between|from)\\s+${hour}\\s*(?:-|–|до|по|и|and|to|till|until)\\s*${hour}`,
    'u',
  ),
  dash: new RegExp(`${start}(\\d{1,2})(?:[:.](\\d{2}))?()()\\s*[-–]\\s*${hour}`, 'u'),
  after: new RegExp(`${start}(?:после|не раньше|позже|с|со|начиная с|after|from|not before|past)\\s+${hour}`, 'u'),
  before: new RegExp(`${start}(?:до|к|ко|не позже|не позднее|before|by|until|till)\\s+${hour}`, 'u'),
  at: new RegExp(`${start}(?:в|во|на|около|часов в|примерно в|at|around|about|@)\\s+${hour}`, 'u'),
  bare: new RegExp(
    `${start}(\\d{1,2}):(\\d{2})()()(?!\\d)|${start}(\\d{1,2})()\\s*(утра|дня|вечера|a\\.?m\\.?|p\\.?m\\.?)()(?!\\p{L})`,
    'u',
  ),
};
/** Parts of a day; the words before a lunch first. */
const parts: readonly (readonly [RegExp, Omit<Clock, 'text'>])[] = [
  [/(?:после обеда|во второй половине дня|after lunch|(?:in the |this )?afternoon)(?!\p{L})/u, { after: '13:00' }],
  [/(?:до обеда|в первой половине дня|before lunch)(?!\p{L})/u, { before: '13:00' }],
  [/(?<!\p{L})(?:с утра|утром|поутру|(?:in the |this )?morning)(?!\p{L})/u, { before: '12:00' }],
  [/(?<!\p{L})(?:в обед|днем|at lunch(?:time)?)(?!\p{L})/u, { after: '12:00', before: '17:00' }],
  [
    /(?<!\p{L})(?:вечером|под вечер|ближе к вечеру|к вечеру|(?:in the |this )?evening|tonight)(?!\p{L})/u,
    { after: '17:00' },
  ],
];

export function clockIn(said: string): Clock | undefined {
  const range = patterns.between.exec(said) ?? patterns.dash.exec(said);
  if (range) {
    const last = timeOf(range.slice(5, 9));
    const first = timeOf(range.slice(1, 5), range[7] ?? range[8]);
    if (first && last && first < last) return { after: first, before: last, text: range[0] };
  }
  for (const bound of ['after', 'before', 'at'] as const) {
    const match = patterns[bound].exec(said);
    const time = match && timeOf(match.slice(1, 5));
    if (time) return { [bound]: time, text: match[0] };
  }
  for (const [words, clock] of parts) {
    const match = words.exec(said);
    if (match) return { ...clock, text: match[0] };
  }
  const bare = patterns.bare.exec(said);
  const time = bare && (timeOf(bare.slice(1, 5)) ?? timeOf(bare.slice(5, 9)));
  return time ? { at: time, text: bare[0] } : undefined;
}

/** "3" of a call is the afternoon's; "3 утра", "07:30" are as they stand. */
function timeOf(groups: readonly (string | undefined)[], borrowed?: string): string | undefined {
  const [hours, minutes = '00', first, second] = groups;
  if (!hours) return undefined;
  const half = first || second || borrowed;
  let value = Number(hours);
  if (value > 24 || Number(minutes) > 59) return undefined;
  if (half && /^(?:дня|вечера|p)/u.test(half)) value = value < 12 ? value + 12 : value;
  else if (half && /^(?:утра|ночи|a)/u.test(half)) value = value === 12 ? 0 : value;
  else if (value > 0 && value < 8 && !hours.startsWith('0')) value += 12;
  return value > 23 ? '23:59' : `${String(value).padStart(2, '0')}:${minutes || '00'}`;
}
