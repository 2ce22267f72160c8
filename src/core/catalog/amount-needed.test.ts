import { describe, expect, test } from 'vitest';
import { amountNeeded } from './amount-needed.ts';
import type { Attribute, AttributeValue } from './attribute.ts';
import { toBase } from './units.ts';

const own = (name: string, value: AttributeValue): Attribute => ({ key: name, name: { ru: name }, value });
const text = (name: string, ru: string) => own(name, { type: 'text', text: { ru } });
const number = (name: string, amount: number, unit?: string) => {
  const base = unit === undefined ? undefined : toBase(amount, unit);
  return own(name, {
    type: 'number',
    number: amount,
    ...(unit ? { unit: { ru: unit } } : {}),
    ...(base ? { base } : {}),
  });
};
const weight = number('Вес', 25, 'кг');

describe('packs that an area takes', () => {
  test.each([
    ['a range of consumption', [text('Расход', '4-5 кг/м2'), weight], { area: 40 }, { from: 7, to: 8 }],
    ['one figure', [text('Расход', '8,5 кг/м²'), number('Вес', 30, 'кг')], { area: 20 }, { from: 6, to: 6 }],
    ['by thickness', [text('Расход', '1,6 кг/м2 на 1 мм'), weight], { area: 20, layer: 5 }, { from: 7, to: 7 }],
    [
      'by ten millimetres',
      [text('Расход', '20 кг/м2 на 10 мм'), number('Вес', 40, 'кг')],
      { area: 10, layer: 30 },
      { from: 15, to: 15 },
    ],
    ['the unit in the heading', [number('Расход, кг/м2', 5), weight], { area: 10 }, { from: 2, to: 2 }],
    [
      'coverage in two coats',
      [number('Покрытие, м2/л', 10), number('Объём', 2.7, 'л')],
      { area: 30, coats: 2 },
      { from: 3, to: 3 },
    ],
    [
      'coverage as a range',
      [text('Coverage', '8-10 sq m per l'), number('Volume', 5, 'l')],
      { area: 40 },
      { from: 1, to: 1 },
    ],
    [
      'per square metre in words',
      [text('Consumption', '18 kg per sq m'), number('Weight', 25, 'kg')],
      { area: 40 },
      { from: 29, to: 29 },
    ],
  ] as const)('%s', (_title, attributes, extent, packs) => {
    expect(amountNeeded({ attributes }, extent)?.packs).toEqual(packs);
  });

  test('tells the amount in the base unit', () => {
    const attributes = [text('Расход', '4-5 кг/м2'), weight];
    expect(amountNeeded({ attributes }, { area: 40 })).toMatchObject({
      unit: 'g',
      from: 160_000,
      to: 200_000,
      pack: 25_000,
    });
  });

  test.each([
    ['a thickness that the rate is not of', [text('Расход', '8,5 кг/м2'), weight], { area: 20, layer: 20 }],
    ['a rate by thickness without one', [text('Расход', '1,6 кг/м2 на 1 мм'), weight], { area: 20 }],
    ['coats of a plain consumption', [text('Расход', '8,5 кг/м2'), weight], { area: 20, coats: 2 }],
    ['no weight', [text('Расход', '8,5 кг/м2')], { area: 20 }],
    ['a volume where kilos are used up', [text('Расход', '8,5 кг/м2'), number('Объём', 10, 'л')], { area: 20 }],
    ['no rate', [weight], { area: 20 }],
  ] as const)('nothing is reckoned of %s', (_title, attributes, extent) => {
    expect(amountNeeded({ attributes }, extent)).toBeUndefined();
  });
});
