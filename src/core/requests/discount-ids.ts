import type { Request } from './request.ts';

/** The discounts an order was made with; several that added up stand as one, `volume+concession`. */
export function discountIdsOf({ discount }: Pick<Request, 'discount'>): readonly string[] {
  return discount ? discount.id.split('+') : [];
}
