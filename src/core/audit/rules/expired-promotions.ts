import type { Finding } from '../finding.ts';
import type { AuditSubject } from '../subject.ts';

/** Rules of `pricing.yaml` whose last day is over: customers who kept the code will still try it. */
export function expiredPromotions({ materials, today }: AuditSubject): readonly Finding[] {
  return materials.pricing.discounts.flatMap(({ id, code, percent, validUntil }): readonly Finding[] => {
    if (validUntil === undefined || validUntil >= today) return [];
    return [
      {
        kind: 'promotion-expired',
        place: { file: 'pricing.yaml', holds: code ?? `id: ${id}` },
        example: { id: 'promotion-expired', values: { code: code ?? id, percent, until: validUntil } },
        about: { phrases: code ? [code] : ['скидка', 'discount'] },
      },
    ];
  });
}
