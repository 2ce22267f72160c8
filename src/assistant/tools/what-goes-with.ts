import { factsOfProduct } from '../../core/claims/facts-of.ts';
import { offersWhenAsked } from '../../core/sales/offers/decide-offer.ts';
import type { ParsedToolInput } from './definitions.ts';
import { noteOffer } from './make-offer.ts';
import { gatherGrounds } from './offers/gather-grounds.ts';
import { viewOfOffer } from './offers/view-of-offer.ts';
import type { ToolScope } from './tool-scope.ts';
import { viewOfProduct } from './view-of-product.ts';
import type { OfferView, ProductView } from './views.ts';

export type WhatGoesWithResult =
  | { readonly found: true; readonly product: ProductView; readonly offers: readonly OfferView[] }
  | { readonly found: false };

/** For a customer who asks what to take with a product: up to three, each with its reason, and counted as offered. */
export async function whatGoesWith(
  { sku, category }: ParsedToolInput<'what_goes_with'>,
  scope: ToolScope,
): Promise<WhatGoesWithResult> {
  const main = (await scope.products.find([sku.trim()])).get(sku.trim());
  if (!main) return { found: false };
  const grounds = await gatherGrounds(main, scope);
  const offers = offersWhenAsked(grounds, category === undefined ? undefined : await skusOf(category, scope));
  for (const offer of offers) noteOffer(offer, { isAsked: true }, scope);
  scope.ledger.add([main, ...offers.map(({ product }) => product)].flatMap((product) => factsOfProduct(product)));
  return {
    found: true,
    product: viewOfProduct(main, scope.language),
    offers: offers.map((offer) => viewOfOffer(offer, scope.language)),
  };
}

/** The search knows categories by every name and synonym; a category has seldom more than this. */
const mostOfCategory = 500;

async function skusOf(category: string, { search, language }: ToolScope): Promise<ReadonlySet<string>> {
  const { hits } = await search.products.search({
    text: '',
    language,
    filter: { category },
    limit: mostOfCategory,
    isInterpreted: false,
  });
  return new Set(hits.map(({ sku }) => sku));
}
