import type { DiscountRule, PricingPolicy } from '../../core/catalog/pricing.ts';
import { discountsWithinReach, givesDiscounts, quotePrice } from '../../core/catalog/quote-price.ts';
import { factsOfDiscountRule, factsOfPriceQuote, factsOfProduct } from '../../core/claims/facts-of.ts';
import { dayText } from '../../core/quotes/day-text.ts';
import type { ParsedToolInput } from './definitions.ts';
import type { ToolScope } from './tool-scope.ts';
import { viewOfQuote, viewOfRule } from './view-of-quote.ts';
import type { PriceQuoteResult } from './views.ts';

export async function getPriceQuote(
  input: ParsedToolInput<'get_price_quote'>,
  scope: ToolScope,
): Promise<PriceQuoteResult> {
  const found = await scope.products.find(input.items.map((item) => item.sku));
  const items = input.items.flatMap(({ sku, quantity }) => {
    const product = found.get(sku);
    return product ? [{ product, quantity }] : [];
  });
  const quote = quotePrice({
    items,
    policy: scope.materials.pricing,
    currency: scope.materials.profile.currency,
    promoCode: input.promoCode,
    today: scope.today,
    usedDiscountIds: scope.effects.usedDiscountIds,
    concession: scope.effects.concession,
  });
  const rules = discountsWithinReach(
    scope.materials.pricing,
    items.map((item) => item.product),
    scope.today,
  );
  const promo = ruleOfCode(input.promoCode, scope.materials.pricing);
  scope.ledger.add([
    ...(promo ? factsOfDiscountRule(promo) : []),
    ...items.flatMap((item) => factsOfProduct(item.product)),
    ...factsOfPriceQuote(quote),
    ...rules.flatMap((rule) => factsOfDiscountRule(rule)),
  ]);
  return {
    ...viewOfQuote(quote, scope.language),
    ...(promo ? { promoTerms: termsOf(promo, scope) } : {}),
    available: rules.map((rule) => viewOfRule(rule, scope.language)),
    ...(givesDiscounts(scope.materials.pricing, scope.today) ? {} : { isWithoutDiscounts: true as const }),
    unknown: input.items.filter((item) => !found.has(item.sku)).map((item) => item.sku),
    shortages: items.flatMap(({ product, quantity }) =>
      product.stock !== undefined && product.stock < quantity
        ? [{ sku: product.sku, wanted: quantity, inStock: product.stock }]
        : [],
    ),
  };
}

function ruleOfCode(code: string | undefined, { discounts }: PricingPolicy): DiscountRule | undefined {
  const said = code?.trim().toUpperCase();
  return said ? discounts.find((rule) => rule.code?.toUpperCase() === said) : undefined;
}

function termsOf(rule: DiscountRule, { language, today }: ToolScope): NonNullable<PriceQuoteResult['promoTerms']> {
  const { validUntil } = rule;
  return {
    ...viewOfRule(rule, language),
    ...(validUntil ? { validUntil, validUntilText: dayText(validUntil, language, today) } : {}),
  };
}
