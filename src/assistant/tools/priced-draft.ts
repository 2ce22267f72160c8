import { factsOfDeliveryOption, factsOfPricedDraft, factsOfProduct } from '../../core/claims/facts-of.ts';
import type { RequestDraft } from '../../core/requests/draft.ts';
import { type PricedDraft, priceDraft } from '../../core/requests/price-draft.ts';
import type { ToolScope } from './tool-scope.ts';

/** The draft as it stands in this turn at today's prices; its facts go to the ledger. */
export async function pricedDraft(
  scope: Pick<ToolScope, 'products' | 'materials' | 'today' | 'effects' | 'ledger'>,
  draft: RequestDraft = scope.effects.draft,
): Promise<PricedDraft> {
  const products = await scope.products.find(draft.items.map((item) => item.sku));
  const priced = priceDraft({
    draft,
    products,
    materials: scope.materials,
    today: scope.today,
    usedDiscountIds: scope.effects.usedDiscountIds,
    concession: scope.effects.concession,
  });
  scope.ledger.add([
    ...[...products.values()].flatMap((product) => factsOfProduct(product)),
    ...factsOfPricedDraft(priced),
    ...priced.deliveryOptions.flatMap((option) => factsOfDeliveryOption(option)),
  ]);
  return priced;
}
