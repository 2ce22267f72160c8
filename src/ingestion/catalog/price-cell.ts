import { fractionDigits, type Money } from '../../core/catalog/money.ts';
import type { CellValue } from '../../core/ports/ingestion.ts';
import { note } from '../refusals.ts';
import { type DecimalMark, readNumber } from '../text/numbers.ts';
import { currencyOf } from './currency.ts';

export type PriceContext = {
  readonly line: number;
  readonly mark: DecimalMark;
  /** From the row's currency column or the price heading. */
  readonly stated: string | undefined;
  /** The company's own. */
  readonly fallback: string;
};

export type ReadPrice =
  | { readonly type: 'price'; readonly money: Money }
  | { readonly type: 'refused'; readonly note: ReturnType<typeof note> };

const largest = 1e12;

/** "From 1000" is not a price that could be promised. */
const bound = /^(от|до|from|up to|to|около|примерно|about|~|≈|<|>)(?=$|\s)/i;

/** A price cell with or without a currency: `1 299,00 ₽`, `$1,299.00`, `350 руб./шт`. Never guesses: see refusals. */
export function readPrice(cell: CellValue, context: PriceContext): ReadPrice {
  const text = typeof cell === 'object' ? cell.join(' ') : String(cell).trim();
  const refused = (refusal: ReturnType<typeof note>): ReadPrice => ({ type: 'refused', note: refusal });
  if (typeof cell === 'boolean') return refused(note(context.line, 'PRICE_NOT_A_NUMBER', text));
  if (text === '' || /^[-–—]$/.test(text)) return refused(note(context.line, 'PRICE_MISSING'));
  if (text.length > 60) return refused(note(context.line, 'PRICE_NOT_A_NUMBER', text));
  const parts = splitCurrency(text);
  if (bound.test(parts.currency)) return refused(note(context.line, 'PRICE_NOT_A_NUMBER', text));
  const number =
    typeof cell === 'number'
      ? ({ type: 'number', value: cell, decimals: 0 } as const)
      : readNumber(parts.amount, context.mark);
  if (number.type === 'ambiguous') return refused(note(context.line, 'PRICE_AMBIGUOUS', text));
  if (number.type === 'not-a-number' || !Number.isFinite(number.value))
    return refused(note(context.line, 'PRICE_NOT_A_NUMBER', text));
  if (number.value < 0) return refused(note(context.line, 'PRICE_NEGATIVE', text));
  if (number.value === 0) return refused(note(context.line, 'PRICE_ZERO'));
  if (number.value >= largest) return refused(note(context.line, 'PRICE_TOO_LARGE', text));
  const currency = chooseCurrency(parts.currency, context);
  if (typeof currency !== 'string') return refused(currency);
  const digits = fractionDigits(currency);
  if (number.decimals > digits && !/^0*$/.test(decimalsBeyond(parts.amount, digits)))
    return refused(note(context.line, 'PRICE_AMBIGUOUS', text));
  const minor = Math.round(Number((number.value * 10 ** digits).toPrecision(15)));
  return minor === 0 ? refused(note(context.line, 'PRICE_ZERO')) : { type: 'price', money: { minor, currency } };
}

/** The currency a price cell names, for working out the company's own. */
export function currencyInPrice(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const { currency } = splitCurrency(text);
  return currency === '' ? undefined : currencyOf(currency)?.[0];
}

function splitCurrency(text: string): { readonly amount: string; readonly currency: string } {
  const whole = text.replace(/\s*(?:\/|за)\s*(?:1\s*)?(?:шт|ед|штуку|pc|pcs|piece|each|item)\.?$/i, '');
  const match =
    /^([^\d.,+−–-]*)\s*([-−–+]?\s*[^\d.,+−–-]{0,4}?\s*[\d.,][\d.,\s\u00a0\u2007\u2009\u202f'’]*?)\s*([^\d\s,'’][^\d]*)?$/u.exec(
      whole,
    );
  if (!match) return { amount: text, currency: '' };
  const [, before = '', middle = '', after = ''] = match;
  const inner = /^([-−–+]?)\s*([^\d.,\s]*)\s*(.*)$/u.exec(middle);
  const currency = [before, inner?.[2] ?? '', after]
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.');
  return { amount: `${inner?.[1] ?? ''}${inner?.[3] ?? middle}`.trim(), currency: currency.join(' ') };
}

function chooseCurrency(written: string, context: PriceContext): string | ReturnType<typeof note> {
  if (written === '') return context.stated ?? context.fallback;
  const possible = currencyOf(written);
  if (!possible) return note(context.line, 'CURRENCY_UNKNOWN', written);
  if (context.stated)
    return possible.includes(context.stated)
      ? context.stated
      : note(context.line, 'CURRENCY_CONFLICT', written, context.stated);
  return possible.includes(context.fallback) ? context.fallback : (possible[0] ?? context.fallback);
}

function decimalsBeyond(amount: string, digits: number): string {
  return (/[.,](\d*)$/.exec(amount.trim())?.[1] ?? '').slice(digits);
}
