import { describe, expect, it } from 'vitest';
import { provenMark, readNumber } from '../text/numbers.ts';
import { readPrice } from './price-cell.ts';
import { readStock } from './stock-cell.ts';

describe('readNumber', () => {
  it.each([
    ['1299', 1299],
    ['1 299,00', 1299],
    ['1\u00a0299,50', 1299.5],
    ['1\u202f299\u202f000', 1_299_000],
    ['1,299.00', 1299],
    ['1.299,00', 1299],
    ['12,5', 12.5],
    ['0,299', 0.299],
    ['-18', -18],
    ['−5,5', -5.5],
    ['1,299,000', 1_299_000],
    ["1'299.00", 1299],
    ['100,', 100],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toMatchObject({ type: 'number', value });
  });

  it.each(['', 'abc', '1 29', '1,29,00', '12-15', '1.2.3', '--5', '1e5', 'Infinity', '0x10', '9'.repeat(400), '٣'])(
    '%s is not a number',
    (text) => {
      expect(readNumber(text).type).toBe('not-a-number');
    },
  );

  it('takes a lone mark before three digits only when the column proves what it means', () => {
    expect(readNumber('1,299').type).toBe('ambiguous');
    expect(readNumber('1,299', '.')).toMatchObject({ value: 1299 });
    expect(readNumber('1,299', ',')).toMatchObject({ value: 1.299 });
    expect(readNumber('1.299', ',')).toMatchObject({ value: 1299 });
  });

  it.each([
    ['12,50', ','],
    ['1 299,00 ₽', ','],
    ['1,299.00', '.'],
    ['$12.5', '.'],
    ['1,299', undefined],
    ['1299', undefined],
  ])('%s proves the mark %s', (text, mark) => {
    expect(provenMark(text)).toBe(mark);
  });
});

describe('readPrice', () => {
  const context = { line: 2, mark: undefined, stated: undefined, fallback: 'RUB' } as const;

  it.each([
    ['1 299,00 ₽', 129_900, 'RUB'],
    ['1299 руб.', 129_900, 'RUB'],
    ['1299р', 129_900, 'RUB'],
    ['12 990 ₽/шт', 1_299_000, 'RUB'],
    ['350 руб. за штуку', 35_000, 'RUB'],
    ['$1,299.00', 129_900, 'USD'],
    ['1,299.00 USD', 129_900, 'USD'],
    ['€ 12.50', 1250, 'EUR'],
    ['RUB 100', 10_000, 'RUB'],
    ['19.99', 1999, 'RUB'],
    ['1299.000', 129_900, 'RUB'],
    [1299.99, 129_999, 'RUB'],
    [0.1 + 0.2, 30, 'RUB'],
    [12.989999999999998, 1299, 'RUB'],
  ])('%s', (cell, minor, currency) => {
    expect(readPrice(cell, context)).toEqual({ type: 'price', money: { minor, currency } });
  });

  it.each([
    ['', 'PRICE_MISSING'],
    ['—', 'PRICE_MISSING'],
    ['по запросу', 'PRICE_NOT_A_NUMBER'],
    ['от 1000', 'PRICE_NOT_A_NUMBER'],
    ['from $100', 'PRICE_NOT_A_NUMBER'],
    ['1000-1500', 'PRICE_NOT_A_NUMBER'],
    ['12.9o0', 'PRICE_NOT_A_NUMBER'],
    ['-5', 'PRICE_NEGATIVE'],
    ['−5 ₽', 'PRICE_NEGATIVE'],
    ['-$5', 'PRICE_NEGATIVE'],
    ['$-5', 'PRICE_NEGATIVE'],
    ['0', 'PRICE_ZERO'],
    ['0,00 ₽', 'PRICE_ZERO'],
    ['0,001', 'PRICE_AMBIGUOUS'],
    ['1,299', 'PRICE_AMBIGUOUS'],
    ['12.3456', 'PRICE_AMBIGUOUS'],
    ['99999999999999999', 'PRICE_TOO_LARGE'],
    ['100 коку', 'CURRENCY_UNKNOWN'],
    [true, 'PRICE_NOT_A_NUMBER'],
    [Number.NaN, 'PRICE_NOT_A_NUMBER'],
    ['1'.repeat(5000), 'PRICE_NOT_A_NUMBER'],
  ])('refuses %s as %s', (cell, code) => {
    expect(readPrice(cell, context)).toMatchObject({ type: 'refused', note: { code, line: 2 } });
  });

  it('takes a sign as the currency it may be, and refuses one that contradicts the column', () => {
    expect(readPrice('$5.00', { ...context, fallback: 'CAD' })).toMatchObject({ money: { currency: 'CAD' } });
    expect(readPrice('$5.00', { ...context, stated: 'USD' })).toMatchObject({ money: { currency: 'USD' } });
    expect(readPrice('$5.00', { ...context, stated: 'EUR' })).toMatchObject({ note: { code: 'CURRENCY_CONFLICT' } });
    expect(readPrice('1500', { ...context, fallback: 'JPY' })).toEqual({
      type: 'price',
      money: { minor: 1500, currency: 'JPY' },
    });
  });
});

describe('readStock', () => {
  const atHand = { stock: undefined, isOrderable: true, isAtHand: true };
  const onOrder = { stock: undefined, isOrderable: true };
  it.each([
    ['12', { stock: 12, isOrderable: false }],
    ['12 шт.', { stock: 12, isOrderable: false }],
    ['> 10', { stock: 10, isOrderable: false }],
    ['10+', { stock: 10, isOrderable: false }],
    ['2,5', { stock: 2, isOrderable: false }],
    [7, { stock: 7, isOrderable: false }],
    ['0', { stock: 0, isOrderable: false }],
    ['нет', { stock: 0, isOrderable: false }],
    ['Out of stock', { stock: 0, isOrderable: false }],
    [false, { stock: 0, isOrderable: false }],
    ['есть', atHand],
    ['In Stock', atHand],
    ['in_stock', atHand],
    ['+', atHand],
    [true, atHand],
    ['под заказ', onOrder],
    ['preorder', onOrder],
  ])('%s', (cell, stock) => {
    expect(readStock(cell, 3)).toEqual({ type: 'stock', stock });
  });

  it('never guesses the rest', () => {
    expect(readStock('', 3)).toEqual({ type: 'unknown' });
    expect(readStock('уточняйте', 3)).toMatchObject({ type: 'unknown', note: { code: 'STOCK_UNREADABLE', line: 3 } });
    expect(readStock('-1', 3)).toMatchObject({ type: 'refused', note: { code: 'STOCK_NEGATIVE' } });
  });
});
