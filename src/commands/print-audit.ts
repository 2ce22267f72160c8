import type { AuditReport } from '../../contracts/audit.ts';

/** More of a kind are counted, not listed: a list nobody reads to its end mends nothing. */
const shownOfAKind = 5;

const words = {
  ru: {
    severity: { high: 'Важно', medium: 'Стоит исправить', low: 'Мелочи' },
    checked: (products: number, documents: number) => `Проверено: товаров ${products}, документов ${documents}.`,
    found: (high: number, medium: number, low: number) =>
      `Важного: ${high}, стоит исправить: ${medium}, мелочей: ${low}.`,
    nothing: 'Пробелов не найдено.',
    more: (count: number) => `и ещё ${count}; все покажет --json`,
    asked: (count: number) => `спрашивали: ${count}`,
  },
  en: {
    severity: { high: 'Serious', medium: 'Worth mending', low: 'Small things' },
    checked: (products: number, documents: number) => `Checked: ${products} products, ${documents} documents.`,
    found: (high: number, medium: number, low: number) => `Serious: ${high}, worth mending: ${medium}, small: ${low}.`,
    nothing: 'No gaps found.',
    more: (count: number) => `and ${count} more; --json lists all`,
    asked: (count: number) => `asked: ${count}`,
  },
} as const;

/** The gaps as a shop owner works through them: by severity, then by kind, each kind with what to do. */
export function auditText(report: AuditReport): string {
  const own = report.language.startsWith('ru') ? words.ru : words.en;
  const { high, medium, low } = report.counts;
  const lines = [own.checked(report.checked.products, report.checked.documents)];
  if (report.gaps.length === 0) return [...lines, own.nothing].join('\n');
  lines.push(own.found(high, medium, low));
  for (const severity of ['high', 'medium', 'low'] as const) {
    const groups = report.groups.filter(({ kind }) =>
      report.gaps.some((gap) => gap.kind === kind && gap.severity === severity),
    );
    if (groups.length > 0) lines.push('', own.severity[severity].toLocaleUpperCase(report.language));
    for (const group of groups) {
      const gaps = report.gaps.filter((gap) => gap.kind === group.kind && gap.severity === severity);
      lines.push('', `${group.title} (${gaps.length})`, `  ${group.whatToDo}`);
      for (const gap of gaps.slice(0, shownOfAKind)) {
        const asked = gap.asked > 0 ? `  [${own.asked(gap.asked)}]` : '';
        lines.push(`  - ${gap.place}${asked}`, `      ${gap.example}`);
      }
      if (gaps.length > shownOfAKind) lines.push(`  … ${own.more(gaps.length - shownOfAKind)}`);
    }
  }
  return lines.join('\n');
}
