import { inLanguage } from '../../core/language.ts';
import { kindPhrases } from '../../core/sales/leads/kind-phrases.ts';
import { nextQuestion } from '../../core/sales/leads/next-question.ts';
import { scoreLead } from '../../core/sales/leads/score-lead.ts';
import { isSellingOver } from '../../core/sales/objections/selling-over.ts';
import type { LeadContext } from '../context.ts';
import { respondsByText } from '../tools/responds-by-text.ts';
import type { ToolScope } from '../tools/tool-scope.ts';

/** What a model is told of the customer as a prospect; undefined while nothing is known. */
export function leadContext(scope: ToolScope): LeadContext | undefined {
  const { effects, materials, language, message, conversation, now } = scope;
  const { lead } = effects.selling;
  if (!lead || (lead.kind === undefined && lead.answers.length === 0)) return undefined;
  const { temperature } = scoreLead(lead, materials.scoring);
  const isSelling = !isSellingOver(effects.selling) && effects.handoff === undefined;
  const next = isSelling && effects.draft.items.length === 0 ? nextQuestion(lead, materials.qualification) : undefined;
  const asked = conversation.selling.lead?.pending;
  const answer = lead.answers.find(({ question, messageId }) => question === asked && messageId === message.id);
  const isNew = lead.handedOver !== undefined && conversation.selling.lead?.handedOver === undefined;
  return {
    ...(lead.kind ? { kind: lead.kind, phrases: kindPhrases(lead.kind, materials.qualification, language) } : {}),
    temperature,
    known: lead.answers.filter(({ isKnown }) => isKnown).map(({ question, words }) => ({ question, words })),
    ...(answer ? { answered: answer.isKnown ? ('known' as const) : ('unknown' as const) } : {}),
    told: lead.answers
      .filter(({ messageId, question }) => messageId === message.id && question !== asked)
      .map(({ question, need }) => need ?? question),
    ...(next ? { next: { id: next.id, ask: inLanguage(next.ask, language) } } : {}),
    ...(isNew && lead.handedOver && effects.handoff
      ? {
          handedOver: {
            number: lead.handedOver,
            time: respondsByText(effects.handoff.respondsBy, now, materials.profile.timezone, language),
          },
        }
      : {}),
    mayOfferCall:
      isSelling &&
      temperature !== 'cold' &&
      lead.nextStep === undefined &&
      lead.isCallOffered !== true &&
      effects.requests.length === 0,
  };
}
