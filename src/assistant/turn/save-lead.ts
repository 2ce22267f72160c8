import { inLanguage } from '../../core/language.ts';
import type { Transaction } from '../../core/ports/unit-of-work.ts';
import type { Lead, NextStep } from '../../core/sales/leads/lead.ts';
import { nextQuestion, withAsked } from '../../core/sales/leads/next-question.ts';
import { scoreLead } from '../../core/sales/leads/score-lead.ts';
import type { ToolScope } from '../tools/tool-scope.ts';

/** What the reply did to the lead: the question it asked, the call it offered, and the step that was agreed. */
export function settleLead(scope: ToolScope, reply: string): void {
  const { effects, materials, language } = scope;
  const { lead } = effects.selling;
  if (!lead) return;
  const next = nextQuestion(lead, materials.qualification);
  const asked = withAsked(lead, reply, next && { id: next.id, ask: inLanguage(next.ask, language) });
  const nextStep = stepOf(effects) ?? asked.nextStep;
  const settled: Lead = {
    ...asked,
    ...(nextStep ? { nextStep } : {}),
    ...(offersCall.test(reply) ? { isCallOffered: true } : {}),
  };
  effects.selling = { ...effects.selling, lead: settled };
}

const offersCall = /перезвон|give you a call|call you(?: back)?(?!\p{L})/iu;

function stepOf({ submitted, changed }: ToolScope['effects']): NextStep | undefined {
  const [request] = [
    ...submitted,
    ...changed.filter(({ type }) => type === 'request-changed').map((one) => one.request),
  ].reverse();
  if (!request || request.kind === 'complaint') return undefined;
  return { kind: request.kind === 'service' ? 'person' : request.kind, request: request.number };
}

/** The lead's row, when the turn taught or changed anything; who only said hello is no lead. */
export async function saveLead(
  { conversation, effects, materials, now }: ToolScope,
  transaction: Transaction,
): Promise<void> {
  const { lead } = effects.selling;
  const isEmpty = !lead || (lead.answers.length + lead.interests.length === 0 && !lead.kind && !lead.nextStep);
  if (isEmpty || JSON.stringify(lead) === JSON.stringify(conversation.selling.lead)) return;
  const isConverted = lead.nextStep?.kind === 'order' || lead.nextStep?.kind === 'quote';
  await transaction.leads.save({
    id: lead.id,
    conversationId: conversation.id,
    customerId: conversation.customerId,
    kind: lead.kind,
    answers: lead.answers,
    interests: lead.interests,
    nextStep: lead.nextStep,
    status: isConverted ? 'converted' : lead.handedOver ? 'handed-over' : 'open',
    ...scoreLead(lead, materials.scoring),
    createdAt: new Date(lead.createdAt),
    updatedAt: now,
  });
}
