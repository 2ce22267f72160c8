import { type Quote, quoteStatus } from '../../core/quotes/quote.ts';
import type { Request } from '../../core/requests/request.ts';
import { stageById } from '../../core/sales/pipeline.ts';
import { requestsNow, type ToolScope } from './tool-scope.ts';

/** The request of a quote, of this conversation as the turn leaves it, or of an earlier one. */
export async function requestOfQuote(quote: Quote, scope: ToolScope): Promise<Request> {
  const request =
    requestsNow(scope.effects).find(({ id }) => id === quote.requestId) ??
    (await scope.read.requests.find(quote.requestId));
  if (!request) throw new Error(`Quote ${quote.number} has no request`);
  return request;
}

export function statusNow(quote: Quote, request: Request, { today, materials }: ToolScope) {
  const isRequestLost = stageById(materials.pipeline, request.stageId)?.outcome === 'lost';
  return quoteStatus(quote, { today, isRequestLost });
}
