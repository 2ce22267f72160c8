import { findDelivery, zoneNames } from '../../core/catalog/find-delivery.ts';
import { quotePrice } from '../../core/catalog/quote-price.ts';
import { factsOfDeliveryOption, factsOfNames } from '../../core/claims/facts-of.ts';
import { inLanguage } from '../../core/language.ts';
import type { ParsedToolInput } from './definitions.ts';
import type { ToolScope } from './tool-scope.ts';
import { viewOfDeliveryOption } from './view-of-quote.ts';
import type { DeliveryResult } from './views.ts';

export async function getDelivery(input: ParsedToolInput<'get_delivery'>, scope: ToolScope): Promise<DeliveryResult> {
  const { delivery } = scope.materials;
  const place = input.place?.trim() || scope.effects.draft.place;
  const options = place ? findDelivery(delivery, place, await itemsTotal(input, scope)) : [];
  const zones = zoneNames(delivery, scope.language);
  const payment = delivery.payment.map((method) => inLanguage(method.name, scope.language));
  scope.ledger.add([
    ...options.flatMap((option) => factsOfDeliveryOption(option)),
    ...factsOfNames([...zones, ...payment], { kind: 'company' }),
  ]);
  return {
    ...(place ? { place } : {}),
    isServed: options.length > 0,
    options: options.map((option) => viewOfDeliveryOption(option, scope.language)),
    zones,
    payment,
  };
}

/** Free delivery depends on what is ordered: the items asked about, else the draft. */
async function itemsTotal(input: ParsedToolInput<'get_delivery'>, scope: ToolScope) {
  const wanted = input.items?.length ? input.items : scope.effects.draft.items;
  const found = await scope.products.find(wanted.map((item) => item.sku));
  const quote = quotePrice({
    items: wanted.flatMap(({ sku, quantity }) => {
      const product = found.get(sku);
      return product ? [{ product, quantity }] : [];
    }),
    policy: scope.materials.pricing,
    currency: scope.materials.profile.currency,
    promoCode: scope.effects.draft.promoCode,
    today: scope.today,
    usedDiscountIds: scope.effects.usedDiscountIds,
    concession: scope.effects.concession,
  });
  return quote.total;
}
