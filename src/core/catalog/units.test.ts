import { describe, expect, it } from 'vitest';
import { parseUnit, toBase } from './units.ts';

describe('units', () => {
  it.each([
    [0.5, 'л', 500, 'ml'],
    [500, 'мл.', 500, 'ml'],
    [1.2, 'кг', 1200, 'g'],
    [2, 'lbs', 907.18474, 'g'],
    [1, 'OZ', 28.34952313, 'g'],
    [15.6, '"', 396.24, 'mm'],
    [15.6, '″', 396.24, 'mm'],
    [3, 'м²', 3_000_000, 'mm2'],
    [1.5, 'кВт', 1500, 'W'],
    [1, 'мВт', 0.001, 'W'],
    [1, 'МВт', 1_000_000, 'W'],
    [1450, 'W', 1450, 'W'],
    [15, 'Бар', 15, 'bar'],
    [62, 'дБ(А)', 62, 'dB'],
    [220, 'в', 220, 'V'],
    [2, 'l/min', 2, 'l/min'],
    [10, 'штук', 10, 'pcs'],
    [24, 'мес.', 63_113_904, 's'],
    [2, 'года', 63_113_904, 's'],
    [1, 'L', 1000, 'ml'],
  ])('%d %s is %d %s', (amount, unit, expected, base) => {
    expect(toBase(amount, unit)).toEqual({ amount: expected, unit: base });
  });

  it.each(['', '.', 'цвет', 'чёрный', 'a'.repeat(100)])('does not know %j', (text) => {
    expect(parseUnit(text)).toBeUndefined();
    expect(toBase(1, text)).toBeUndefined();
  });
});
