import { hearLead } from '../../core/sales/leads/hear-lead.ts';
import { leadSummary } from '../../core/sales/leads/lead-summary.ts';
import { scoreLead } from '../../core/sales/leads/score-lead.ts';
import { isSellingOver } from '../../core/sales/objections/selling-over.ts';
import { handOff } from '../tools/hand-off.ts';
import type { ToolScope } from '../tools/tool-scope.ts';

/**
 * What the message adds to the lead, before any model is asked. A lead that turns hot goes to a person in the same turn, with a
 * summary, unless the customer is ordering already: the person answers in this chat, so that no contact is needed for it.
 */
export async function learnLead(scope: ToolScope, isSilent: boolean): Promise<void> {
  const { effects, materials, message } = scope;
  const before = effects.selling.lead;
  const lead = hearLead(
    before,
    { id: message.id, text: message.text, at: scope.now },
    { rules: materials.qualification, leadId: before?.id ?? scope.ids.next() },
  );
  effects.selling = { ...effects.selling, lead };
  const score = scoreLead(lead, materials.scoring);
  const isTaken = effects.draft.items.length > 0 || effects.requests.length > 0 || effects.handoff !== undefined;
  const isHandedOver =
    score.temperature === 'hot' &&
    lead.kind !== undefined &&
    lead.nextStep === undefined &&
    lead.isRefused !== true &&
    !isTaken &&
    !isSilent &&
    !isSellingOver(effects.selling);
  if (!isHandedOver) return;
  const language = materials.profile.languages[0] ?? scope.language;
  const reason = leadSummary(lead, score, { rules: materials.qualification, language });
  const { number } = await handOff({ reason, kind: 'service' }, scope);
  // The words tell of it; a receipt is for what the customer asked to be done.
  effects.receipt = undefined;
  effects.selling = {
    ...effects.selling,
    lead: { ...lead, handedOver: number, nextStep: { kind: 'person', request: number } },
  };
}
