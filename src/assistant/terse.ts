import { type Money, toWireMoney } from '../core/catalog/money.ts';

/**
 * A value in few characters: JSON without the quotes that nobody needs, without what is empty, sums of money as "52990 RUB" and
 * properties as "Pressure: 15 bar". Texts that could be taken for something else keep their quotes.
 */
export function terse(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value);
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return '';
    if (value.every(isProperty)) return listed(value.map(({ name, text }) => [name, text]));
    return `[${value.map(terse).join(', ')}]`;
  }
  // As the core counts it; a model would take the cents for whole ones.
  if (isCounted(value)) return terse(toWireMoney(value));
  if (isMoney(value)) return `${Number(value.amount)} ${value.currency}`;
  return listed(Object.entries(value));
}

function listed(entries: readonly (readonly [string, unknown])[]): string {
  const parts = entries.flatMap(([key, value]) => {
    const text = terse(value);
    return text === '' ? [] : [`${key}: ${text}`];
  });
  return parts.length === 0 ? '' : `{${parts.join(', ')}}`;
}

function isPlain(text: string): boolean {
  return /^[^\s"'{}[\],:][^"{}[\],:\n\r]*$/u.test(text);
}

function isMoney(value: object): value is { readonly amount: string; readonly currency: string } {
  return 'amount' in value && 'currency' in value && Object.keys(value).length === 2;
}

function isCounted(value: object): value is Money {
  return 'minor' in value && 'currency' in value && Object.keys(value).length === 2;
}

/** As views of products write them; the key and the number in base units are for reckoning. */
function isProperty(value: unknown): value is { readonly name: string; readonly text: string } {
  return typeof value === 'object' && value !== null && 'key' in value && 'name' in value && 'text' in value;
}
