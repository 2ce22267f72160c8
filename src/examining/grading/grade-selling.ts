import type { Concession } from '../../core/catalog/negotiation/concession.ts';
import type { LeadRecord } from '../../core/sales/leads/lead.ts';
import type { MadeOffer } from '../../core/sales/offers/offers-state.ts';
import { isFound } from '../scenarios/fact.ts';
import type { EndExpectation } from '../scenarios/scenario.ts';
import type { Failure } from './failure.ts';

/** What selling has come to in a conversation. */
export type Sold = {
  readonly lead: LeadRecord | undefined;
  readonly offers: readonly MadeOffer[];
  readonly concession: Concession | undefined;
};

/** The lead that was learned, the offers that were made, and the discount that was conceded. */
export function sellingFailures(sold: Sold, expected: EndExpectation): readonly Omit<Failure, 'turn'>[] {
  const failures: Omit<Failure, 'turn'>[] = [];
  const fail = (check: string, expectation: string, found: string) =>
    failures.push({ check, expected: expectation, found });
  if (expected.lead !== undefined) failures.push(...leadFailures(sold.lead, expected.lead));
  const unasked = sold.offers.filter(({ isAsked }) => !isAsked);
  const { offers } = expected;
  if (offers?.atMost !== undefined && unasked.length > offers.atMost)
    fail('offers', `at most ${offers.atMost}`, unasked.map(({ sku }) => sku).join(', '));
  const missing = (offers?.include ?? []).filter((sku) => !sold.offers.some((offer) => offer.sku === sku));
  if (missing.length > 0) fail('offers', missing.join(', '), sold.offers.map(({ sku }) => sku).join(', ') || 'none');
  const conceded = sold.concession?.percent ?? 0;
  if (expected.concessionAtMost !== undefined && conceded > expected.concessionAtMost)
    fail('concessionAtMost', `${expected.concessionAtMost} %`, `${conceded} %`);
  return failures;
}

function leadFailures(
  lead: LeadRecord | undefined,
  expected: NonNullable<EndExpectation['lead']>,
): readonly Omit<Failure, 'turn'>[] {
  if (expected === false) return lead ? [{ check: 'lead', expected: 'none', found: lead.kind ?? 'one' }] : [];
  if (!lead) return [{ check: 'lead', expected: JSON.stringify(expected), found: 'none' }];
  const faults: string[] = [];
  if (expected.kind !== undefined && expected.kind !== lead.kind) faults.push(`kind: ${lead.kind ?? 'none'}`);
  if (expected.temperature !== undefined && expected.temperature !== lead.temperature)
    faults.push(`temperature: ${lead.temperature} (${lead.score} points)`);
  for (const [question, pattern] of Object.entries(expected.answers ?? {})) {
    const words = lead.answers.find((answer) => answer.question === question || answer.need === question)?.words;
    if (words === undefined || !isFound(pattern, words)) faults.push(`answers.${question}: ${words ?? 'none'}`);
  }
  return faults.length === 0 ? [] : [{ check: 'lead', expected: JSON.stringify(expected), found: faults.join('; ') }];
}
