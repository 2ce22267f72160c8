/**
 * Extractive answers: of the passages found, the one to three sentences, the list or the table rows that
 * answer best. Nothing is rephrased, so nothing can be made up.
 */
import type { PassageView } from '../../../tools/views.ts';
import { inDocumentWords, isGeneral, sameMeaning } from './document-topics.ts';
import type { PassageUnit } from './passage-units.ts';
import { unitsOf } from './passage-units.ts';
import { questionType } from './question-type.ts';
import { overlap, rarestOf, scoreUnit } from './score-unit.ts';
import { contentStemsOf, stemsOf, wordsOf } from './words.ts';

export type PickedAnswer = {
  readonly passage: PassageView;
  readonly text: string;
  /** Share of the question's content words that the answer with its headings holds, 0..1. */
  readonly covered: number;
  /** Steps or items, not prose. */
  readonly isList: boolean;
};

/** Share of the question's content words that the answer with its headings must hold. */
const enough = 0.5;
const mostWords = 55;
const mostItems = 7;
/** A row told by what it leaves out. */
const relativeRow = /(?<!\p{L})(?:остальн|проч(?:ие|ее|его)|друг(?:ие|их)|others?\b|the rest|everything else)/iu;
/** A paragraph of so many words is quoted whole. */
const shortParagraph = 40;

/** `ignored` are stems that need not be met: the name of the product that is being talked about. */
export function pickAnswer(
  question: string,
  passages: readonly PassageView[],
  ignored: readonly string[] = [],
): PickedAnswer | undefined {
  const skip = new Set(ignored);
  const wanted = wantedStems(inDocumentWords(question, passages[0]?.language ?? 'en'), skip, passages);
  if (wanted.length === 0) return undefined;
  const topic = rarestOf(wanted, passages);
  const candidates = passages.flatMap((passage, rank) =>
    unitsOf(passage.text).map((unit) => ({
      passage,
      unit,
      score: scoreUnit({ question, wanted, passage, unit, rank, topic }),
    })),
  );
  const best = candidates.reduce<(typeof candidates)[number] | undefined>(
    (top, candidate) => (top === undefined || candidate.score.total > top.score.total ? candidate : top),
    undefined,
  );
  // Of a sofa that may be seen nothing is said by one that is assembled.
  if (!best || best.score.covered < enough || best.score.isOffTopic || best.score.isInPassing) return undefined;
  return {
    passage: best.passage,
    covered: best.score.covered,
    isList: best.unit.kind === 'item',
    text: textAround(best.unit, unitsOf(best.passage.text), { question, wanted, heading: best.passage.heading }),
  };
}

/** "Товар" and "заказ" ask for nothing, unless they are all there is; a figure of the customer's own need not stand there. */
function wantedStems(question: string, skip: ReadonlySet<string>, passages: readonly PassageView[]): readonly string[] {
  const isWritten = (figure: string) =>
    passages.some(({ text }) => stemsOf(text).some((stem) => sameMeaning(figure).has(stem)));
  const stems = contentStemsOf(question).filter((stem) => !skip.has(stem) && (!/^\d+$/u.test(stem) || isWritten(stem)));
  const particular = stems.filter((stem) => !isGeneral(stem));
  return particular.length > 0 ? particular : stems;
}

/** The sentences of one text (a description) that answer; undefined when its words do not meet the question. */
export function pickSentences(question: string, text: string, ignored: readonly string[] = []): string | undefined {
  const asked = contentStemsOf(question);
  const particular = asked.filter((stem) => !ignored.includes(stem));
  const wanted = particular.length > 0 ? particular : asked;
  const scored = unitsOf(text)
    .map((unit) => ({ unit, hits: overlap(wanted, new Set(stemsOf(unit.text))) }))
    .filter(({ hits }) => hits > 0 && hits >= wanted.length * 0.4)
    .sort((left, right) => right.hits - left.hits);
  return scored[0] ? cut(scored[0].unit.text) : undefined;
}

/** The steps of a passage, with the line that leads them in. */
export function stepsIn(text: string): string {
  const items = unitsOf(text)
    .filter((unit) => unit.kind === 'item')
    .slice(0, mostItems);
  return [...(items[0]?.lead ? [items[0].lead] : []), ...items.map((item) => item.raw)].join('\n');
}

/** The first whole sentences of a text within a number of words. */
export function firstSentences(text: string, words: number): string {
  let taken = '';
  for (const { text: sentence } of unitsOf(text)) {
    if (taken && wordsOf(`${taken} ${sentence}`).length > words) break;
    taken = taken ? `${taken} ${sentence}` : sentence;
    if (wordsOf(taken).length >= words) break;
  }
  return cut(taken);
}

/** A table row with its headings, a whole list when one is asked for, else the sentence with those that go on from it. */
function textAround(
  unit: PassageUnit,
  units: readonly PassageUnit[],
  {
    question,
    wanted,
    heading,
  }: { readonly question: string; readonly wanted: readonly string[]; readonly heading: string },
): string {
  const same = units.filter((other) => other.block === unit.block);
  if (unit.kind === 'row') {
    const matching = same.filter((row) => overlap(wanted, new Set(stemsOf(row.text))) > 0);
    // "All others: 24 months" means nothing without the rows it leaves out.
    const isRelative = same.length <= mostItems && relativeRow.test(unit.text);
    const rows = isRelative ? same : matching.slice(0, mostItems);
    return [
      unit.tableHead ?? '',
      ...(rows.length ? rows : same.length <= mostItems ? same : [unit]).map((row) => row.raw),
    ]
      .filter(Boolean)
      .join('\n');
  }
  if (unit.kind === 'item') {
    const isListAsked = ['how-to', 'list'].includes(questionType(question)) || same.length <= 3;
    // A list without what it lists would say something else.
    const lead = [unit.lead ?? `${heading}:`];
    if (!isListAsked) return [...lead, unit.raw].join('\n');
    return [...lead, ...same.slice(0, mostItems).map((item) => item.raw)].join('\n');
  }
  const whole = same.map((other) => other.text).join(' ');
  if (wordsOf(whole).length <= shortParagraph && !whole.endsWith(':')) return whole;
  const from = same.findIndex((other) => other.text === unit.text);
  let taken = unit.text;
  for (const next of same.slice(from + 1, from + 3)) {
    if (wordsOf(`${taken} ${next.text}`).length > mostWords) break;
    taken = `${taken} ${next.text}`;
  }
  if (taken.endsWith(':')) {
    const list = units.filter((other) => other.kind === 'item' && other.lead === unit.text).slice(0, mostItems);
    if (list.length) return [taken, ...list.map((item) => item.raw)].join('\n');
  }
  return cut(taken);
}

/** A sentence without end is cut at a word, which is shown. */
function cut(text: string): string {
  const words = text.split(/\s+/);
  return words.length <= mostWords + 15 ? text : `${words.slice(0, mostWords).join(' ')}…`;
}
