import { describe, expect, it } from 'vitest';
import { nanoUsdOf, toWireUsd } from './nano-usd.ts';

describe('nanoUsdOf', () => {
  it.each([
    ['5', 5_000_000_000],
    ['0.25', 250_000_000],
    ['0.000000001', 1],
    [' 12.50 ', 12_500_000_000],
    ['0', 0],
  ])('reads %j', (text, nano) => expect(nanoUsdOf(text)).toBe(nano));

  it.each(['', '-1', '1e3', '1,5', '$5', 'five', '.5', '5.', '0.0000000001', '99999999', 'NaN'])(
    'takes %j for no sum',
    (text) => expect(nanoUsdOf(text)).toBeUndefined(),
  );
});

describe('toWireUsd', () => {
  it.each([
    [0, '0.00'],
    [1, '0.000000001'],
    [2_520_000, '0.00252'],
    [5_000_000_000, '5.00'],
    [12_340_000_000, '12.34'],
    [-250_000_000, '-0.25'],
    [9_007_199_254_740_991, '9007199.254740991'],
  ])('writes %d exactly', (nano, amount) => expect(toWireUsd(nano)).toEqual({ amount, currency: 'USD' }));
});
