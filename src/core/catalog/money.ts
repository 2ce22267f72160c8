import { z } from 'zod';
import type { Language } from '../language.ts';

/** An exact amount in the currency's smallest unit (kopecks, cents); never a float. */
export type Money = { readonly minor: number; readonly currency: string };

/** The wire form: `{ "amount": "12990.00", "currency": "RUB" }`. */
export const moneySchema = z.object({ amount: z.string(), currency: z.string() });
export type WireMoney = z.infer<typeof moneySchema>;

const digitsByCurrency = new Map<string, number>();

/** Decimal places of a currency by ISO 4217, as ICU knows them (RUB 2, JPY 0). */
export function fractionDigits(currency: string): number {
  let digits = digitsByCurrency.get(currency);
  if (digits === undefined) {
    digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
    digitsByCurrency.set(currency, digits);
  }
  return digits;
}

/** From major units as a plain decimal string, e.g. `"12990.5"`. Throws RangeError on anything that is not a number. */
export function moneyFrom(amount: string | number, currency: string): Money {
  const value = typeof amount === 'number' ? amount : Number(amount);
  if (!Number.isFinite(value)) throw new RangeError(`Not an amount: ${amount}`);
  const minor = Math.round(value * 10 ** fractionDigits(currency) + (value >= 0 ? 1e-6 : -1e-6));
  if (!Number.isSafeInteger(minor)) throw new RangeError(`Amount out of range: ${amount}`);
  return { minor, currency };
}

export function toWireMoney(money: Money): WireMoney {
  return { amount: amountString(money), currency: money.currency };
}

export function fromWireMoney(wire: WireMoney): Money {
  return moneyFrom(wire.amount, wire.currency);
}

/** Major units with the currency's own number of decimals: `"12990.00"`. */
export function amountString(money: Money): string {
  const digits = fractionDigits(money.currency);
  return (money.minor / 10 ** digits).toFixed(digits);
}

export function addMoney(left: Money, right: Money): Money {
  assertSameCurrency(left, right);
  return { minor: left.minor + right.minor, currency: left.currency };
}

export function subtractMoney(left: Money, right: Money): Money {
  assertSameCurrency(left, right);
  return { minor: left.minor - right.minor, currency: left.currency };
}

export function multiplyMoney(money: Money, factor: number): Money {
  return { minor: Math.round(money.minor * factor), currency: money.currency };
}

/** Percent of an amount, rounded half up to the smallest unit, in the customer's favour on a tie. */
export function percentOf(money: Money, percent: number): Money {
  return { minor: Math.round((money.minor * percent) / 100), currency: money.currency };
}

export function zeroMoney(currency: string): Money {
  return { minor: 0, currency };
}

/** As a person writes it: `12 990 ₽` (non-breaking spaces), `$1,299.00`. Whole roubles go without kopecks. */
export function formatMoney(money: Money, language: Language): string {
  const digits = fractionDigits(money.currency);
  const isWhole = money.minor % 10 ** digits === 0;
  const shownDigits = isWhole && money.currency !== 'USD' ? 0 : digits;
  return formatter(language, money.currency, shownDigits).format(money.minor / 10 ** digits);
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, currency: string, digits: number): Intl.NumberFormat {
  const key = `${language}:${currency}:${digits}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      useGrouping: 'always',
    });
    formatters.set(key, found);
  }
  return found;
}

function assertSameCurrency(left: Money, right: Money): void {
  if (left.currency !== right.currency) throw new RangeError(`Currencies differ: ${left.currency}, ${right.currency}`);
}
