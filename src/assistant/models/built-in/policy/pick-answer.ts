/**
 * Extractive answers: of the passages found, the one to three sentences, the list or the table rows that
 * answer best. Nothing is rephrased, so nothing can be made up.
 */
import type { PassageView } from '../../../tools/views.ts';
import { isGeneral, sameMeaning } from './document-topics.ts';
import type { PassageUnit } from './passage-units.ts';
import { unitsOf } from './passage-units.ts';
import { questionType, unitBonus } from './question-type.ts';
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
/** A paragraph of so many words is quoted whole. */
const shortParagraph = 40;

/** `ignored` are stems that need not be met: the name of the product that is being talked about. */
export function pickAnswer(
  question: string,
  passages: readonly PassageView[],
  ignored: readonly string[] = [],
): PickedAnswer | undefined {
  const skip = new Set(ignored);
  const wanted = wantedStems(question, skip);
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
  if (!best || best.score.covered < enough) return undefined;
  return {
    passage: best.passage,
    covered: best.score.covered,
    isList: best.unit.kind === 'item',
    text: textAround(best.unit, unitsOf(best.passage.text), { question, wanted, heading: best.passage.heading }),
  };
}

/** "Товар" and "заказ" ask for nothing, unless they are all there is. */
function wantedStems(question: string, skip: ReadonlySet<string>): readonly string[] {
  const stems = contentStemsOf(question).filter((stem) => !skip.has(stem));
  const particular = stems.filter((stem) => !isGeneral(stem));
  return particular.length > 0 ? particular : stems;
}

/** The sentences of one text (a description) that answer; undefined when its words do not meet the question. */
export function pickSentences(question: string, text: string): string | undefined {
  const wanted = contentStemsOf(question);
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

function scoreUnit(input: {
  readonly question: string;
  readonly wanted: readonly string[];
  readonly passage: PassageView;
  readonly unit: PassageUnit;
  readonly rank: number;
  readonly topic: string;
}): { readonly total: number; readonly covered: number } {
  const { wanted, unit, passage } = input;
  const own = new Set(stemsOf(unit.text));
  const heading = new Set(stemsOf(`${passage.title} ${passage.heading} ${unit.lead ?? ''} ${unit.tableHead ?? ''}`));
  const section = new Set(passage.heading === passage.title ? [] : stemsOf(passage.heading));
  const inSection = wanted.filter((stem) => !holds(own, stem) && holds(section, stem)).length;
  const around = new Set(stemsOf(passage.text));
  const inUnit = overlap(wanted, own);
  const inHeading = wanted.filter((stem) => !holds(own, stem) && holds(heading, stem)).length;
  const inPassage = wanted.filter((stem) => !holds(own, stem) && !holds(heading, stem) && holds(around, stem)).length;
  const covered = (inUnit + inHeading + inPassage * 0.5) / wanted.length;
  // A passage that is about the question says more than a sentence that only uses its words.
  const isAbout = holds(new Set(stemsOf(`${passage.title} ${passage.heading}`)), input.topic);
  const total =
    inUnit +
    inHeading * 0.7 +
    inSection * 0.3 +
    inPassage * 0.4 +
    headingFit(input.question, wanted, passage) +
    unitBonus(questionType(input.question), unit) +
    passage.coverage * 0.5 +
    (isAbout ? 0.8 : 0) -
    (isConditional(unit.text) && !isConditional(input.question) ? 0.4 : 0) -
    input.rank * 0.05;
  return { total, covered };
}

/** A heading that asks the same counts for, one that speaks of more or of the contrary against. */
function headingFit(question: string, wanted: readonly string[], passage: PassageView): number {
  if (passage.heading === passage.title) return 0;
  const title = new Set(stemsOf(passage.title));
  const own = contentStemsOf(passage.heading).filter((stem) => !title.has(stem));
  const beyond = own.filter((stem) => !wanted.some((one) => sameMeaning(one).has(stem))).length;
  const [asks] = wordsOf(question);
  const isSameQuestion = asks !== undefined && questionWords.has(asks) && wordsOf(passage.heading)[0] === asks;
  const isContrary = negation.test(passage.heading) && !negation.test(question);
  return (isSameQuestion ? 0.4 : 0) - Math.min(beyond, 3) * 0.15 - (isContrary ? 0.5 : 0);
}

const questionWords: ReadonlySet<string> = new Set(
  'где как когда сколько куда кто почему where how when who why'.split(' '),
);
const negation = /(?:^|\s)(?:не|нельзя|not|don't|doesn't|can't|never)(?:\s|$)/iu;

/** What holds only "if" is no plain answer to a plain question. */
function isConditional(text: string): boolean {
  return /(?:^|\s)(?:если|if|when|сломал|неисправ|faulty|broken)/iu.test(text.slice(0, 40));
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
    const rows = same.filter((row) => overlap(wanted, new Set(stemsOf(row.text))) > 0).slice(0, mostItems);
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

/** The question's word that fewest of the passages hold: most likely what it is about. */
function rarestOf(wanted: readonly string[], passages: readonly PassageView[]): string {
  const held = passages.map(({ title, heading, text }) => new Set(stemsOf(`${title} ${heading} ${text}`)));
  const count = (stem: string) => held.filter((stems) => stems.has(stem)).length || passages.length + 1;
  return wanted.toSorted((left, right) => count(left) - count(right))[0] ?? '';
}

function overlap(wanted: readonly string[], held: ReadonlySet<string>): number {
  return wanted.filter((stem) => holds(held, stem)).length;
}

function holds(held: ReadonlySet<string>, stem: string): boolean {
  return held.has(stem) || [...sameMeaning(stem)].some((same) => held.has(same));
}

/** A sentence without end is cut at a word, which is shown. */
function cut(text: string): string {
  const words = text.split(/\s+/);
  return words.length <= mostWords + 15 ? text : `${words.slice(0, mostWords).join(' ')}…`;
}
