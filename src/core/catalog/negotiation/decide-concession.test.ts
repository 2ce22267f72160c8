import { describe, expect, it } from 'vitest';
import { moneyFrom } from '../money.ts';
import type { DiscountAuthority, DiscountRule } from '../pricing.ts';
import type { Product } from '../product.ts';
import { quotePrice } from '../quote-price.ts';
import { type ConcessionInput, decideConcession } from './decide-concession.ts';

const pump = (price: number, extra: Partial<Product> = {}): Product => ({
  sku: `P-${price}`,
  name: { ru: 'Насос' },
  description: {},
  category: [{ ru: 'Насосы' }],
  brand: undefined,
  price: moneyFrom(price, 'RUB'),
  listPrice: undefined,
  stock: 3,
  isOrderable: false,
  attributes: [],
  fits: [],
  url: undefined,
  image: undefined,
  ...extra,
});
const cost = (amount: number) => ({ cost: moneyFrom(amount, 'RUB') });
const rule = (percent: number, extra: Partial<DiscountRule> = {}): DiscountRule => ({
  id: 'volume',
  name: undefined,
  code: undefined,
  percent,
  when: {},
  scope: {},
  validFrom: undefined,
  validUntil: undefined,
  isSingleUse: false,
  ...extra,
});
type Changes = Partial<Omit<ConcessionInput, 'policy'>> & {
  readonly authority?: Partial<DiscountAuthority>;
  readonly rules?: readonly DiscountRule[];
};
const decide = ({ authority, rules = [], ...changes }: Changes = {}) =>
  decideConcession({
    items: [{ product: pump(10_000), quantity: 1 }],
    policy: {
      discounts: rules,
      authority: { maxPercent: 5, minMarginPercent: 15, onlyAfter: 'price-objection', stacking: false, ...authority },
    },
    currency: 'RUB',
    today: '2026-11-27',
    objections: ['expensive', 'price-objection'],
    earlier: undefined,
    ...changes,
  });
const earlier = { percent: 5, skus: ['P-10000'], validUntil: '2026-11-28', isUsed: false };

describe('decideConcession', () => {
  it.each<[string, Changes, number, string]>([
    ['all the authority, the margin unknown', {}, 5, 'within-authority'],
    [
      'all of it where the margin is wide',
      { items: [{ product: pump(10_000, cost(5_000)), quantity: 2 }] },
      5,
      'within-authority',
    ],
    // 8 330 / 0.85 = 9 800: two percent are left.
    ['what the margin leaves', { items: [{ product: pump(10_000, cost(8_330)), quantity: 1 }] }, 2, 'margin-bounds'],
    [
      'what the tightest margin leaves',
      {
        items: [
          { product: pump(10_000, cost(8_330)), quantity: 1 },
          { product: pump(5_000, cost(100)), quantity: 1 },
        ],
      },
      2,
      'margin-bounds',
    ],
    // 9 500 − 5 % must not fall to 1 kopeck below by a rounding error.
    ['exactly the bound', { items: [{ product: pump(10_000, cost(8_075)), quantity: 1 }] }, 5, 'within-authority'],
    [
      'whoever asks, where nothing must come before',
      { authority: { onlyAfter: undefined }, objections: [] },
      5,
      'within-authority',
    ],
    [
      'after the named objection',
      { authority: { onlyAfter: 'breaks' }, objections: ['breaks'] },
      5,
      'within-authority',
    ],
    ['beside a smaller discount', { rules: [rule(3)] }, 5, 'within-authority'],
    // Rules take 1 000 already; 10 000 − 1 000 − 8 500/0.85… leaves nothing, 7 225/0.85 = 8 500 leaves 5.
    [
      'on top of another where they add up, within the margin of both',
      {
        rules: [rule(10)],
        authority: { stacking: true },
        items: [{ product: pump(10_000, cost(7_310)), quantity: 1 }],
      },
      4,
      'margin-bounds',
    ],
  ])('grants %s', (_what, changes, percent, reason) => {
    const decision = decide(changes);
    expect(decision).toMatchObject({ outcome: 'granted', reason, concession: { percent, validUntil: '2026-11-30' } });
  });

  it.each<[string, Changes, string]>([
    ['without authority', { authority: { maxPercent: 0 } }, 'no-authority'],
    ['before the objection', { objections: ['think'] }, 'not-objected'],
    ['before an objection nobody can raise', { authority: { onlyAfter: 'full moon' } }, 'not-objected'],
    ['for nothing', { items: [] }, 'nothing-chosen'],
    ['a second time', { earlier }, 'already-granted'],
    ['a second time for other goods', { earlier: { ...earlier, skus: ['other'] } }, 'already-granted'],
    ['when it was spent', { earlier: { ...earlier, isUsed: true } }, 'already-used'],
    ['when it ran out', { earlier: { ...earlier, validUntil: '2026-11-26' } }, 'expired'],
    ['below the margin', { items: [{ product: pump(10_000, cost(8_500)), quantity: 1 }] }, 'margin'],
    [
      'below cost, whatever margin is asked',
      { authority: { minMarginPercent: 0 }, items: [{ product: pump(100, cost(120)), quantity: 1 }] },
      'margin',
    ],
    ['where a rule gives as much', { rules: [rule(5)] }, 'other-discount-is-better'],
    ['where a rule gives more', { rules: [rule(12)] }, 'other-discount-is-better'],
    ['where a code gives more', { rules: [rule(10, { code: 'TEN' })], promoCode: 'ten' }, 'other-discount-is-better'],
  ])('grants nothing %s', (_what, changes, reason) => {
    expect(decide(changes)).toMatchObject({ outcome: 'refused', reason });
  });

  it('holds as long as the company says', () => {
    expect(decide({ authority: { validDays: 0 } })).toMatchObject({ concession: { validUntil: '2026-11-27' } });
    expect(decide({ authority: { validDays: 35 } })).toMatchObject({ concession: { validUntil: '2027-01-01' } });
  });
});

describe('a concession in a quote', () => {
  const quote = (changes: Partial<Parameters<typeof quotePrice>[0]> = {}, rules: readonly DiscountRule[] = []) =>
    quotePrice({
      items: [
        { product: pump(10_000), quantity: 2 },
        { product: pump(1_000), quantity: 1 },
      ],
      policy: {
        discounts: rules,
        authority: { maxPercent: 5, minMarginPercent: 0, onlyAfter: undefined, stacking: false },
      },
      currency: 'RUB',
      today: '2026-11-27',
      concession: { percent: 5, skus: ['P-10000'], validUntil: '2026-11-27' },
      ...changes,
    }).discount;

  it('is taken off the goods it was granted for, on its last day too', () => {
    expect(quote()).toEqual({ id: 'concession', name: undefined, percent: 5, amount: moneyFrom(1_000, 'RUB') });
  });

  it.each([
    ['after its day', { today: '2026-11-28' }],
    ['once it is spent', { usedDiscountIds: new Set(['concession']) }],
    ['on other goods', { items: [{ product: pump(1_000), quantity: 1 }] }],
  ])('is nothing %s', (_what, changes) => {
    expect(quote(changes)).toBeUndefined();
  });

  it('gives way to a better discount, and does not add to it', () => {
    expect(quote({}, [rule(6)])).toMatchObject({ id: 'volume', amount: moneyFrom(1_260, 'RUB') });
    expect(quote({}, [rule(4)])).toMatchObject({ id: 'concession' });
  });
});
