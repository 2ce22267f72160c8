import { factsOfRequest } from '../../core/claims/facts-of.ts';
import { firstStage, lostStage } from '../../core/sales/pipeline.ts';
import type { ParsedToolInput } from './definitions.ts';
import { requestsNow, type ToolScope } from './tool-scope.ts';
import { viewOfRequest } from './view-of-request.ts';
import type { CancelRequestResult } from './views.ts';

/** Only this conversation's own requests, and only while nobody works on them; later a person must decide. */
export function cancelRequest(input: ParsedToolInput<'cancel_request'>, scope: ToolScope): CancelRequestResult {
  const own = requestsNow(scope.effects);
  const first = firstStage(scope.materials.pipeline).id;
  const before = input.number
    ? own.find((request) => request.number === input.number?.trim())
    : (own.find((request) => request.stageId === first) ?? own[0]);
  // Asked again in other words: what this turn cancelled is not too late, and without a number no second one is meant.
  const cancelled = scope.effects.changed.findLast(({ type }) => type === 'request-cancelled')?.request;
  if (cancelled && (input.number === undefined || before?.id === cancelled.id))
    return { cancelled: true, request: viewOfRequest(cancelled, scope.materials, scope.language) };
  if (!before) return { cancelled: false, reason: 'not-found' };
  scope.ledger.add(factsOfRequest(before, scope.materials));
  const lost = lostStage(scope.materials.pipeline);
  if (!lost || before.stageId !== first) {
    return { cancelled: false, reason: 'too-late', request: viewOfRequest(before, scope.materials, scope.language) };
  }
  const request = { ...before, stageId: lost.id, updatedAt: scope.now };
  scope.effects.changed.push({ request, before, type: 'request-cancelled' });
  scope.effects.receipt = request.number;
  scope.ledger.add(factsOfRequest(request, scope.materials));
  return { cancelled: true, request: viewOfRequest(request, scope.materials, scope.language) };
}
