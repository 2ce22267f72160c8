import type { LocalizedText } from '../language.ts';
import { addMoney, type Money, multiplyMoney, percentOf, subtractMoney, zeroMoney } from './money.ts';
import { type Concession, concessionId } from './negotiation/concession.ts';
import type { AppliedDiscount, DiscountRule, PriceQuote, PricingPolicy, PromoRejection, QuoteLine } from './pricing.ts';
import type { Product } from './product.ts';

export type QuoteInput = {
  readonly items: readonly { readonly product: Product; readonly quantity: number }[];
  readonly policy: PricingPolicy;
  readonly currency: string;
  readonly promoCode?: string | undefined;
  /** Calendar day in the company's time zone, `YYYY-MM-DD`; validity is inclusive at both ends. */
  readonly today: string;
  /** Ids of single-use discounts this customer has had already. */
  readonly usedDiscountIds?: ReadonlySet<string>;
  /** What the customer was granted beyond the rules. */
  readonly concession?: Concession | undefined;
};

/**
 * The only place where a discount comes from. Without stacking the customer gets the one best for them;
 * with stacking (`authority.stacking`) the amounts add up, and are shown as one.
 */
export function quotePrice(input: QuoteInput): PriceQuote {
  const lines = input.items.map(({ product, quantity }) => lineOf(product, quantity));
  const itemsTotal = lines.reduce<Money>((sum, line) => addMoney(sum, line.total), zeroMoney(input.currency));
  const automatic = input.policy.discounts
    .filter((rule) => rule.code === undefined && isInForce(rule, input.today))
    .map((rule) => applied(rule, input, itemsTotal))
    .filter((discount) => discount !== undefined);
  const promo = input.promoCode === undefined ? undefined : judgePromo(input.promoCode, input, itemsTotal);
  const candidates = [...automatic, promo?.discount, conceded(input)].filter((discount) => discount !== undefined);
  const discount = input.policy.authority.stacking ? stacked(candidates, itemsTotal) : best(candidates);
  const isPromoApplied =
    promo?.discount !== undefined && (input.policy.authority.stacking || discount?.id === promo.discount.id);
  return {
    lines,
    itemsTotal,
    discount,
    total: discount ? subtractMoney(itemsTotal, discount.amount) : itemsTotal,
    promo: promo && {
      code: promo.code,
      isApplied: isPromoApplied,
      ...(isPromoApplied ? {} : { rejection: promo.rejection ?? ('other-discount-is-better' as const) }),
    },
  };
}

function lineOf(product: Product, quantity: number): QuoteLine {
  return {
    sku: product.sku,
    name: product.name,
    quantity,
    unitPrice: product.price,
    total: multiplyMoney(product.price, quantity),
  };
}

function isInForce(rule: DiscountRule, today: string): boolean {
  return (
    (rule.validFrom === undefined || rule.validFrom <= today) &&
    (rule.validUntil === undefined || today <= rule.validUntil)
  );
}

/** A rule's discount on what it is for, or undefined when its conditions are not met. */
function applied(rule: DiscountRule, input: QuoteInput, itemsTotal: Money): AppliedDiscount | undefined {
  const inScope = input.items.filter(({ product }) => isInScope(rule, product));
  if (inScope.length === 0) return undefined;
  const quantity = inScope.reduce((sum, item) => sum + item.quantity, 0);
  const base = inScope.reduce<Money>(
    (sum, item) => addMoney(sum, multiplyMoney(item.product.price, item.quantity)),
    zeroMoney(input.currency),
  );
  if (rule.when.quantityFrom !== undefined && quantity < rule.when.quantityFrom) return undefined;
  if (rule.when.amountFrom !== undefined && itemsTotal.minor < rule.when.amountFrom.minor) return undefined;
  const amount = percentOf(base, rule.percent);
  return amount.minor > 0 ? { id: rule.id, name: rule.name, percent: rule.percent, amount } : undefined;
}

/** What the customer was granted, on the goods it was granted for, while it holds and is not spent. */
function conceded({ concession, items, today, currency, usedDiscountIds }: QuoteInput): AppliedDiscount | undefined {
  if (!concession || concession.validUntil < today || usedDiscountIds?.has(concessionId)) return undefined;
  const base = items
    .filter(({ product }) => concession.skus.includes(product.sku))
    .reduce<Money>((sum, item) => addMoney(sum, multiplyMoney(item.product.price, item.quantity)), zeroMoney(currency));
  const amount = percentOf(base, concession.percent);
  return amount.minor > 0 ? { id: concessionId, name: undefined, percent: concession.percent, amount } : undefined;
}

/** Whether a rule is for this product: article, brand, or any step of its category path, in any case. */
function isInScope(rule: DiscountRule, product: Pick<Product, 'sku' | 'brand' | 'category'>): boolean {
  const { skus, brand, category } = rule.scope;
  if (skus && !skus.some((sku) => isSame(sku, product.sku))) return false;
  if (brand !== undefined && !isSame(brand, product.brand ?? '')) return false;
  return category === undefined || product.category.some((step) => hasWording(step, category));
}

function hasWording(text: LocalizedText, wanted: string): boolean {
  return Object.values(text).some((wording) => isSame(wording, wanted));
}

function isSame(left: string, right: string): boolean {
  return left.trim().toLocaleLowerCase() === right.trim().toLocaleLowerCase();
}

type JudgedPromo = { readonly code: string; readonly discount?: AppliedDiscount; readonly rejection?: PromoRejection };

function judgePromo(code: string, input: QuoteInput, itemsTotal: Money): JudgedPromo {
  const rules = input.policy.discounts.filter((rule) => rule.code !== undefined && isSame(rule.code, code));
  const rule = rules.find((candidate) => isInForce(candidate, input.today)) ?? rules[0];
  if (!rule?.code) return { code: code.trim(), rejection: 'unknown' };
  if (rule.validFrom !== undefined && input.today < rule.validFrom)
    return { code: rule.code, rejection: 'not-yet-valid' };
  if (!isInForce(rule, input.today)) return { code: rule.code, rejection: 'expired' };
  if (rule.isSingleUse && input.usedDiscountIds?.has(rule.id)) return { code: rule.code, rejection: 'already-used' };
  const discount = applied(rule, input, itemsTotal);
  return discount ? { code: rule.code, discount } : { code: rule.code, rejection: 'conditions-not-met' };
}

function best(candidates: readonly AppliedDiscount[]): AppliedDiscount | undefined {
  return candidates.reduce<AppliedDiscount | undefined>(
    (chosen, candidate) => (!chosen || candidate.amount.minor > chosen.amount.minor ? candidate : chosen),
    undefined,
  );
}

function stacked(candidates: readonly AppliedDiscount[], itemsTotal: Money): AppliedDiscount | undefined {
  const [first, ...others] = candidates;
  if (!first || others.length === 0) return first;
  const minor = Math.min(
    candidates.reduce((sum, candidate) => sum + candidate.amount.minor, 0),
    itemsTotal.minor,
  );
  return {
    id: candidates.map((candidate) => candidate.id).join('+'),
    name: undefined,
    percent: itemsTotal.minor === 0 ? 0 : Math.round((minor / itemsTotal.minor) * 10_000) / 100,
    amount: { minor, currency: itemsTotal.currency },
  };
}

/** Rules that apply by themselves and are in force: what the customer could reach. */
export function discountsWithinReach(
  policy: PricingPolicy,
  products: readonly Product[],
  today: string,
): readonly DiscountRule[] {
  return policy.discounts.filter(
    (rule) =>
      rule.code === undefined &&
      isInForce(rule, today) &&
      // Of nothing in particular: what every order may reach.
      (products.length === 0 ? isForEverything(rule) : products.some((product) => isInScope(rule, product))),
  );
}

/** Whether anybody can get a discount now: by a rule, by a code, or granted by the assistant. */
export function givesDiscounts({ discounts, authority }: PricingPolicy, today: string): boolean {
  return authority.maxPercent > 0 || discounts.some((rule) => isInForce(rule, today));
}

function isForEverything({ scope: { skus, category, brand } }: DiscountRule): boolean {
  return skus === undefined && category === undefined && brand === undefined;
}
