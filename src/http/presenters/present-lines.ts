import { toWireMoney } from '../../core/catalog/money.ts';
import type { AppliedDiscount, QuoteLine } from '../../core/catalog/pricing.ts';
import { inLanguage, type Language } from '../../core/language.ts';

/** What is ordered or offered, as requests and quotes show it. */
export function presentLines(lines: readonly QuoteLine[], language: Language) {
  return lines.map(({ sku, name, quantity, unitPrice, total }) => ({
    sku,
    name: inLanguage(name, language),
    quantity,
    unitPrice: toWireMoney(unitPrice),
    total: toWireMoney(total),
  }));
}

/** To be spread; nothing without a discount. */
export function presentDiscount(discount: AppliedDiscount | undefined) {
  return discount
    ? { discount: { id: discount.id, percent: discount.percent, amount: toWireMoney(discount.amount) } }
    : {};
}
