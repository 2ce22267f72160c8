import type { DeliveryOption } from '../../core/catalog/delivery.ts';
import { toWireMoney } from '../../core/catalog/money.ts';
import type { AppliedDiscount, DiscountRule, PriceQuote, QuoteLine } from '../../core/catalog/pricing.ts';
import { hoursText } from '../../core/company/hours-text.ts';
import { inLanguage, type Language } from '../../core/language.ts';
import type { DeliveryOptionView, PriceQuoteResult, QuoteLineView } from './views.ts';

export function viewOfLine(line: QuoteLine, language: Language): QuoteLineView {
  return {
    sku: line.sku,
    name: inLanguage(line.name, language),
    quantity: line.quantity,
    unitPrice: toWireMoney(line.unitPrice),
    total: toWireMoney(line.total),
  };
}

export function viewOfDiscount(discount: AppliedDiscount, language: Language) {
  const name = inLanguage(discount.name, language);
  return {
    id: discount.id,
    ...(name ? { name } : {}),
    percent: discount.percent,
    amount: toWireMoney(discount.amount),
  };
}

export function viewOfQuote(
  quote: PriceQuote,
  language: Language,
): Pick<PriceQuoteResult, 'lines' | 'itemsTotal' | 'discount' | 'total' | 'promo'> {
  return {
    lines: quote.lines.map((line) => viewOfLine(line, language)),
    itemsTotal: toWireMoney(quote.itemsTotal),
    ...(quote.discount ? { discount: viewOfDiscount(quote.discount, language) } : {}),
    total: toWireMoney(quote.total),
    ...(quote.promo ? { promo: quote.promo } : {}),
  };
}

export function viewOfRule(rule: DiscountRule, language: Language): PriceQuoteResult['available'][number] {
  const name = inLanguage(rule.name, language);
  const { quantityFrom, amountFrom } = rule.when;
  const { category, brand } = rule.scope;
  return {
    id: rule.id,
    ...(name ? { name } : {}),
    percent: rule.percent,
    ...(quantityFrom === undefined ? {} : { quantityFrom }),
    ...(amountFrom ? { amountFrom: toWireMoney(amountFrom) } : {}),
    ...(category ? { category } : {}),
    ...(brand ? { brand } : {}),
  };
}

export function viewOfDeliveryOption(option: DeliveryOption, language: Language): DeliveryOptionView {
  return {
    id: option.id,
    kind: option.kind,
    method: inLanguage(option.method, language),
    place: option.place,
    ...(option.address ? { address: inLanguage(option.address, language) } : {}),
    cost: toWireMoney(option.cost),
    isFree: option.cost.minor === 0,
    ...(option.freeFrom ? { freeFrom: toWireMoney(option.freeFrom) } : {}),
    ...(option.days ? { days: option.days } : {}),
    ...(option.hours ? { hours: hoursText(option.hours, language) } : {}),
  };
}
