import { moneyFrom } from '../../core/catalog/money.ts';
import type { Product } from '../../core/catalog/product.ts';
import { factsOfProduct } from '../../core/claims/facts-of.ts';
import type { AttributeFilter, ProductFilter } from '../../core/ports/search.ts';
import { rulesFor } from '../../core/sales/offers/cross-sell.ts';
import type { ParsedToolInput } from './definitions.ts';
import { findProducts } from './find-products.ts';
import type { ToolScope } from './tool-scope.ts';
import type { SearchProductsResult } from './views.ts';

export async function searchProducts(
  input: ParsedToolInput<'search_products'>,
  scope: ToolScope,
): Promise<SearchProductsResult> {
  const filter = filterFrom(input, scope.materials.profile.currency);
  const { view, products, similar } = await findProducts(
    {
      text: input.query,
      language: scope.language,
      filter,
      ...(input.sort ? { sort: input.sort } : {}),
      limit: input.limit,
      ...(input.isLiteral ? { isInterpreted: false } : {}),
    },
    scope,
  );
  scope.ledger.add([...products, ...similar].flatMap((product) => factsOfProduct(product)));
  if (input.goesWith === undefined) return view;
  const kinds = await kindsBeside(input.goesWith, scope);
  const beside = new Set(products.filter((product) => kinds.has(kindOf(product))).map(({ sku }) => sku));
  return { ...view, products: view.products.filter(({ sku }) => beside.has(sku)), total: beside.size };
}

/** What kinds of goods the company's own offers have beside a product. */
async function kindsBeside(sku: string, { products, materials }: ToolScope): Promise<ReadonlySet<string>> {
  const main = (await products.find([sku])).get(sku);
  if (!main) return new Set();
  const offered = rulesFor(materials.offers, main).flatMap(({ offer }) => offer);
  return new Set([...(await products.find(offered)).values()].map(kindOf));
}

function kindOf({ category }: Product): string {
  return JSON.stringify(category);
}

export function filterFrom(
  input: Omit<ParsedToolInput<'search_products'>, 'limit' | 'isLiteral' | 'goesWith'>,
  currency: string,
): ProductFilter {
  return {
    ...(input.category ? { category: input.category } : {}),
    ...(input.brand ? { brand: input.brand } : {}),
    ...(input.priceFrom === undefined ? {} : { priceFrom: moneyFrom(input.priceFrom, currency) }),
    ...(input.priceTo === undefined ? {} : { priceTo: moneyFrom(input.priceTo, currency) }),
    ...(input.inStock ? { inStock: true } : {}),
    ...(input.attributes?.length ? { attributes: input.attributes.map(attributeFilterFrom) } : {}),
    ...(input.fits ? { fits: input.fits } : {}),
    ...(input.excludeSkus?.length ? { excludeSkus: input.excludeSkus } : {}),
  };
}

type AttributeInput = NonNullable<ParsedToolInput<'search_products'>['attributes']>[number];

function attributeFilterFrom(input: AttributeInput): AttributeFilter {
  if (input.type === 'yes-no') return input;
  if (input.type === 'value') {
    return { key: input.key, type: 'value', values: input.values, ...(input.isExcluded ? { isExcluded: true } : {}) };
  }
  return {
    key: input.key,
    type: 'number',
    ...(input.from === undefined ? {} : { from: input.from }),
    ...(input.to === undefined ? {} : { to: input.to }),
    ...(input.unit === undefined ? {} : { unit: input.unit }),
  };
}
