import { hearObjections } from '../../core/sales/objections/hear-objections.ts';
import { takeHeard } from '../../core/sales/objections/meet-objection.ts';
import type { ToolScope } from '../tools/tool-scope.ts';

/** What the customer's own words change of the selling, before any model is asked: no model can forget it or make it up. */
export function hearCustomer({
  message,
  materials,
  effects,
}: Pick<ToolScope, 'message' | 'materials' | 'effects'>): void {
  const heard = hearObjections(message.text, materials.objections);
  const before = effects.selling.objections;
  if (heard.objections.length === 0 && !heard.isStop && before?.isAnswerAwaited !== true) return;
  effects.selling = { ...effects.selling, objections: takeHeard(before, heard) };
  for (const { id } of heard.objections) effects.objectionsHeard.add(id);
  effects.isStopAsked = heard.isStop;
}
