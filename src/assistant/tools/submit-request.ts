import { factsOfRequest } from '../../core/claims/facts-of.ts';
import { changeDraft } from '../../core/requests/change-draft.ts';
import { orderFrom } from '../../core/requests/submit-request.ts';
import { pricedDraft } from './priced-draft.ts';
import type { ToolScope } from './tool-scope.ts';
import { viewOfDraft, viewOfRequest } from './view-of-request.ts';
import type { SubmitRequestResult } from './views.ts';

/** Places the order, unless something is missing or stock has gone since the draft was made. */
export async function submitRequest(scope: ToolScope): Promise<SubmitRequestResult> {
  const already = scope.effects.submitted.find((request) => request.kind === 'order');
  if (already) return { submitted: true, request: viewOfRequest(already, scope.materials, scope.language) };
  const { draft } = scope.effects;
  const products = await scope.products.find(draft.items.map((item) => item.sku));
  const checked = changeDraft(draft, { replaceAllItems: draft.items }, products);
  const priced = await pricedDraft(scope, checked.draft);
  if (priced.missing.length > 0 || checked.problems.length > 0) {
    scope.effects.draft = checked.draft;
    return {
      submitted: false,
      missing: priced.missing,
      problems: checked.problems.map((problem) => ({
        field: 'item',
        code: problem.code,
        value: String(problem.wanted),
        sku: problem.sku,
        ...(problem.inStock === undefined ? {} : { inStock: problem.inStock }),
      })),
      draft: viewOfDraft(priced, scope.language),
    };
  }
  const request = orderFrom(
    priced,
    {
      id: scope.ids.next(),
      number: await scope.read.requests.nextNumber(),
      conversationId: scope.conversation.id,
      customerId: scope.customer.id,
      language: scope.language,
      now: scope.now,
    },
    scope.materials,
  );
  scope.effects.submitted.push(request);
  scope.effects.receipt = request.number;
  scope.effects.draft = { items: [], contact: draft.contact };
  scope.ledger.add(factsOfRequest(request, scope.materials));
  return { submitted: true, request: viewOfRequest(request, scope.materials, scope.language) };
}
