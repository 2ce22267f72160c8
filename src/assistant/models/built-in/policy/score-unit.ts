/** How well one unit of a passage answers a question. */
import type { PassageView } from '../../../tools/views.ts';
import { sameMeaning } from './document-topics.ts';
import type { PassageUnit } from './passage-units.ts';
import { questionType, unitBonus } from './question-type.ts';
import { contentStemsOf, stemsOf, wordsOf } from './words.ts';

export function scoreUnit(input: {
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
    (isAbout ? 0.8 : 0) +
    // "**В рассрочку.** На шесть месяцев…": what a unit begins with is what it is about.
    (overlap(wanted, new Set(stemsOf(unit.text).slice(0, 4))) > 0 ? 0.3 : 0) -
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

/** The question's word that fewest of the passages hold: most likely what it is about. */
export function rarestOf(wanted: readonly string[], passages: readonly PassageView[]): string {
  const held = passages.map(({ title, heading, text }) => new Set(stemsOf(`${title} ${heading} ${text}`)));
  const count = (stem: string) => held.filter((stems) => stems.has(stem)).length || passages.length + 1;
  return wanted.toSorted((left, right) => count(left) - count(right))[0] ?? '';
}

export function overlap(wanted: readonly string[], held: ReadonlySet<string>): number {
  return wanted.filter((stem) => holds(held, stem)).length;
}

function holds(held: ReadonlySet<string>, stem: string): boolean {
  return held.has(stem) || [...sameMeaning(stem)].some((same) => held.has(same));
}
