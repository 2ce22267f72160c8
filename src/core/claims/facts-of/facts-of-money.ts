import type { DeliveryOption } from '../../catalog/delivery.ts';
import { type Money, subtractMoney } from '../../catalog/money.ts';
import { type Concession, concessionId } from '../../catalog/negotiation/concession.ts';
import type { AppliedDiscount, DiscountRule, PriceQuote, QuoteLine } from '../../catalog/pricing.ts';
import { allWordings } from '../../language.ts';
import type { AmountRole, Fact, FactSource } from '../fact.ts';
import { factsOfHours, placeNames } from './facts-of-hours.ts';

/** Lines, totals and the discount the price policy decided. */
export function factsOfPriceQuote(quote: PriceQuote): readonly Fact[] {
  const source: FactSource = { kind: 'price-rule', id: quote.discount?.id ?? 'list' };
  const includes = quote.lines.map((line) => line.sku);
  return [
    ...factsOfLines(quote.lines, source),
    total(quote.itemsTotal, 'items-total', includes, source),
    total(quote.total, 'total', includes, source),
    ...factsOfDiscount(quote.discount, includes, source),
    ...(quote.promo ? [{ type: 'name' as const, name: quote.promo.code, source }] : []),
  ];
}

export function factsOfLines(lines: readonly QuoteLine[], source: FactSource): readonly Fact[] {
  return lines.flatMap((line): readonly Fact[] => [
    { type: 'amount', money: line.unitPrice, role: 'price', of: line.sku, source },
    { type: 'amount', money: line.total, role: 'line-total', of: line.sku, source },
    ...pieces(line.quantity, line.sku, source),
    { type: 'product-name', names: allWordings(line.name), sku: line.sku, categories: [], source },
  ]);
}

export function factsOfDiscount(
  discount: AppliedDiscount | undefined,
  skus: readonly string[],
  source: FactSource,
): readonly Fact[] {
  if (!discount) return [];
  return [
    { type: 'percent', percent: discount.percent, isDiscount: true, scope: { skus }, source },
    total(discount.amount, 'discount', skus, source),
    ...allWordings(discount.name).map((name) => ({ type: 'name' as const, name, source })),
  ];
}

export function total(money: Money, role: AmountRole, includes: readonly string[], source: FactSource): Fact {
  return { type: 'amount', money, role, includes, source };
}

/** A rule as it may be told, with its bounds. Whether it applies today, and who may hear of a code, is the caller's to know. */
export function factsOfDiscountRule(rule: DiscountRule): readonly Fact[] {
  const source: FactSource = { kind: 'price-rule', id: rule.id };
  const { quantityFrom, amountFrom } = rule.when;
  const isConditional = quantityFrom !== undefined || amountFrom !== undefined;
  return [
    {
      type: 'percent',
      percent: rule.percent,
      isDiscount: true,
      isConditional,
      ...(rule.code === undefined ? {} : { code: rule.code }),
      scope: rule.scope,
      source,
    },
    ...(quantityFrom === undefined ? [] : pieces(quantityFrom, undefined, source)),
    ...(amountFrom ? [{ type: 'amount' as const, money: amountFrom, role: 'discount-from' as const, source }] : []),
    ...[rule.validFrom, rule.validUntil].flatMap((date) => (date ? [{ type: 'date' as const, date, source }] : [])),
    ...allWordings(rule.name).map((name) => ({ type: 'name' as const, name, source })),
  ];
}

/** What the customer was granted: its percentage on its goods, and the day it ends. */
export function factsOfConcession({ percent, skus, validUntil }: Concession): readonly Fact[] {
  const source: FactSource = { kind: 'price-rule', id: concessionId };
  return [
    { type: 'percent', percent, isDiscount: true, scope: { skus }, source },
    { type: 'date', date: validUntil, source },
  ];
}

export function pieces(number: number, of: string | undefined, source: FactSource): readonly Fact[] {
  return (['pcs', undefined] as const).map((unit) => ({
    type: 'quantity',
    number,
    unit,
    ...(of === undefined ? {} : { of }),
    source,
  }));
}

/** What a place's ways of delivery cost for these goods, and how long they take. */
export function factsOfDeliveryOption(option: DeliveryOption, itemsTotal?: Money): readonly Fact[] {
  const source: FactSource = { kind: 'delivery', id: option.id };
  const places = [option.place];
  const way = option.kind;
  const isFree = option.cost.minor === 0;
  return [
    { type: 'amount', money: option.cost, role: 'delivery-cost', places, source },
    { type: 'name', name: option.place, source },
    ...allWordings(option.method).map((name) => ({ type: 'name' as const, name, source })),
    ...allWordings(option.address).map((text) => ({ type: 'text' as const, text, source })),
    ...(isFree ? [{ type: 'free-delivery' as const, way, places, from: undefined, source }] : []),
    ...(option.freeFrom ? freeFromFacts(option.freeFrom, places, way, source, isFree ? undefined : itemsTotal) : []),
    ...(option.days ? [{ type: 'days' as const, ...option.days, places, source }] : []),
    ...factsOfHours(option.hours, source, placeNames(option.method, option.address)),
  ];
}

/** Of an order or a quote: what was agreed for its place, whatever the terms say by now. */
export function factsOfAgreedDelivery(
  { cost, place, method }: Pick<DeliveryOption, 'cost' | 'place' | 'method'>,
  source: FactSource,
): readonly Fact[] {
  return [
    { type: 'amount', money: cost, role: 'delivery-cost', places: [place], source },
    { type: 'name', name: place, source },
    ...allWordings(method).map((name) => ({ type: 'name' as const, name, source })),
  ];
}

function freeFromFacts(
  freeFrom: Money,
  places: readonly string[],
  way: 'delivery' | 'pickup',
  source: FactSource,
  itemsTotal?: Money,
): readonly Fact[] {
  return [
    { type: 'amount', money: freeFrom, role: 'free-from', places, source },
    { type: 'free-delivery', way, places, from: freeFrom, source },
    // "Добавьте ещё на 1 200 ₽": what is missing for free delivery.
    ...(itemsTotal && itemsTotal.minor < freeFrom.minor
      ? [
          {
            type: 'amount' as const,
            money: subtractMoney(freeFrom, itemsTotal),
            role: 'free-from' as const,
            places,
            source,
          },
        ]
      : []),
  ];
}
