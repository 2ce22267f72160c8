import { describe, expect, it } from 'vitest';
import { number, product } from '../../../test/factories/sample-catalogs.ts';
import { agesOf, fittingAge } from './ages.ts';

const described = (ru: string) => product({ sku: ru, name: { ru: 'Вещь' }, price: 1, description: { ru } });
const open = Number.POSITIVE_INFINITY;

describe('ages that a product tells', () => {
  it.each([
    ['Для детей 6-9 лет.', 6, 9],
    ['Подойдёт от 3 до 5 лет', 3, 5],
    ['Для детей от 3 лет', 3, open],
    ['Flexible. For ages 5 to 9.', 5, 9],
    ['Ages 4-6', 4, 6],
    ['Ages 8+', 8, open],
    ['For 7–10 years', 7, 10],
  ])('%s', (text, from, to) => {
    expect(agesOf(described(text))).toEqual({ from, to });
  });

  it.each([
    'Гарантия 3-5 лет',
    'Служит от 5 до 7 лет',
    'Размер 6-9',
    'Рост 115-135 см',
    'Warranty 2 to 5 years',
    'В наборе 6-9 штук',
  ])('none: %s', (text) => {
    expect(agesOf(described(text))).toBeUndefined();
  });

  it('in a property that is called so', () => {
    const from3 = product({
      sku: 'A',
      name: { ru: 'Вещь' },
      price: 1,
      attributes: [number('Возраст от', 'Age from', 3)],
    });
    expect(agesOf(from3)).toEqual({ from: 3, to: open });
  });
});

it('those for the age come first, and what is for another age only where nothing is', () => {
  const [small, large, untold] = [described('Для детей 4-6 лет'), described('Для детей 7-9 лет'), described('Шлем')];
  const fitting = (age: number | undefined) => fittingAge([untold, small, large], age, (one) => one);
  expect(fitting(8)).toEqual([large, untold]);
  expect(fitting(15)).toEqual([untold, small, large]);
  expect(fitting(undefined)).toEqual([untold, small, large]);
});
