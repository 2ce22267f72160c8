import { contentStems, stemOf } from '../../claims/words/stem.ts';
import type { QualificationRules } from '../rules.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { qualificationOf } from './default-qualification.ts';
import { needAskedBy, needsIn } from './find-needs.ts';
import { interestsIn } from './interests.ts';
import type { Lead, LeadAnswer } from './lead.ts';
import { leadKindIn } from './lead-kind.ts';
import { answerTo } from './read-answer.ts';

export type HeardMessage = { readonly id: string; readonly text: string; readonly at: Date };
type Question = QualificationRules['leads'][number]['questions'][number];

/**
 * What a message adds to the lead: its kind, what the customer asked about, the answer to what we asked, and what they told unasked,
 * each with the message and the words. The first answer to a question stands until another is given. Pure; the same for any model.
 */
export function hearLead(
  before: Lead | undefined,
  message: HeardMessage,
  context: { readonly rules: QualificationRules; readonly leadId: string },
): Lead {
  const rules = qualificationOf(context.rules);
  const lead = before ?? newLead(context.leadId, message.at);
  const kind = leadKindIn(message.text, rules) ?? lead.kind;
  const questions = rules.leads.find((one) => one.kind === kind)?.questions ?? [];
  const asked = lead.pending === undefined ? undefined : questionById(lead.pending, rules);
  const answer = asked && answerTo(asked, message.text);
  const usual = usualStems(rules);
  const told = clausesOf(message.text).flatMap((clause) => toldIn(clause, { questions, usual, messageId: message.id }));
  const direct: readonly LeadAnswer[] =
    asked && answer && answer.kind !== 'refusal'
      ? [{ ...answerFields(asked), messageId: message.id, words: answer.words, isKnown: answer.kind === 'known' }]
      : [];
  const { pending: _answered, ...rest } = lead;
  const isPassedOver = asked !== undefined && answer === undefined && !told.some((one) => one.question === asked.id);
  return {
    ...rest,
    ...(kind ? { kind } : {}),
    answers: withAnswers(lead.answers, [...direct, ...told]),
    interests: [...new Set([...lead.interests, ...interestsIn(message.text)])],
    unanswered: isPassedOver ? lead.unanswered + 1 : asked ? 0 : lead.unanswered,
    ...(answer?.kind === 'refusal' ? { isRefused: true } : {}),
  };
}

function newLead(id: string, at: Date): Lead {
  return { id, answers: [], asked: [], unanswered: 0, interests: [], createdAt: at.toISOString() };
}

function questionById(id: string, rules: QualificationRules): Question | undefined {
  return rules.leads.flatMap((lead) => lead.questions).find((question) => question.id === id);
}

function answerFields(question: Question) {
  const need = needAskedBy(question.id, question.ask);
  return { question: question.id, ...(need ? { need } : {}) };
}

/** Answers given unasked: general needs, and those questions of the kind whose own words the clause repeats. */
function toldIn(
  clause: Clause,
  {
    questions,
    usual,
    messageId,
  }: { readonly questions: readonly Question[]; readonly usual: ReadonlySet<string>; readonly messageId: string },
): readonly LeadAnswer[] {
  if (notKnown.test(clause.read)) {
    return questions
      .filter((question) => isNamedIn(clause, question, usual))
      .map((question) => ({ ...answerFields(question), messageId, words: clause.words, isKnown: false }));
  }
  const common = { messageId, words: clause.words, isKnown: true };
  const general = needsIn(clause).map((need) => {
    const question = questions.find(({ id, ask }) => needAskedBy(id, ask) === need);
    return { question: question?.id ?? need, need, ...common };
  });
  const own = questions
    .filter(({ id, ask }) => needAskedBy(id, ask) === undefined && repeatsQuestion(clause, ask, usual))
    .map(({ id }) => ({ question: id, ...common }));
  return [...general, ...own];
}

/** "Не знаю, сколько чашек", "бюджет не сказали": not worth asking. */
const notKnown =
  /(?<!\p{L})не (?:знаю|знаем|сказал\p{L}*|говорил\p{L}*|определ\p{L}+|решил\p{L}*|уверен\p{L}*)|без понятия|понятия не имею|don'?t know|no idea|not sure|haven'?t decided|didn'?t say/u;

/** The clause speaks of what the question asks: by its need, or by a word that no other question has. */
function isNamedIn(clause: Clause, { id, ask }: Question, usual: ReadonlySet<string>): boolean {
  const need = needAskedBy(id, ask);
  if (need !== undefined) return needAskedBy('', { said: clause.read }) === need;
  const stems = contentStems(clause.read);
  return Object.values(ask).some((text) => [...contentStems(text)].some((stem) => stems.has(stem) && !usual.has(stem)));
}

const wishing = new Set(
  'need want will would like have get нужна нужен нужно нужны надо хочется хотите будет есть'.split(' ').map(stemOf),
);

const usualOf = new WeakMap<QualificationRules, ReadonlySet<string>>();

/** Words that tell no question from another: those of several questions or of the kinds, and those of any wish. */
function usualStems(rules: QualificationRules): ReadonlySet<string> {
  const known = usualOf.get(rules);
  if (known) return known;
  const usual = readUsualStems(rules);
  usualOf.set(rules, usual);
  return usual;
}

function readUsualStems({ leads }: QualificationRules): ReadonlySet<string> {
  const usual = new Set([
    ...wishing,
    ...leads.flatMap(({ when }) => when.flatMap((phrase) => [...contentStems(phrase)])),
  ]);
  const seen = new Map<string, string>();
  for (const { id, ask } of leads.flatMap(({ questions }) => questions)) {
    for (const stem of Object.values(ask).flatMap((text) => [...contentStems(text)])) {
      if ((seen.get(stem) ?? id) !== id) usual.add(stem);
      seen.set(stem, id);
    }
  }
  return usual;
}

/** "50 чашек в день" to "сколько чашек?"; else two words of the question in a statement. */
function repeatsQuestion(clause: Clause, ask: Question['ask'], usual: ReadonlySet<string>): boolean {
  const stems = contentStems(clause.read);
  return Object.values(ask).some((text) => {
    const counted = /(?:сколько|how many)\s+(\p{L}+)/iu.exec(text)?.[1];
    if (counted) return /#/u.test(clause.read) && stems.has(stemOf(counted));
    return (
      !clause.isQuestion && [...contentStems(text)].filter((stem) => stems.has(stem) && !usual.has(stem)).length >= 2
    );
  });
}

/** A later known answer replaces an earlier one; "I don't know" never replaces what is known. */
function withAnswers(before: readonly LeadAnswer[], heard: readonly LeadAnswer[]): readonly LeadAnswer[] {
  const byQuestion = new Map(before.map((answer) => [answer.question, answer]));
  for (const answer of heard) {
    const known = byQuestion.get(answer.question);
    if (answer.isKnown || !known?.isKnown) byQuestion.set(answer.question, answer);
  }
  return [...byQuestion.values()];
}
