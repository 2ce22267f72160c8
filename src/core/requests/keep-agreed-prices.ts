import { addMoney, subtractMoney } from '../catalog/money.ts';
import type { PricedDraft } from './price-draft.ts';
import type { Request } from './request.ts';

/**
 * A submitted request that is changed, priced: while its goods stay the same it keeps the prices that were agreed, and the cost of
 * a delivery way that stays. Other goods, or a promo code, are priced by today's rules.
 */
export function keepAgreedPrices(today: PricedDraft, agreed: Request): PricedDraft {
  const { items, promoCode } = today.draft;
  const isSame =
    promoCode === undefined &&
    items.length === agreed.items.length &&
    agreed.items.every((line) => items.some(({ sku, quantity }) => sku === line.sku && quantity === line.quantity));
  if (!isSame) return today;
  const total = agreed.delivery ? subtractMoney(agreed.total, agreed.delivery.cost) : agreed.total;
  const isWayKept = today.delivery !== undefined && today.delivery.id === agreed.delivery?.id;
  const delivery =
    today.delivery && isWayKept && agreed.delivery ? { ...today.delivery, cost: agreed.delivery.cost } : today.delivery;
  return {
    ...today,
    quote: { lines: agreed.items, itemsTotal: agreed.itemsTotal, discount: agreed.discount, total, promo: undefined },
    delivery,
    total: delivery ? addMoney(total, delivery.cost) : total,
  };
}
