import { factsOfProduct } from '../../../core/claims/facts-of.ts';
import { inLanguage } from '../../../core/language.ts';
import { offersOf, openOffers } from '../../../core/sales/offers/offers-state.ts';
import type { ToolScope } from '../tool-scope.ts';
import type { OfferedView } from '../views.ts';

/** The offer that the customer has not answered yet. */
export async function openOffer(scope: ToolScope): Promise<OfferedView | undefined> {
  const open = openOffers(offersOf(scope.effects.selling)).at(-1);
  const product = open && (await scope.products.find([open.sku])).get(open.sku);
  if (!open || !product) return undefined;
  scope.ledger.add(factsOfProduct(product));
  return {
    sku: open.sku,
    name: inLanguage(product.name, scope.language),
    kind: open.kind,
    mainSku: open.mainSku,
  };
}
