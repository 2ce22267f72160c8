/** What a thing costs by the day or the month: no price of the catalog, but one of a document that names it. */
import type { PassageView } from '../../../tools/views.ts';
import { type PassageUnit, unitsOf } from './passage-units.ts';
import { passagesIn } from './passages-in.ts';
import type { PickedAnswer } from './pick-answer.ts';
import { namedProducts } from './references.ts';
import type { ToolCall, Turn } from './turn.ts';
import { use } from './turn.ts';
import { contentStemsOf, isSameWord, stemsOf } from './words.ts';

const period = '(?:сутки|день|час|неделю|месяц|год|смену|сезон)';
const per = '(?:per|an?|by the|for a|each|every) (?:day|hour|week|month|year|night|shift|season)|daily|weekly|monthly';
const asking = new RegExp(
  `сколько (?:(?:это|он[аио]?|будет|выйдет|стоит|стоят|платить|денег) ){0,2}(?:в|за|на) ${period}(?!\\p{L})|(?<!\\p{L})(?:поч[её]м|цен[аы]|стои[тм]\\p{L}*|аренд\\p{L}*|прокат\\p{L}*)[^.!?]{0,40} (?:в|за|на) ${period}(?!\\p{L})|(?:cost|price|rent|hire|pay|how much (?:is|are|for|to))[^.!?]{0,40}\\b(?:${per})\\b`,
  'iu',
);
/** "А за сутки?" */
const goingOn = new RegExp(
  `^(?:а |и |and |or |what about |how about )*(?:(?:в|за|на|помесячно|посуточно) ?(?:${period})?|${per})\\s*\\?+$`,
  'iu',
);
/** "8 чашек в день" counts, and is no price. */
const counted = new RegExp(
  `\\d\\s(?!сколько|поч[её]м|цена|стоит)\\p{L}+ (?:в|за) ${period}|\\d\\s(?!cost|costs|price|is|for|rent)[a-z]+ (?:a|per) (?:day|hour|week|month)`,
  'iu',
);

export function asksPerPeriod(text: string): boolean {
  return (asking.test(text) && !counted.test(text)) || goingOn.test(text.trim());
}

const anyPeriod = new RegExp(
  `(?<!\\p{L})(?:${period.slice(3, -1)}|суток|дня|недели|месяца|посуточно|помесячно)(?!\\p{L})|\\b(?:day|hour|week|month|year|night|shift|season|daily|weekly|monthly)s?\\b`,
  'iu',
);

/** The same with the name of the thing between: "сколько насос Сток в месяц". */
export function asksPeriodPrice(turn: Turn): boolean {
  const named = new Set(stemsOf(nameOf(turn)));
  const words = turn.text
    .split(/\s+/)
    .filter((word) => stemsOf(word).length === 0 || stemsOf(word).some((stem) => !named.has(stem)));
  return asksPerPeriod(turn.text) || asksPerPeriod(words.join(' '));
}

/** Wants it hired rather than sold. */
export function asksToHire(text: string): boolean {
  return /(?<!\p{L})(?:аренд\p{L}*|арендовать|прокат\p{L}*|напрокат|лизинг\p{L}*)(?!\p{L})|\b(?:rent(?:al|ing)?|hire|hiring|leas(?:e|ing))\b/iu.test(
    text,
  );
}

/** The row of a table, or the sentence, that names the product more than any other does. */
export function* periodAnswer(turn: Turn): Generator<ToolCall, PickedAnswer | undefined, unknown> {
  if (!asksPeriodPrice(turn)) return undefined;
  const name = nameOf(turn);
  const words = `${name} ${turn.text}`.slice(0, 300);
  const found = yield* use('search_knowledge', { query: words, limit: 6 });
  const wanted = [...new Set(name === '' ? contentStemsOf(turn.text) : stemsOf(name))];
  const rows = passagesIn(found.passages, turn.language).flatMap((passage) =>
    unitsOf(passage.text).flatMap((unit) => {
      const told = stemsOf(unit.text);
      const held = wanted.filter((stem) => told.some((one) => isSameWord(stem, one))).length;
      const isOfPeriod = anyPeriod.test(`${unit.text} ${unit.tableHead ?? ''} ${passage.heading}`);
      return held > 0 && isOfPeriod && /\d/u.test(unit.text) ? [{ passage, unit, held }] : [];
    }),
  );
  const most = Math.max(0, ...rows.map(({ held }) => held));
  const [best, ...others] = rows.filter(({ held }) => held === most);
  const table = name === '' ? tableOfPeriods(passagesIn(found.passages, turn.language), turn.text) : undefined;
  if (table) return table;
  const isOne = best !== undefined && !others.some(({ passage }) => passage.id === best.passage.id);
  if (!isOne) return tableOfPeriods(passagesIn(found.passages, turn.language), turn.text);
  const text = best.unit.kind === 'row' ? columnAsked(best.unit, [best.unit.raw], turn.text) : best.unit.raw;
  return { passage: best.passage, text, covered: 1, isList: false };
}

/** Which of several is meant is not known: what each costs. */
function tableOfPeriods(passages: readonly PassageView[], question: string): PickedAnswer | undefined {
  for (const passage of passages) {
    const rows = unitsOf(passage.text).filter(
      ({ kind, tableHead = '' }) => kind === 'row' && anyPeriod.test(tableHead),
    );
    const [first] = rows;
    const lines = rows.filter(({ block }) => block === first?.block).map(({ raw }) => raw);
    if (first && lines.length <= mostRows)
      return { passage, text: columnAsked(first, lines, question), covered: 1, isList: false };
  }
  return undefined;
}

const mostRows = 7;

/** Of a table by the day and by the month only the column that is asked for, beside what each row is called. */
function columnAsked({ tableHead = '' }: PassageUnit, rows: readonly string[], question: string): string {
  const asked = stemsOf(question);
  const cells = (line: string) => line.replace(/^\s*\||\|\s*$/gu, '').split('|');
  const [head = '', rule = ''] = tableHead.split('\n');
  const kept = cells(head).flatMap((cell, at) => {
    const isAsked = stemsOf(cell).some((stem) => stem.length > 2 && asked.some((one) => isSameWord(one, stem)));
    return at === 0 || isAsked ? [at] : [];
  });
  if (kept.length < 2) return [tableHead, ...rows].filter(Boolean).join('\n');
  return [head, rule, ...rows]
    .filter(Boolean)
    .map((line) => `|${kept.map((at) => cells(line)[at] ?? '').join('|')}|`)
    .join('\n');
}

/** The one product that is named or talked about. */
function nameOf(turn: Turn): string {
  const { found } = turn.context;
  const named = namedProducts(turn);
  const [sku, ...others] = named.length > 0 ? named : turn.note.focus;
  if (sku === undefined || others.length > 0) return '';
  const known = [...found.products, ...(found.named ?? []), ...turn.note.shown].find((one) => one.sku === sku);
  return known?.name ?? '';
}
