import type { RequestRepository } from '../../../core/ports/repositories.ts';
import type { OrderedTogether } from '../../../core/sales/offers/offer-grounds.ts';

const lifetime = 10 * 60_000;
const mostKept = 1_000;

type Kept = { readonly until: number; readonly counted: Promise<OrderedTogether> };
const keptBy = new WeakMap<RequestRepository, Map<string, Kept>>();

/** What past orders held together with a product, counted anew at most every ten minutes. */
export function orderedTogether(
  sku: string,
  { requests, lostStageIds, now }: { requests: RequestRepository; lostStageIds: readonly string[]; now: Date },
): Promise<OrderedTogether> {
  const kept = keptBy.get(requests) ?? new Map<string, Kept>();
  keptBy.set(requests, kept);
  const known = kept.get(sku);
  if (known && known.until > now.getTime()) return known.counted;
  if (kept.size >= mostKept) kept.clear();
  const counted = requests.countTogether(sku, lostStageIds);
  kept.set(sku, { until: now.getTime() + lifetime, counted });
  counted.catch(() => kept.delete(sku));
  return counted;
}
