import type { LocalizedText } from '../../language.ts';
import type { QualificationRules } from '../rules.ts';
import { qualificationOf } from './default-qualification.ts';
import { needAskedBy } from './find-needs.ts';
import type { Lead } from './lead.ts';

/** A talk is no form: so many questions of ours in one conversation, and none after two in a row were passed over. */
const mostQuestions = 4;
const mostPassedOver = 2;

export type LeadQuestion = { readonly id: string; readonly ask: LocalizedText };

/** What would be asked next of such a lead, in the company's order; never what was asked, answered or told. */
export function nextQuestion(lead: Lead, rules: QualificationRules): LeadQuestion | undefined {
  const isOver =
    lead.isRefused ||
    lead.nextStep !== undefined ||
    lead.asked.length >= mostQuestions ||
    lead.unanswered >= mostPassedOver;
  if (isOver || lead.kind === undefined) return undefined;
  const questions = qualificationOf(rules).leads.find(({ kind }) => kind === lead.kind)?.questions ?? [];
  return questions.find((question) => !lead.asked.includes(question.id) && !isAnswered(lead, question));
}

function isAnswered(lead: Lead, { id, ask }: LeadQuestion): boolean {
  const need = needAskedBy(id, ask);
  return lead.answers.some((answer) => answer.question === id || (need !== undefined && answer.need === need));
}

/** The lead after a reply: whether it asked the question, word for word or nearly. */
export function withAsked(
  lead: Lead,
  reply: string,
  next: { readonly id: string; readonly ask: string } | undefined,
): Lead {
  if (!next || lead.asked.includes(next.id) || !reply.includes(next.ask)) return lead;
  return { ...lead, asked: [...lead.asked, next.id], pending: next.id };
}
