import { amountNeeded, type Extent } from '../../core/catalog/amount-needed.ts';
import { factsOfAmountNeeded, factsOfProduct } from '../../core/claims/facts-of.ts';
import type { ParsedToolInput } from './definitions.ts';
import { findProducts } from './find-products.ts';
import type { ToolScope } from './tool-scope.ts';
import { viewOfAmountNeeded } from './view-of-amount-needed.ts';
import { viewOfProduct } from './view-of-product.ts';
import type { GetProductResult } from './views.ts';

const mostAccessories = 5;

export async function getProduct(input: ParsedToolInput<'get_product'>, scope: ToolScope): Promise<GetProductResult> {
  const wanted = input.sku.trim();
  const exact = (await scope.products.find([wanted])).get(wanted);
  const product = exact ?? (await findByName(wanted, scope));
  if (!product) {
    const near = await findProducts({ text: wanted, language: scope.language, limit: 3 }, scope);
    scope.ledger.add(near.products.flatMap((similar) => factsOfProduct(similar)));
    return { found: false, similar: near.view.products };
  }
  const accessories = await findProducts(
    { text: '', language: scope.language, filter: { fits: product.sku }, limit: mostAccessories, isInterpreted: false },
    scope,
  );
  scope.ledger.add([product, ...accessories.products].flatMap((known) => factsOfProduct(known)));
  const needed = input.cover && amountNeeded(product, extentOf(input.cover));
  if (needed) scope.ledger.add(factsOfAmountNeeded(product, needed, input.cover?.area ?? 0));
  return {
    found: true,
    product: viewOfProduct(product, scope.language),
    accessories: accessories.view.products,
    ...(needed && input.cover ? { amountNeeded: viewOfAmountNeeded(needed, input.cover.area, scope.language) } : {}),
  };
}

function extentOf({ area, layer, coats }: NonNullable<ParsedToolInput<'get_product'>['cover']>): Extent {
  return { area, ...(layer === undefined ? {} : { layer }), ...(coats === undefined ? {} : { coats }) };
}

/** A model may pass a name or an article in another case; only an outright match counts. */
async function findByName(name: string, scope: ToolScope) {
  const { interpretation } = await scope.search.products.search({ text: name, language: scope.language, limit: 1 });
  const [sku] = interpretation.named;
  return sku ? (await scope.products.find([sku])).get(sku) : undefined;
}
