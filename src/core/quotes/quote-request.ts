import type { CompanyMaterials } from '../company/company.ts';
import type { PricedDraft } from '../requests/price-draft.ts';
import type { Request } from '../requests/request.ts';
import { type Origin, orderFrom } from '../requests/submit-request.ts';

/** The request that a quote answers: its card tells staff what was offered, and how to open the paper. */
export function quoteRequest(
  priced: PricedDraft,
  { origin, contact, note }: { readonly origin: Origin; readonly contact: Request['contact']; readonly note: string },
  materials: CompanyMaterials,
): Request {
  const asked = orderFrom(priced, origin, materials);
  return { ...asked, kind: 'quote', contact, comment: [asked.comment, note].filter(Boolean).join('\n') };
}
