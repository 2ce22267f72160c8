/**
 * Money for models in whole billionths of a US dollar: a token of the cheapest ones costs five of them, and sums of whole numbers
 * are exact (up to 9 million dollars).
 */
const decimals = 9;

/** Of dollars as decimal text, such as `0.25`; undefined when it is no sum. Digits beyond the ninth are not taken. */
export function nanoUsdOf(dollars: string): number | undefined {
  return scaled(dollars, decimals);
}

/** A decimal number as a whole one, so many digits to the left; undefined when it is none or would lose digits. */
export function scaled(text: string, digits: number): number | undefined {
  const [, whole, fraction = ''] = /^(\d{1,7})(?:\.(\d+))?$/.exec(text.trim()) ?? [];
  if (whole === undefined || fraction.length > digits) return undefined;
  const value = Number(whole + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(value) ? value : undefined;
}

/** `{ "amount": "0.0123", "currency": "USD" }`: exact, with at least two decimals. */
export function toWireUsd(nanoUsd: number): { readonly amount: string; readonly currency: 'USD' } {
  const text = String(Math.abs(nanoUsd)).padStart(decimals + 1, '0');
  const [whole, fraction] = [text.slice(0, -decimals), text.slice(-decimals)];
  const shown = fraction.slice(0, 2) + fraction.slice(2).replace(/0+$/, '');
  return { amount: `${nanoUsd < 0 ? '-' : ''}${whole}.${shown}`, currency: 'USD' };
}
