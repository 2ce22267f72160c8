import { toWireMoney } from '../../core/catalog/money.ts';
import type { DiscountDecision } from '../../core/catalog/negotiation/concession.ts';

export function presentDiscountDecision({ decision, ...record }: DiscountDecision) {
  const { basis } = decision;
  return {
    ...record,
    outcome: decision.outcome,
    reason: decision.reason,
    ...(decision.outcome === 'granted'
      ? {
          percent: decision.concession.percent,
          amount: toWireMoney(decision.amount),
          validUntil: decision.concession.validUntil,
          isSingleUse: true,
        }
      : {}),
    basis: {
      maxPercent: basis.maxPercent,
      /** null: the catalog tells no purchase cost of these goods. */
      marginAllows: basis.marginAllows === undefined ? null : Math.floor(basis.marginAllows * 100) / 100,
      onlyAfter: basis.onlyAfter ?? null,
      objections: basis.objections,
      otherDiscount: basis.otherDiscount
        ? { id: basis.otherDiscount.id, amount: toWireMoney(basis.otherDiscount.amount) }
        : null,
    },
  };
}
