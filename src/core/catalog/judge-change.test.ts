import { describe, expect, it } from 'vitest';
import {
  type CatalogChange,
  judgeChange,
  type PriceChange,
  type PriceChanges,
  PriceComparison,
} from './judge-change.ts';

const compared = (changes: readonly PriceChange[]): PriceChanges => {
  const comparison = new PriceComparison();
  for (const { sku, before, now } of changes) comparison.compare(sku, before, now);
  return comparison.result();
};
const nothing: CatalogChange = { onOffer: 100, gone: 0, files: [], prices: compared([]) };
const rub = (minor: number) => ({ minor, currency: 'RUB' });
const prices = (count: number, before: number, now: number): PriceChange[] =>
  Array.from({ length: count }, (_, index) => ({ sku: `S-${index}`, before: rub(before), now: rub(now) }));
const codes = (change: Partial<CatalogChange>) => judgeChange({ ...nothing, ...change }).map(({ code }) => code);

describe('judgeChange: rows', () => {
  it.each([
    ['a first import', { onOffer: 0 }, []],
    ['half is gone', { gone: 50 }, []],
    ['more than half is gone', { gone: 51 }, ['ROWS_LOST']],
    ['all is gone', { gone: 100 }, ['ROWS_LOST']],
    ['more than half of a small shop', { onOffer: 9, gone: 9 }, []],
    ['more than half of ten', { onOffer: 10, gone: 6 }, ['ROWS_LOST']],
    [
      'one feed of several breaks off',
      { gone: 30, files: [{ file: 'catalog/a.xml', before: 40, now: 10 }] },
      ['FILE_ROWS_LOST'],
    ],
    ['half of a feed', { gone: 20, files: [{ file: 'catalog/a.xml', before: 40, now: 20 }] }, []],
    ['a small file', { gone: 8, files: [{ file: 'catalog/a.csv', before: 9, now: 1 }] }, []],
    ['rows that moved to another file', { gone: 3, files: [{ file: 'catalog/a.csv', before: 40, now: 0 }] }, []],
  ] as const)('%s', (_, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it('says the numbers', () => {
    expect(judgeChange({ ...nothing, gone: 70 })[0]?.reason).toContain('70 of 100');
  });
});

describe('judgeChange: prices', () => {
  it.each([
    ['a sale', prices(100, 1000, 500), []],
    ['nine times', prices(100, 1000, 9000), []],
    ['ten times', prices(100, 1000, 10_000), ['PRICES_JUMPED']],
    ['a tenth', prices(100, 1000, 100), ['PRICES_JUMPED']],
    ['four mistakes among many prices', [...prices(4, 100, 1000), ...prices(10, 100, 110)], []],
    ['five of six', [...prices(5, 100, 1000), ...prices(1, 100, 110)], ['PRICES_JUMPED']],
    ['a fifth', [...prices(5, 100, 1000), ...prices(20, 100, 110)], []],
    ['over a fifth', [...prices(6, 100, 1000), ...prices(20, 100, 110)], ['PRICES_JUMPED']],
  ])('%s', (_, changed, expected) => {
    expect(codes({ prices: compared(changed) })).toEqual(expected);
  });

  it('holds a jump of everything, however little that is', () => {
    expect(codes({ onOffer: 3, prices: compared(prices(3, 100, 1000)) })).toEqual(['PRICES_JUMPED']);
    expect(codes({ onOffer: 4, prices: compared(prices(3, 100, 1000)) })).toEqual([]);
  });

  it('names the first that jumped, of all that changed', () => {
    const changed = [...prices(2, 100, 100), ...prices(6, 100, 110), ...prices(6, 100, 1000)];
    const [doubt] = judgeChange({ ...nothing, prices: compared(changed) });
    expect(doubt?.reason).toBe(
      '6 of 12 changed prices are ten times what they were, or a tenth: S-0 1.00 → 10.00 RUB, S-1 1.00 → 10.00 RUB, S-2 1.00 → 10.00 RUB.',
    );
  });

  it('says nothing of another currency', () => {
    const changed = prices(50, 1_000_000, 10_000).map((one) => ({ ...one, now: { minor: 10_000, currency: 'USD' } }));
    expect(codes({ prices: compared(changed) })).toEqual([]);
  });
});
