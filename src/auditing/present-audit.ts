import type { AuditGap, AuditReport } from '../../contracts/audit.ts';
import type { Gap } from '../core/audit/audit-materials.ts';
import type { FindingPlace } from '../core/audit/finding.ts';
import { groupBy } from '../core/audit/subject.ts';
import { exampleText, kindWords } from '../core/audit/wording/word-gap.ts';

/** Gaps in the words of a language; groups in the order of their weightiest gap. */
export function presentAudit(
  gaps: readonly Gap[],
  about: Pick<AuditReport, 'language' | 'checkedAt' | 'checked'>,
): AuditReport {
  const count = (severity: Gap['severity']) => gaps.filter((gap) => gap.severity === severity).length;
  const groups = [...groupBy(gaps, ({ kind }) => kind).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { title, advice } = kindWords(first.kind, about.language);
    const { kind, severity, weight } = first;
    return [{ kind, title, severity, weight, count: group.length, whatToDo: advice }];
  });
  return {
    ...about,
    counts: { high: count('high'), medium: count('medium'), low: count('low') },
    groups,
    gaps: gaps.map((gap) => presentGap(gap, about.language)),
  };
}

function presentGap(gap: Gap, language: string): AuditGap {
  const { kind, severity, weight, asked, place } = gap;
  const { file, line, sku, heading } = place;
  return {
    kind,
    severity,
    weight,
    asked,
    place: placeText(place),
    ...(file ? { file } : {}),
    ...(line ? { line } : {}),
    ...(sku ? { sku } : {}),
    ...(heading ? { heading } : {}),
    example: exampleText(gap, language),
    whatToDo: kindWords(kind, language).advice,
  };
}

function placeText({ file, line, sku, heading }: FindingPlace): string {
  if (!file) return sku ?? '';
  const at = line ? `${file}:${line}` : file;
  return heading ? `${at} · ${heading}` : at;
}
