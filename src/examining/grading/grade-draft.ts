import { isSamePlace } from '../../core/catalog/place.ts';
import type { RequestDraft } from '../../core/requests/draft.ts';
import type { EndExpectation } from '../scenarios/scenario.ts';
import type { Failure } from './failure.ts';

/** The order being put together, against what it should have come to. */
export function draftFailures(
  draft: RequestDraft,
  expected: NonNullable<EndExpectation['draft']>,
): readonly Omit<Failure, 'turn'>[] {
  const failures: Omit<Failure, 'turn'>[] = [];
  if (expected.items !== undefined) {
    const wanted = itemsText(expected.items === 'none' ? {} : expected.items);
    const found = itemsText(Object.fromEntries(draft.items.map(({ sku, quantity }) => [sku, quantity])));
    if (wanted !== found) failures.push({ check: 'draft.items', expected: wanted, found });
  }
  if (expected.place !== undefined && !isSamePlace(expected.place, draft.place ?? ''))
    failures.push({ check: 'draft.place', expected: expected.place, found: draft.place ?? 'none' });
  if (expected.promoCode !== undefined && expected.promoCode !== (draft.promoCode ?? 'none'))
    failures.push({ check: 'draft.promoCode', expected: expected.promoCode, found: draft.promoCode ?? 'none' });
  for (const [what, value] of Object.entries(expected.contact ?? {})) {
    const found = draft.contact[what as keyof RequestDraft['contact']] ?? 'none';
    if (found !== value) failures.push({ check: `draft.contact.${what}`, expected: value, found });
  }
  return failures;
}

/** `KF-1110 × 2, KF-1120 × 1`, in the order of articles. */
export function itemsText(items: Readonly<Record<string, number>>): string {
  const lines = Object.entries(items).map(([sku, quantity]) => `${sku} × ${quantity}`);
  return lines.sort().join(', ') || 'none';
}
