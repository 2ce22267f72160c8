import type { Money } from '../../../contracts/money.ts';

/** As a person writes it: `12 990 ₽`, `$1,299.00`. Whole amounts go without decimals, but for dollars. */
export function formatMoney({ amount, currency }: Money, locale: string): string {
  const value = Number(amount);
  const isWhole = Number.isInteger(value) && currency !== 'USD';
  try {
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      useGrouping: 'always',
      ...(isWhole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}),
    }).format(value);
  } catch {
    return `${amount}\u00a0${currency}`;
  }
}

/** What a reduced price saves; amounts are decimal strings of one currency. */
export function saving(listPrice: Money, price: Money): Money {
  const cents = Math.round(Number(listPrice.amount) * 100) - Math.round(Number(price.amount) * 100);
  return { amount: (cents / 100).toFixed(2), currency: price.currency };
}
