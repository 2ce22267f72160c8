import type { Finding } from '../finding.ts';
import { type AuditSubject, dayText } from '../subject.ts';

/** Rules of `pricing.yaml` whose last day is over: customers who kept the code will still try it. */
export function expiredPromotions(subject: AuditSubject): readonly Finding[] {
  const { materials, today } = subject;
  return materials.pricing.discounts.flatMap(({ id, code, percent, validUntil }): readonly Finding[] => {
    if (validUntil === undefined || validUntil >= today) return [];
    return [
      {
        kind: 'promotion-expired',
        place: { file: 'pricing.yaml', holds: code ?? `id: ${id}` },
        example: {
          id: 'promotion-expired',
          values: { code: code ?? id, percent, until: dayText(validUntil, subject) },
        },
        about: { phrases: code ? [code] : ['скидка', 'discount'] },
      },
    ];
  });
}
