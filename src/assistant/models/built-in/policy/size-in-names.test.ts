import { expect, it } from 'vitest';
import { bySizeInNames } from './size-in-names.ts';

const called = (...names: readonly string[]) => names.map((name) => ({ sku: name, name }));

it.each<[readonly string[], 'least' | 'most', string | undefined]>([
  [['Tropical flakes 100 g', 'Tropical flakes 250 g', 'Starter bundle 54'], 'most', 'Tropical flakes 250 g'],
  [['Краска Снег 900 мл', 'Краска Снег 2,5 л'], 'most', 'Краска Снег 2,5 л'],
  [['Краска Снег 900 мл', 'Краска Снег 2,5 л'], 'least', 'Краска Снег 900 мл'],
  [['Smoker small', 'Smoker large', 'Electric smoker'], 'least', 'Smoker small'],
  [['Сачок большой', 'Сачок маленький'], 'most', 'Сачок большой'],
  [
    ['Extractor 2-frame manual', 'Extractor 4-frame manual', 'Extractor 8-frame electric'],
    'least',
    'Extractor 2-frame manual',
  ],
  [
    ['Extractor 2-frame manual', 'Extractor 4-frame manual', 'Extractor 8-frame electric'],
    'most',
    'Extractor 8-frame electric',
  ],
  // Of one size, of several kinds of goods, of two figures: nothing tells which is meant.
  [['Cedar hive 12-frame', 'Pine hive 12-frame'], 'most', undefined],
  [['Flakes 100 g', 'Flakes 250 g', 'Pump 20', 'Pump 40'], 'most', undefined],
  [['Flakes 100 g', 'Flakes 250 g', 'Pellets 300 g', 'Net'], 'most', undefined],
  [['Liner 4 x 5 m', 'Liner 6 x 8 m'], 'most', undefined],
])('of %s the %s', (names, direction, sku) => {
  expect(bySizeInNames(called(...names), direction)).toBe(sku);
});
