import type { Scored } from './classify.ts';
import type { Intent } from './understanding.ts';

/** Intents that a reply must serve first stand first; what is only polite comes last. Same tier: as said, left to right. */
const tiers: readonly (readonly Intent[])[] = [
  ['manipulation'],
  ['person', 'complaint', 'cancel', 'change-request', 'request-status'],
  ['order', 'add-item', 'remove-item', 'change-quantity', 'promo-code', 'show-draft'],
  [
    'price',
    'compare',
    'product-fact',
    'refine-search',
    'find-product',
    'recommend',
    'more-options',
    'product-details',
    'stock',
    'delivery',
    'payment',
    'discount',
    'objection',
    'knowledge',
    'company-contacts',
    'company-hours',
  ],
  ['confirm', 'decline', 'give-contact', 'give-place', 'who-are-you', 'what-can-you-do', 'off-topic'],
  ['greeting', 'thanks', 'goodbye', 'unclear'],
];
const tierOf = new Map(tiers.flatMap((intents, tier) => intents.map((intent) => [intent, tier] as const)));

function isNarrower(item: Scored, earlier: Scored): boolean {
  return item.part !== undefined && (earlier.part === undefined || item.part.length < earlier.part.length);
}

/** Joins what the parts of a message mean, each intent once with its best score. */
export function mergeIntents(found: readonly (Scored & { readonly position: number })[]): readonly Scored[] {
  const best = new Map<Intent, Scored & { readonly position: number }>();
  for (const item of found) {
    const earlier = best.get(item.intent);
    if (!earlier) best.set(item.intent, item);
    // A part tells more narrowly than the whole sentence what is meant.
    else if (item.score > earlier.score || isNarrower(item, earlier))
      best.set(item.intent, { ...item, score: Math.max(item.score, earlier.score), position: earlier.position });
  }
  const merged = [...best.values()].sort(
    (left, right) => (tierOf.get(left.intent) ?? 9) - (tierOf.get(right.intent) ?? 9) || left.position - right.position,
  );
  const hasSubject = merged.some(({ intent }) => intent !== 'unclear');
  return merged
    .filter(({ intent }) => intent !== 'unclear' || !hasSubject)
    .map(({ intent, score, part }) => ({
      intent,
      score: Math.round(score * 1_000) / 1_000,
      ...(part && merged.length > 1 ? { part } : {}),
    }));
}
