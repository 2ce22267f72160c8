import { describe, expect, it } from 'vitest';
import type { Attribute } from './attribute.ts';
import { countedUnit } from './counted-units.ts';
import { isSaleUnit, saleUnitOf } from './sale-unit.ts';

const text = (name: string, value: string): Attribute => ({
  key: name.toLowerCase(),
  name: { ru: name },
  value: { type: 'text', text: { ru: value } },
});

describe('what a product is sold by', () => {
  it.each(['Ед.', 'Ед. изм.', 'Единица измерения', 'ед.изм', 'Unit', 'Unit of measure', 'UOM', 'Sold by'])(
    '%s is the column of it',
    (name) => expect(isSaleUnit(text(name, 'мешок'))).toBe(true),
  );

  it.each(['Единиц в упаковке', 'Unit price', 'Power unit', 'Мощность', 'Units per box'])('%s is not', (name) =>
    expect(isSaleUnit(text(name, 'мешок'))).toBe(false),
  );

  it('is said as the company writes it, and not where it tells more', () => {
    expect(saleUnitOf([text('Ед.', 'пог. м')], 'ru')).toBe('пог. м');
    expect(saleUnitOf([text('Ед.', 'упаковка по 12 штук в плёнке')], 'ru')).toBeUndefined();
    expect(saleUnitOf([text('Вес', 'лёгкий')], 'ru')).toBeUndefined();
  });

  it.each([
    ['Мешков', 'bags'],
    ['упак.', 'packs'],
    ['rolls', 'rolls'],
    ['ведер', 'buckets'],
    ['pr', undefined],
  ])('%s is counted in %s', (written, many) => expect(countedUnit(written)?.en.many).toBe(many));
});
