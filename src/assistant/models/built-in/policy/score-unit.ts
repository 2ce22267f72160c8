/** How well one unit of a passage answers a question. */
import type { PassageView } from '../../../tools/views.ts';
import { inDocumentWords, isOfRefund, isTopicStem, sameMeaning } from './document-topics.ts';
import type { PassageUnit } from './passage-units.ts';
import { questionType, unitBonus } from './question-type.ts';
import { saidOfAnything, saidOfOrder } from './said-of-anything.ts';
import { asksNeeded, tellsNeeded } from './what-is-needed.ts';
import { contentStemsOf, stemsOf, wordsOf } from './words.ts';

export function scoreUnit(input: {
  readonly question: string;
  readonly wanted: readonly string[];
  readonly passage: PassageView;
  readonly unit: PassageUnit;
  readonly rank: number;
  readonly topic: string;
}): {
  readonly total: number;
  readonly covered: number;
  readonly isOffTopic: boolean;
  /** One word of several stands there in passing, and the others nowhere. */
  readonly isInPassing: boolean;
} {
  const { wanted, unit, passage } = input;
  const inWords = (text: string) => new Set(stemsOf(inDocumentWords(text, passage.language)));
  const own = inWords(unit.text);
  const section = inWords(`${passage.heading === passage.title ? '' : passage.heading} ${unit.question ?? ''}`);
  const heading = new Set([
    ...section,
    ...stemsOf(`${passage.title} ${passage.heading} ${unit.lead ?? ''} ${unit.tableHead ?? ''}`),
  ]);
  const inSection = wanted.filter((stem) => !holds(own, stem) && holds(section, stem)).length;
  const around = new Set(stemsOf(passage.text));
  const inUnit = overlap(wanted, own);
  const inHeading = wanted.filter((stem) => !holds(own, stem) && holds(heading, stem)).length;
  const inPassage = wanted.filter((stem) => !holds(own, stem) && !holds(heading, stem) && holds(around, stem)).length;
  const covered = (inUnit + inHeading + inPassage * 0.5) / wanted.length;
  const topics = wanted.filter(isTopicStem);
  const isOffTopic =
    topics.length > 0 && !topics.some((stem) => [own, heading, around].some((held) => holds(held, stem)));
  // A passage that is about the question says more than a sentence that only uses its words.
  const titles = new Set(stemsOf(inDocumentWords(`${passage.title} ${passage.heading}`, passage.language)));
  const isAbout = (topics.length > 0 ? topics : [input.topic]).some((stem) => holds(titles, stem));
  const total =
    inUnit +
    inHeading * 0.7 +
    inSection * 0.3 +
    saidInHeading(input, wanted) +
    (asksIncluded.test(input.question) && asksIncluded.test(unit.text) ? 0.6 : 0) +
    (asksNeeded(input.question) && tellsNeeded(unit.text) ? 0.6 : 0) +
    inPassage * 0.4 +
    headingFit(input.question, wanted, {
      ...passage,
      heading: unit.question ?? passage.heading,
      isExact: holds(own, input.topic),
    }) +
    unitBonus(questionType(input.question), unit) +
    passage.coverage * 0.5 +
    (isAbout ? 0.8 : 0) +
    (!isTopicStem(input.topic) && holds(own, input.topic) ? 0.8 : 0) +
    // "**В рассрочку.** На шесть месяцев…": what a unit begins with is what it is about.
    (overlap(wanted, new Set(contentStemsOf(unit.text).slice(0, 1))) > 0 ? 0.3 : 0) -
    (isOffTopic ? 1 : 0) -
    (isOfRefund(`${passage.heading} ${unit.text.slice(0, 30)}`) && !isOfRefund(input.question) ? 0.8 : 0) -
    conditionMissed(input.question, unit, topics) -
    Math.min(input.rank, lastRank) * 0.05;
  // "Can I swim in the contacts" has one word of what is told of returns, which is headed by none of them.
  const isOneWord = topics.length === 0 && inUnit === 1 && inPassage === 0 && overlap(wanted, heading) === 0;
  const isRestSlight = wanted.every((stem) => holds(own, stem) || slight.has(stem));
  const isNeedTold = asksNeeded(input.question) && tellsNeeded(unit.text);
  const isInPassing = isOneWord && !isRestSlight && !isNeedTold;
  return { total, covered, isOffTopic, isInPassing };
}

const slight: ReadonlySet<string> = new Set([...saidOfAnything, ...saidOfOrder]);

/** "Передумали" over it says it in the customer's own word. */
function saidInHeading(
  {
    question,
    passage: { heading, title, language },
    unit,
  }: { readonly question: string; readonly passage: PassageView; readonly unit: PassageUnit },
  wanted: readonly string[],
): number {
  const said = unit.question ?? (heading === title ? '' : heading);
  if (negation.test(said) !== negation.test(question.replace(supposed, ' '))) return 0;
  const own = contentStemsOf(inDocumentWords(said, language));
  if (own.some(isTopicStem) && own.every((stem) => wanted.includes(stem))) return 1.2;
  return own.filter((stem) => wanted.includes(stem) && isTopicStem(stem)).length * 0.4;
}

/** Of several searches put together the later finds are no worse. */
const lastRank = 4;

/** "Входит в стоимость?" is answered by what says that it does. */
const asksIncluded = /(?<!\p{L})(?:вход[ия]т|включ[её]н\p{L}*|включает\p{L}*)(?!\p{L})|\binclud(?:e|es|ed|ing)\b/iu;

/** A heading that asks the same counts for, one that speaks of more or of the contrary against. */
function headingFit(
  question: string,
  wanted: readonly string[],
  {
    title: of,
    heading,
    language,
    isExact,
  }: Pick<PassageView, 'title' | 'heading' | 'language'> & { readonly isExact: boolean },
): number {
  if (heading === of) return 0;
  const title = new Set(stemsOf(of));
  const own = contentStemsOf(inDocumentWords(heading, language)).filter((stem) => !title.has(stem));
  const beyond = own.filter((stem) => !wanted.some((one) => sameMeaning(one).has(stem))).length;
  const asks = wordsOf(question).find((word) => questionWords.has(word));
  const isSameQuestion = asks !== undefined && questionWords.get(asks) === questionWords.get(wordsOf(heading)[0] ?? '');
  const isNegated = negation.test(heading);
  // "Is a crash covered?" is answered by the list of what is not.
  const isContrary = isNegated && !isExact && !negation.test(question);
  // "What does the warranty not cover" under "What is not covered".
  const isDenial =
    isNegated && negation.test(question.replace(supposed, ' ')) && own.some((stem) => wanted.includes(stem));
  return (isSameQuestion ? 0.4 : 0) + (isDenial ? 0.8 : 0) - Math.min(beyond, 3) * 0.15 - (isContrary ? 0.5 : 0);
}

const questionWords: ReadonlyMap<string, number> = new Map(
  ['где куда where', 'как how', 'когда when', 'сколько', 'кто who', 'почему зачем why'].flatMap((alike, at) =>
    alike.split(' ').map((word) => [word, at] as const),
  ),
);
const negation = /(?:^|\s)(?:не|нельзя|not|don't|doesn't|isn't|aren't|won't|can't|cannot|never)(?:\s|$)/iu;

/** "What if I don't like it": what is denied there is not what is asked. */
const supposed = /(?<!\p{L})(?:если|вдруг|if|when|because)(?!\p{L})[^,?]*/giu;

/** What holds only "if" is no plain answer to a plain question. */
function isConditional(text: string): boolean {
  return /^(?:(?:но|а|but|and)\s)?(?:если|if|when)\s|(?:^|\s)(?:сломал|неисправ|faulty|broken)/iu.test(
    text.slice(0, 40),
  );
}

/** What holds under a condition that was not asked about; the more so where that is another matter. */
function conditionMissed(question: string, unit: PassageUnit, topics: readonly string[]): number {
  if (!isConditional(unit.text)) return 0;
  if (opensWithOther(unit, topics)) return 1;
  return isConditional(question) ? 0 : 0.5;
}

/** "Если машина неисправна…" is no answer to "если передумал". */
function opensWithOther({ text }: PassageUnit, asked: readonly string[]): boolean {
  const named = contentStemsOf(text.slice(0, 40)).filter(isTopicStem);
  return asked.length > 0 && named.length > 0 && !named.some((stem) => holds(new Set(asked), stem));
}

/** The question's word that fewest of the passages hold, one that names no topic first: most likely what it is about. */
export function rarestOf(all: readonly string[], passages: readonly PassageView[]): string {
  const particular = all.filter((stem) => !isTopicStem(stem));
  const wanted = particular.length > 0 ? particular : all;
  const held = passages.map(({ title, heading, text }) => new Set(stemsOf(`${title} ${heading} ${text}`)));
  const count = (stem: string) => held.filter((stems) => holds(stems, stem)).length || passages.length + 1;
  return wanted.toSorted((left, right) => count(left) - count(right))[0] ?? '';
}

export function overlap(wanted: readonly string[], held: ReadonlySet<string>): number {
  return wanted.filter((stem) => holds(held, stem)).length;
}

function holds(held: ReadonlySet<string>, stem: string): boolean {
  return held.has(stem) || [...sameMeaning(stem)].some((same) => held.has(same));
}
