import { type Finding, type Severity, severityByKind } from './finding.ts';
import { auditRules } from './rules.ts';
import type { AuditSubject } from './subject.ts';

export type Gap = Finding & {
  readonly severity: Severity;
  /** What is asked about more, and what hurts more, weighs more. */
  readonly weight: number;
  readonly asked: number;
};

/** How often customers spoke of something, in the conversations looked at. */
export type Demand = {
  ofProduct(sku: string): number;
  /** Messages that hold every word of the phrase, in any form. */
  ofPhrase(phrase: string): number;
};

const base: Readonly<Record<Severity, number>> = { high: 100, medium: 30, low: 10 };

/** Every gap of the materials, the weightiest first; of equal ones those of one kind and file stand together. */
export async function auditMaterials(
  subject: AuditSubject,
  demand: Demand,
  breathe: () => Promise<void>,
): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  for (const rule of auditRules) {
    for (const finding of rule(subject)) gaps.push(weigh(finding, demand));
    // Customers wait for the same thread.
    await breathe();
  }
  return gaps.sort(
    (left, right) =>
      right.weight - left.weight ||
      compare(left.kind, right.kind) ||
      compare(left.place.file ?? '', right.place.file ?? '') ||
      (left.place.line ?? 0) - (right.place.line ?? 0),
  );
}

/** The severity's own weight, and a tenth of it for every time it was asked about. */
function weigh(finding: Finding, demand: Demand): Gap {
  const severity = finding.severity ?? severityByKind[finding.kind];
  const { skus = [], phrases = [] } = finding.about ?? {};
  const asked =
    finding.asked ??
    skus.reduce((sum, sku) => sum + demand.ofProduct(sku), 0) +
      Math.max(0, ...phrases.map((phrase) => demand.ofPhrase(phrase)));
  return { ...finding, severity, asked, weight: base[severity] + Math.round((base[severity] / 10) * asked) };
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
