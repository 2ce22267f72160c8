import { describe, expect, it } from 'vitest';
import { moneyFrom } from './money.ts';
import type { DiscountRule, PricingPolicy } from './pricing.ts';
import type { Product } from './product.ts';
import { quotePrice } from './quote-price.ts';

const product = (sku: string, price: number, extra: Partial<Product> = {}): Product => ({
  sku,
  name: { en: sku },
  description: {},
  category: [{ ru: 'Кофе', en: 'Coffee' }],
  brand: 'Acme',
  price: moneyFrom(price, 'RUB'),
  listPrice: undefined,
  stock: 5,
  isOrderable: false,
  attributes: [],
  fits: [],
  url: undefined,
  image: undefined,
  ...extra,
});
const rule = (extra: Partial<DiscountRule>): DiscountRule => ({
  id: 'r',
  name: undefined,
  code: undefined,
  percent: 10,
  when: {},
  scope: {},
  validFrom: undefined,
  validUntil: undefined,
  isSingleUse: false,
  ...extra,
});
const policy = (...discounts: DiscountRule[]): PricingPolicy => ({
  discounts,
  authority: { maxPercent: 0, minMarginPercent: 0, onlyAfter: undefined, stacking: false },
});
const quote = (rules: PricingPolicy, items: [Product, number][], promoCode?: string, used: string[] = []) =>
  quotePrice({
    items: items.map(([of, quantity]) => ({ product: of, quantity })),
    policy: rules,
    currency: 'RUB',
    today: '2026-11-25',
    promoCode,
    usedDiscountIds: new Set(used),
  });

describe('quotePrice', () => {
  it('multiplies and adds without rounding errors', () => {
    const result = quote(policy(), [
      [product('A', 0.1), 3],
      [product('B', 19.99), 7],
    ]);
    expect([result.itemsTotal.minor, result.total.minor, result.discount]).toEqual([14_023, 14_023, undefined]);
  });

  it('takes the one discount that is best for the customer', () => {
    const rules = policy(
      rule({ id: 'small', percent: 5 }),
      rule({ id: 'volume', percent: 7, when: { quantityFrom: 5 }, scope: { category: 'кофе' } }),
    );
    expect(quote(rules, [[product('A', 100), 4]]).discount?.id).toBe('small');
    const five = quote(rules, [[product('A', 100), 5]]);
    expect([five.discount?.id, five.discount?.amount.minor, five.total.minor]).toEqual(['volume', 3_500, 46_500]);
  });

  it('discounts only what the rule is for', () => {
    const rules = policy(rule({ scope: { brand: 'acme' } }));
    expect(
      quote(rules, [
        [product('A', 100), 1],
        [product('B', 100, { brand: 'Other' }), 1],
      ]).total.minor,
    ).toBe(19_000);
  });

  it.each([
    ['SPRING10', { code: 'spring10' }, undefined],
    ['nothing', { code: 'SPRING10' }, 'unknown'],
    ['SPRING10', { code: 'SPRING10', validUntil: '2026-11-24' }, 'expired'],
    ['SPRING10', { code: 'SPRING10', validUntil: '2026-11-25' }, undefined],
    ['SPRING10', { code: 'SPRING10', validFrom: '2026-11-26' }, 'not-yet-valid'],
    ['SPRING10', { code: 'SPRING10', isSingleUse: true, id: 'used' }, 'already-used'],
    ['SPRING10', { code: 'SPRING10', when: { quantityFrom: 3 } }, 'conditions-not-met'],
    ['SPRING10', { code: 'SPRING10', scope: { skus: ['Z'] } }, 'conditions-not-met'],
  ] as const)('promo %s against %j gives %s', (code, extra, rejection) => {
    const result = quote(policy(rule(extra)), [[product('A', 100), 2]], code, ['used']);
    expect(result.promo).toEqual({
      code: expect.any(String),
      isApplied: rejection === undefined,
      ...(rejection ? { rejection } : {}),
    });
    expect(result.total.minor).toBe(rejection ? 20_000 : 18_000);
  });

  it('says so when another discount is better than the promo', () => {
    const result = quote(
      policy(rule({ id: 'big', percent: 20 }), rule({ code: 'P5', percent: 5 })),
      [[product('A', 100), 1]],
      'p5',
    );
    expect([result.promo?.rejection, result.discount?.id]).toEqual(['other-discount-is-better', 'big']);
  });

  it('adds discounts up where the company allows stacking, never below zero', () => {
    const rules = {
      ...policy(rule({ id: 'a', percent: 60 }), rule({ id: 'b', percent: 60 })),
      authority: { maxPercent: 0, minMarginPercent: 0, onlyAfter: undefined, stacking: true },
    };
    expect(quote(rules, [[product('A', 100), 1]]).total.minor).toBe(0);
  });
});
