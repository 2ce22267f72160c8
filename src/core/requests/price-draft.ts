import type { DeliveryOption } from '../catalog/delivery.ts';
import { findDelivery } from '../catalog/find-delivery.ts';
import { addMoney, type Money } from '../catalog/money.ts';
import type { Concession } from '../catalog/negotiation/concession.ts';
import type { PriceQuote } from '../catalog/pricing.ts';
import type { Product } from '../catalog/product.ts';
import { quotePrice } from '../catalog/quote-price.ts';
import type { CompanyMaterials } from '../company/company.ts';
import type { DraftField, RequestDraft } from './draft.ts';

export type PricedDraft = {
  readonly draft: RequestDraft;
  readonly quote: PriceQuote;
  /** The chosen way, else the cheapest to the door, else the first pick-up point; undefined while the customer has not said where. */
  readonly delivery: DeliveryOption | undefined;
  readonly deliveryOptions: readonly DeliveryOption[];
  /** Items less discount plus the chosen delivery. */
  readonly total: Money;
  readonly missing: readonly DraftField[];
};

export type PriceDraftInput = {
  readonly draft: RequestDraft;
  readonly products: ReadonlyMap<string, Product>;
  readonly materials: CompanyMaterials;
  /** `YYYY-MM-DD` in the company's time zone. */
  readonly today: string;
  readonly usedDiscountIds?: ReadonlySet<string>;
  /** What the customer was granted beyond the rules. */
  readonly concession?: Concession | undefined;
};

/** What the draft comes to at today's prices, and what it still lacks. Items that left the catalog are dropped. */
export function priceDraft(input: PriceDraftInput): PricedDraft {
  const { draft, materials } = input;
  const items = draft.items.flatMap((item) => {
    const product = input.products.get(item.sku);
    return product ? [{ product, quantity: item.quantity }] : [];
  });
  const quote = quotePrice({
    items,
    policy: materials.pricing,
    currency: materials.profile.currency,
    promoCode: draft.promoCode,
    today: input.today,
    ...(input.usedDiscountIds ? { usedDiscountIds: input.usedDiscountIds } : {}),
    concession: input.concession,
  });
  const deliveryOptions = draft.place ? findDelivery(materials.delivery, draft.place, quote.total) : [];
  const delivery = chosenDelivery(deliveryOptions, draft.deliveryId);
  return {
    draft,
    quote,
    delivery,
    deliveryOptions,
    total: delivery ? addMoney(quote.total, delivery.cost) : quote.total,
    missing: missingFields(draft, items.length, materials),
  };
}

/** The chosen way, else the cheapest to the door, else the first pick-up point. */
export function chosenDelivery(options: readonly DeliveryOption[], id: string | undefined): DeliveryOption | undefined {
  return (
    options.find((option) => option.id === id) ?? options.find((option) => option.kind === 'delivery') ?? options[0]
  );
}

/** A company that told nothing of delivery is not asked about: the place is then noted when said, and agreed by a person. */
export function missingFields(draft: RequestDraft, itemCount: number, materials: CompanyMaterials): DraftField[] {
  const hasDelivery = materials.delivery.zones.length + materials.delivery.pickup.length > 0;
  const missing: DraftField[] = [];
  if (itemCount === 0) missing.push('items');
  if (!draft.contact.name) missing.push('name');
  if (!draft.contact.phone && !draft.contact.email) missing.push('contact');
  if (!draft.place && (hasDelivery || draft.address === undefined)) missing.push('place');
  return missing;
}
