import type { SellingState } from '../selling-state.ts';
import { noObjections, type ObjectionsState } from './objections-state.ts';

/** Two refusals end the selling: from then on questions are answered and requests taken, and nothing is offered unasked. */
const refusalsThatEndSelling = 2;

export function isSellingOver({ objections }: SellingState): boolean {
  return objections !== undefined && (objections.isStopped === true || objections.refusals >= refusalsThatEndSelling);
}

/** The customer said no to something we argued or offered. */
export function withRefusal(selling: SellingState): SellingState {
  const { isAnswerAwaited: _answered, ...objections }: ObjectionsState = selling.objections ?? noObjections;
  return { ...selling, objections: { ...objections, refusals: objections.refusals + 1 } };
}
